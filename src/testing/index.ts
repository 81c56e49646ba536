export { emptyTables, testDatabase, testFolder, type TestDatabase } from './database.ts'
