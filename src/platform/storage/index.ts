export type { FileStore } from './file-store.ts'
export { fileStore } from './store.ts'
