import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read } from '#document'
import { testFolder } from '#testing'

const root = dirname(dirname(import.meta.dirname))
const seeds = join(process.env.HEED_SHARED ?? join(root, '../shared'), 'seeds')
const folder = testFolder()

/** Runs a command as a person would, in a process of its own. */
function heed(words: string[], env: Record<string, string> = {}) {
  const ran = spawnSync(process.execPath, [join(root, 'bin/heed'), ...words], {
    env: { ...process.env, HEED_DATA: join(folder, 'data'), NODE_ENV: 'test', ...env },
    encoding: 'utf8',
  })
  return { code: ran.status, out: ran.stdout, said: ran.stderr }
}

const file = (name: string, text: string): string => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const paper = (more = '') =>
  file(
    'paper.md',
    `# A helpline at night\n\nPurpose: To share a good practice.\n\n1. Malta runs a helpline. It answers at night.\n\n` +
      `2. It is free of charge.${more}\n\n   a) for children;\n\n   b) for parents.\n`,
  )

describe('converting', () => {
  test.each(['html', 'pdf', 'docx', 'md', 'json', 'txt'])('a paper to %s needs no database', async (format) => {
    const out = join(folder, `out.${format}`)
    const ran = heed(['convert', paper(), '--to', format, '--out', out], { HEED_DATA: join(folder, 'none') })
    expect(ran, ran.said).toMatchObject({ code: 0 })
    expect(existsSync(join(folder, 'none'))).toBe(false)
    expect(readFileSync(out).byteLength).toBeGreaterThan(100)
  })

  test.each(['pdf', 'docx', 'md', 'txt'])('a paper to %s and back keeps its labels and words', async (format) => {
    const out = join(folder, `back.${format}`)
    heed(['convert', paper(), '--to', format, '--out', out])
    const { document } = await read(readFileSync(out), { name: out })
    const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph' && block.label)
    expect(paragraphs.map((block) => 'label' in block && block.label)).toEqual(['1.', '2.', 'a)', 'b)'])
    expect(JSON.stringify(paragraphs)).toContain('It answers at night.')
  })

  test('goes on past a file that cannot be read, says which, and ends with 1', () => {
    const many = join(folder, 'many')
    mkdirSync(many)
    writeFileSync(join(many, 'empty.txt'), '')
    writeFileSync(join(many, 'good.txt'), 'A good text.\n')
    const ran = heed(['convert', many, '--to', 'txt,json', '--out', `${join(folder, 'done')}/`])
    expect(ran.code).toBe(1)
    expect(ran.said).toMatch(/empty\.txt: .+/)
    expect(ran.out).toContain('1 of 2 files converted.')
    expect(existsSync(join(folder, 'done/good.json'))).toBe(true)
  })
})

describe('importing into an empty register', () => {
  test('gives a paper the next symbol, a changed one the next version, and the same one nothing new', () => {
    const first = heed(['import', paper(), '--body', 'WG', '--publish'])
    expect(first, first.said).toMatchObject({ code: 0 })
    expect(first.out).toMatch(/^WG\/DOC\/1 version 1 http:\/\/localhost:3000\/documents\/WG\/DOC\/1\/v1\n$/)
    expect(heed(['import', paper(), '--body', 'WG']).out).toContain('WG/DOC/1 version 1 (unchanged)')
    const revised = heed(['import', paper(' It always was.'), '--body', 'WG', '--symbol', 'WG/DOC/1', '--json'])
    expect(JSON.parse(revised.out)).toMatchObject([{ symbol: 'WG/DOC/1', version: 2 }])
  })

  test('says in words why a paper is refused', () => {
    const ran = heed(['import', paper(), '--body', 'WG', '--symbol', 'OTHER-1/INF/4'])
    expect(ran.code).toBe(1)
    expect(ran.said).toMatch(/OTHER.+/)
  })

  test.skipIf(!existsSync(seeds))('takes the five public documents as they are', () => {
    const names = ['000_a23717d0a36377b6', '001_c2f2d419af1d0056', '002_8c5ebfb384303234']
    const more = ['003_6b549f5009abdfb4', '004_36e220b1e68d6a90']
    const files = [...names, ...more].map((name) => join(seeds, `${name}.txt`))
    const ran = heed(['import', ...files, '--body', 'CWG-COP', '--publish', '--json'])
    expect(ran, ran.said).toMatchObject({ code: 0 })
    const symbols = (JSON.parse(ran.out) as { symbol: string }[]).map((one) => one.symbol)
    expect(symbols[0]).toBe('CWG-COP-24/INF/17')
    expect(new Set(symbols).size).toBe(5)
    expect(heed(['verify'])).toMatchObject({ code: 0 })
  })
})

describe('verifying', () => {
  test('a JSON edition tells whether it is what was published', () => {
    const out = join(folder, 'editions')
    heed(['import', paper(), '--body', 'WG', '--symbol', 'WG/DOC/9', '--publish'])
    const ran = heed(['publish', 'WG/DOC/9', '--to', out, '--formats', 'json'])
    expect(ran, ran.said).toMatchObject({ code: 0 })
    const edition = ran.out.trim()
    expect(heed(['verify', edition])).toMatchObject({ code: 0 })
    writeFileSync(edition, readFileSync(edition, 'utf8').replace('free of charge', 'cheap'))
    const forged = heed(['verify', edition])
    expect(forged.code).toBe(1)
    expect(forged.out).toContain('changed since it was written')
  })

  test('the public log gives its newest hash', () => {
    const ran = heed(['verify', '--log'])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/newest hash is [\da-f]{64}/)
  })
})

describe('used wrongly, a command says how it is used and ends with 2', () => {
  test.each([
    [['nonsense'], 'There is no command'],
    [['convert'], 'To what?'],
    [['convert', 'x', '--to', 'papyrus'], 'papyrus'],
    [['import', 'x'], 'no file x'],
    [['publish'], 'Which document?'],
    [['verify', 'NO/SUCH/1'], 'no document or file'],
    [['invite', 'nobody'], 'mail address'],
    [['serve', '--surely'], 'surely'],
  ])('%j', (words, sentence) => {
    const paperFirst = words[0] === 'convert' && words[1] ? ['convert', paper(), ...words.slice(2)] : words
    const ran = heed(paperFirst)
    expect(ran.code).toBe(2)
    expect(ran.said).toContain(sentence)
    expect(ran.said).not.toMatch(/\n {4}at /)
  })
})

test('the first secretariat is invited from the command line, and the doctor finds all well', () => {
  const ran = heed(['invite', 'amina@example.org', '--role', 'secretariat', '--body', 'WG'])
  expect(ran, ran.said).toMatchObject({ code: 0 })
  expect(ran.out).toMatch(/^http:\/\/localhost:3000\/sign-in\/[\w-]{43}\n$/)
  const doctor = heed(['doctor'])
  expect(doctor, doctor.out + doctor.said).toMatchObject({ code: 0 })
  expect(doctor.out).toContain('PostgreSQL 18')
})

test('every command explains itself', () => {
  for (const name of ['serve', 'worker', 'migrate', 'doctor', 'convert', 'import', 'publish', 'verify', 'invite']) {
    const ran = heed([name, '--help'])
    expect(ran.code, name).toBe(0)
    expect(ran.out, name).toContain(`heed ${name}`)
  }
})
