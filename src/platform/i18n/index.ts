export { localeOf, translator, type MessageKey, type Translate } from './translate.ts'
