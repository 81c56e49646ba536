export * from './model.ts'
export * from './draft.ts'
export { misquotations, quotationsIn } from './quotations.ts'
