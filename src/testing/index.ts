export { emptyTables, testDatabase, testFolder, type TestDatabase } from './database.ts'
export { testSite, type TestSite } from './site.ts'
