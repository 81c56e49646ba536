// Every check of the project, in the order in which a mistake is found soonest: what npm test and CI run.
// Ends with the counts of the tests alone on a line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tool = (name) => join(root, 'node_modules/.bin', name)
const run = (command, words) => spawnSync(command, words, { cwd: root, stdio: 'inherit' }).status === 0

const steps = [
  ['Format', () => run(tool('oxfmt'), ['--check', '.'])],
  ['Lint', () => run(tool('oxlint'), ['--max-warnings', '0'])],
  ['Build', () => build() ?? true],
  ['Shape', () => run(process.execPath, [tool('depcruise'), 'src', '--config', '.dependency-cruiser.cjs'])],
  ['Leftovers', () => run(process.execPath, [tool('knip')])],
  ['Tests', () => runTests(process.argv.slice(2))],
]

function runTests(words) {
  const folder = mkdtempSync(join(tmpdir(), 'heed-check-'))
  const report = join(folder, 'tests.json')
  const passed = run(process.execPath, [
    tool('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...words,
  ])
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  rmSync(folder, { recursive: true })
  counts = `${numPassedTests} passed, ${numFailedTests || (passed ? 0 : numFailedTestSuites || 1)} failed, ${numPendingTests} skipped`
  if (numPendingTests)
    console.log(
      `${numPendingTests} tests were skipped because a tool or folder they need is not on this machine; see above.`,
    )
  return passed
}

let counts = ''
const failed = steps.filter(([name, step]) => {
  console.log(`\n— ${name}`)
  return !step()
})
for (const [name] of failed) console.log(`${name}: not well, see above`)
if (counts) console.log(counts)
process.exitCode = failed.length ? 1 : 0
