import type { Document } from '../model.ts'
import type { Facts } from './facts.ts'
import { type Dialect, linearEdition } from './linear.ts'

const plain: Dialect = {
  text: (text) => text,
  strong: (inside) => inside,
  emphasis: (inside) => inside,
  link: (inside, address) => (inside === address ? inside : `${inside} <${address}>`),
  reference: ({ label }) => `[${label}]`,
  note: ({ label }, text) => `[${label}] ${text}`,
  heading: (text) => text,
  paragraph: (text, depth) => text.replace(/^/gm, '  '.repeat(depth)),
  table: (rows) => rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' / ')).join(' | ')).join('\n'),
}

/** The document as plain text: one line a paragraph, never wrapped, labels as they are seen. */
export const textEdition = (document: Document, facts: Facts): string => linearEdition(document, facts, plain)
