export { emptyTables, testDatabase, testFolder, type TestDatabase } from './database.ts'
export { runProgram, type Program } from './program.ts'
