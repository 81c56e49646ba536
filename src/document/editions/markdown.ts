import type { Document } from '../model.ts'
import type { Facts } from './facts.ts'
import { type Dialect, linearEdition } from './linear.ts'

/** The document as Markdown (CommonMark with GitHub's tables and footnotes). Its words are never taken for markup. */
export function markdownEdition(document: Document, facts: Facts): string {
  const keys = footnoteKeys(document)
  return linearEdition(document, facts, {
    ...dialect,
    reference: ({ id }) => `[^${keys.get(id)}]`,
    note: ({ id }, text) => `[^${keys.get(id)}]: ${text}`,
  })
}

const dialect: Omit<Dialect, 'reference' | 'note'> = {
  text: (text) =>
    text
      .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('\n', '\\\n'),
  strong: (inside) => around('**', inside),
  emphasis: (inside) => around('*', inside),
  link: (inside, address) => `[${inside}](<${encodeURI(decodable(address)).replace(/[<>\\]/g, encodeURIComponent)}>)`,
  heading: (text, rank) => `${'#'.repeat(Math.min(rank + 1, 6))} ${oneLine(text)}`,
  // Four spaces would make it code; em spaces show the depth and leave the label as it is.
  paragraph: (text, depth, quotation) => (quotation ? '> ' : '') + '&emsp;'.repeat(depth) + paragraphStart(text),
  table: (rows, headRows) => {
    const [head = [], ...body] = headRows ? rows : [rows[0]!.map(() => ''), ...rows]
    return [head, head.map(() => '---'), ...body].map(rowLine).join('\n')
  },
}

/** A footnote is known by its label; a label used twice gets a suffix. */
function footnoteKeys({ notes }: Document): Map<string, string> {
  const used = new Map<string, number>()
  return new Map(
    notes.map(({ id, label }) => {
      const key = label.replace(/[\s[\]\\^<>`]/g, '') || 'n'
      const count = (used.get(key) ?? 0) + 1
      used.set(key, count)
      return [id, count > 1 ? `${key}-${count}` : key]
    }),
  )
}

/** Spaces just inside a delimiter would undo it. */
function around(delimiter: string, inside: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inside) ?? []
  return words ? before + delimiter + words + delimiter + after : inside
}

/** At the start of a line a few more characters have a meaning: headings, lists, rules. */
const paragraphStart = (text: string): string =>
  text
    .replace(/^[ \t]+/gm, '')
    .replace(/^([#+\-=:])/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')

const rowLine = (cells: string[]): string => `| ${cells.map((cell) => cell.replace(/\\?\n/g, '<br>')).join(' | ')} |`
const oneLine = (text: string): string => text.replace(/\\?\n/g, ' ').replace(/#+$/, (hashes) => `\\${hashes}`)

/** Addresses that are encoded already must not be encoded twice. */
function decodable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    // Not valid percent-encoding: then it is taken letter by letter.
    return address
  }
}
