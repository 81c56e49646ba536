// Builds dist/ from src/: the message catalogues, TypeScript, then files that are copied as they are.
// Does nothing when dist/ is up to date. Run by npm install, npm start, npm test and bin/heed.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildMessages } from './messages.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'src')
const target = join(root, 'dist')
const stamp = join(target, '.built')
const copied = /\.(css|typ|svg)$/

const files = () =>
  readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(source.length + 1))

function isUpToDate(sources) {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  const watched = [
    ...sources.map((file) => join(source, file)),
    join(root, 'package.json'),
    join(root, 'tsconfig.json'),
  ]
  // A folder's time changes when a file in it is added or removed.
  const folders = new Set(watched.map((file) => dirname(file)))
  return [...watched, ...folders].every(
    (path) =>
      path === root ||
      path.endsWith('i18n/keys.ts') ||
      path.endsWith('platform/i18n') ||
      statSync(path).mtimeMs <= built,
  )
}

/** dist/ holds the tests too: what is tested is what ships. A compiled file whose source is gone must go. */
function removeLeftovers(sources) {
  const expected = new Set(sources.map((file) => file.replace(/\.tsx?$/, '')))
  for (const entry of readdirSync(target, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const name = path.slice(target.length + 1)
    if (
      entry.isFile() &&
      /\.(js|d\.ts|js\.map)$/.test(name) &&
      !expected.has(name.replace(/(\.d\.ts|\.js\.map|\.js)$/, ''))
    )
      rmSync(path)
  }
}

export function build() {
  if (isUpToDate(files())) return
  mkdirSync(target, { recursive: true })
  buildMessages(source, target)
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc')
  const compiled = spawnSync(process.execPath, [compiler, '-p', root], { stdio: 'inherit' })
  if (compiled.status !== 0) {
    console.error('The program does not compile; see above.')
    process.exit(2)
  }
  const sources = files()
  for (const file of sources.filter((name) => copied.test(name))) cpSync(join(source, file), join(target, file))
  removeLeftovers(sources)
  writeFileSync(stamp, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build()
