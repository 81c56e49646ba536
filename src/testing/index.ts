export { emptyTables, testDatabase, testFolder, type TestDatabase } from './database.ts'
export { testSite, type TestSite } from './site.ts'
export { runProgram, type Program } from './program.ts'
export { axeFindings, findChromium, openBrowser } from './browser.ts'
