import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '#base/languages'
import { packageRoot } from '#platform/config'

const source = join(packageRoot, 'src')
const texts = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(join(packageRoot, `dist/text.${language}.json`), 'utf8')) as Record<string, string>,
  ]),
)

const filesIn = (folder: string): string[] =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !(folder.endsWith('registry') && file === told),
    )
    .map((file) => join(source, folder, file))

const problemsIn = (folder: string): string[] =>
  (folder.endsWith('.ts') ? [join(source, folder)] : filesIn(folder)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bproblem\(\s*'([^']+)'/g)].map((match) => match[1]!),
  )

/** What it finds is told by the areas that look for passages, each in its own words. */
const told = 'find-passage.ts'

/** Whose words tell the problems that are found in a folder or file. */
const folders = {
  registry: ['areas/registry', 'web/desk/register'],
  bodies: ['areas/bodies'],
  people: ['areas/people'],
  meetings: ['areas/meetings'],
  youth: ['areas/youth'],
  help: ['areas/help'],
  mandates: ['areas/mandates'],
  consultations: ['areas/consultations'],
  workshops: ['areas/workshops'],
  practices: ['areas/practices'],
  synthesis: ['areas/synthesis', `areas/registry/${told}`],
  options: ['areas/options'],
  reports: ['areas/reports', `areas/registry/${told}`],
  followup: ['areas/followup'],
}

describe('whatever an act refuses is told in words', () => {
  for (const [area, from] of Object.entries(folders))
    for (const language of languages)
      test(`every problem of ${area} has its sentence in ${language}`, () => {
        const codes = [...new Set(from.flatMap(problemsIn))]
        expect(codes.length).toBeGreaterThan(3)
        expect(codes.filter((code) => !texts[language]![`${area}.problem.${code}`])).toEqual([])
      })

  for (const language of languages)
    test(`every file that cannot be read is told why in ${language}`, () => {
      const union = /type UnreadableCode =([^]*?)\n\n/.exec(
        readFileSync(join(source, 'document/reading/unreadable.ts'), 'utf8'),
      )![1]!
      const codes = [...union.matchAll(/'([^']+)'/g)].map((match) => match[1]!)
      expect(codes).toContain('encrypted')
      expect(codes.filter((code) => !texts[language]![`registry.problem.unreadable-${code}`])).toEqual([])
    })
})
