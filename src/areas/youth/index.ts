export * from './to-come.ts'
export * from './consultation.ts'
export * from './question.ts'
