export { localeOf, translator, type MessageKey, type Translate } from './translate.ts'
export { formatDay, formatInstant, listWords } from './format.ts'
