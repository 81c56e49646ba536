import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edition, read, type Document } from '#document'

const root = join(import.meta.dirname, '../../..')
const folder = join(process.env.HEED_SHARED ?? join(root, '../shared'), 'seeds')
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []

/** Each labelled paragraph with the beginning of its text, in order, however spaces are kept. */
const labelled = (document: Document): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.label ? [`${block.label} ${block.text.replace(/\s+/g, ' ').slice(0, 40)}`] : [],
  )

/** Without the marks of Markdown, on one line. */
const plain = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replace(/&emsp;|[\\*_>]/g, '')
    .replace(/\s+/g, ' ')

describe.skipIf(!names.length)('a public document that was read', () => {
  const readSeed = async (name: string) => (await read(readFileSync(join(folder, name)), { name })).document

  test.each(names)('%s shows every label and text in its HTML and JSON editions', async (name) => {
    const document = await readSeed(name)
    const [html, json] = await Promise.all(
      ['html', 'json'].map(async (format) => {
        const bytes = await edition(document, format as 'html' | 'json', {})
        return new TextDecoder().decode(bytes)
      }),
    )
    expect(JSON.parse(json!).document).toEqual(JSON.parse(JSON.stringify(document)))
    for (const block of document.blocks) expect(html, block.id).toContain(`id="${block.id}"`)
  })

  const inEach = <Format extends string>(formats: Format[]) =>
    names.flatMap((name) => formats.map((format) => [name, format] as const))

  test.each(inEach(['md', 'txt']))('%s as %s has every numbered and lettered paragraph', async (name, format) => {
    const document = await readSeed(name)
    const text = plain(new TextDecoder().decode(await edition(document, format, {})))
    for (const paragraph of labelled(document)) expect(text).toContain(plain(paragraph))
  })

  test.each(inEach(['docx', 'pdf']))('%s as %s reads back with every label', async (name, format) => {
    const document = await readSeed(name)
    const bytes = await edition(document, format, { published: '2026-01-19' })
    const again = (await read(bytes, { name: `x.${format}` })).document
    expect(labelled(again)).toEqual(labelled(document))
  })
})
