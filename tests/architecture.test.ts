import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = dirname(import.meta.dirname)
const areas: Record<string, string[]> = JSON.parse(readFileSync(join(root, 'architecture/areas.json'), 'utf8'))

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))

const source = filesBelow('src').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('i18n/keys.ts'))
const linesOf = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length - 1

describe('the map of areas', () => {
  test('names every area, and nothing that is not there', () => {
    expect(Object.keys(areas).sort()).toEqual(readdirSync(join(root, 'src/areas')).sort())
  })

  test('has no way back: an area is only used by those that come after it', () => {
    const order = Object.keys(areas)
    for (const [area, uses] of Object.entries(areas))
      for (const used of uses) expect(order.indexOf(used), `${area} uses ${used}`).toBeLessThan(order.indexOf(area))
  })

  test('lets nobody use what young people said', () => {
    expect(Object.values(areas).flat()).not.toContain('youth')
  })

  test('lets only the program itself reach the area of young people, by its door or by its tables', () => {
    const mayName = /^src\/(program\.ts$|cli\/|web\/|testing\/|areas\/youth\/)/
    const wayIn =
      /#areas\/youth|areas\/youth\/|\byouth\.(consultations|groups|slips|turnouts|counts|messages|results)\b/
    const found = source.filter((file) => !mayName.test(file) && wayIn.test(readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  test.each(Object.keys(areas))('%s has a door and says what it is', (area) => {
    expect(existsSync(join(root, 'src/areas', area, 'index.ts'))).toBe(true)
    expect(existsSync(join(root, 'src/areas', area, 'README.md'))).toBe(true)
  })
})

describe('a newcomer', () => {
  test('reads no file of more than 400 lines, and of 600 in tests', () => {
    const tooLong = source.filter((file) => linesOf(file) > (/\.test\.tsx?$/.test(file) ? 600 : 400))
    expect(tooLong).toEqual([])
  })

  test('mostly reads files of a screen: half of them have at most 60 lines', () => {
    const lengths = source
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .map(linesOf)
      .toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
  })

  test('finds in the name of a migration the schema that it is about', () => {
    const migrations = readdirSync(join(root, 'migrations'))
    const known = ['platform', ...Object.keys(areas)]
    for (const name of migrations) expect(known, name).toContain(/^\d{4}-([a-z]+)[-.]/.exec(name)?.[1])
    expect(new Set(migrations.map((name) => name.slice(0, 4))).size).toBe(migrations.length)
  })

  test('meets no forbidden word for something that helps', () => {
    const vague = /(service|manager|helper|util|handler|impl)s?(\.|-|$)/
    expect(source.filter((file) => vague.test(basename(file)))).toEqual([])
  })
})

describe('threats', () => {
  const controls = readFileSync(join(root, 'docs/threats/controls.md'), 'utf8')
  const listed = new Set(controls.match(/T-\d+/g))
  const code = source.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')

  test('that the code names are in the list of controls', () => {
    for (const threat of new Set(code.match(/T-\d{2,}/g))) expect(listed, threat).toContain(threat)
  })

  test('in the list of controls each name a test that is there', () => {
    for (const row of controls.split('\n').filter((line) => /^\| T-\d+/.test(line))) {
      const tests = [...row.matchAll(/`([^`]+\.test\.tsx?)`/g)].map((match) => match[1]!)
      expect(tests.length, row).toBeGreaterThan(0)
      for (const file of tests) expect(existsSync(join(root, file)), file).toBe(true)
    }
  })
})

describe('the lint of the shape', () => {
  const trial = mkdtempSync(join(tmpdir(), 'heed-shape-'))
  afterAll(() => rmSync(trial, { recursive: true }))

  const cruise = (folder: string) => {
    const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const words = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
    const { stdout } = spawnSync(process.execPath, [tool, ...words], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    return JSON.parse(stdout) as {
      modules: { source: string }[]
      summary: { violations: { rule: { name: string }; from: string }[] }
    }
  }

  test('sees every source file, and finds nothing', () => {
    const { modules, summary } = cruise(root)
    const seen = new Set(modules.map((module) => module.source))
    expect(source.filter((file) => !seen.has(file))).toEqual([])
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([])
  }, 60_000)

  test('catches a way into an area past its door, an arrow that the map lacks, and a page that queries', () => {
    for (const name of ['architecture', '.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), join(trial, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(trial, 'node_modules'))
    const plant = (file: string, text: string) => {
      mkdirSync(dirname(join(trial, 'src', file)), { recursive: true })
      writeFileSync(join(trial, 'src', file), text)
    }
    plant('areas/reports/index.ts', 'export const report = 1\n')
    plant('areas/reports/inside.ts', 'export const secret = 1\n')
    plant('areas/registry/index.ts', 'export const registry = 1\n')
    plant('areas/registry/upwards.ts', "import { report } from '#areas/reports'\nexport const used = report\n")
    plant('areas/meetings/window.ts', "import { secret } from '../reports/inside.ts'\nexport const used = secret\n")
    plant('areas/registry/queries.ts', 'export const rows = 1\n')
    plant('areas/registry/pages/page.tsx', "import { rows } from '../queries.ts'\nexport const used = rows\n")
    plant('platform/db/index.ts', "import { registry } from '#areas/registry'\nexport const used = registry\n")
    const found = new Set(cruise(trial).summary.violations.map((violation) => violation.rule.name))
    for (const rule of ['map-registry', 'through-the-door', 'pages-do-not-query', 'platform-knows-no-area'])
      expect(found, rule).toContain(rule)
  }, 60_000)
})
