import type { DraftNote } from '../draft.ts'
import { inline } from './inline.ts'

/** The footnotes of a Markdown text ("[^1]: …"), and the text without them, its character references resolved. */
export function withoutNotes(text: string): { text: string; notes: DraftNote[] } {
  const notes: DraftNote[] = []
  const body = text.replace(
    /^\[\^([^\]\s]{1,40})\]:[ \t]+(.*(?:\n[ \t]+\S.*)*)$/gm,
    (_, name: string, words: string) => {
      const paragraphs = inline(resolved(words).replace(/\s*\n\s+/g, ' ')).map((each) => ({
        kind: 'paragraph' as const,
        ...each,
      }))
      notes.push({ id: name, label: String(notes.length + 1), paragraphs })
      return ''
    },
  )
  return { text: resolved(body), notes }
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u{a0}',
  ensp: '\u{2002}',
  emsp: '\u{2003}',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

const resolved = (text: string) => text.replace(/&(\w{2,6});/g, (whole, name: string) => named[name] ?? whole)
