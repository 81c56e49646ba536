// npm run bench: measures what people wait for, each figure beside a yardstick measured in the same run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.js'

build()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = process.argv.slice(2)
const names = ['requests', 'pdf', 'start', 'bytes'].filter((name) => !wanted.length || wanted.includes(name))
const results = {}
for (const name of names) {
  const { measure } = await import(`../bench/${name}.js`)
  console.log(`\n— ${name}`)
  results[name] = await measure()
  console.table(results[name])
}
const folder = join(root, 'bench/results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, `${new Date().toISOString().slice(0, 10)}.json`), `${JSON.stringify(results, null, 2)}\n`)
