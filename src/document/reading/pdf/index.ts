import type { Draft } from '../../draft.ts'
import { settledLanguage } from '../../language.ts'
import type { Part } from '../part.ts'
import type { SetAside } from '../set-aside.ts'
import { structured } from '../structure.ts'
import { Unreadable } from '../unreadable.ts'
import { flow } from './flow.ts'
import { withoutFurniture } from './furniture.ts'
import { isWrittenRtl, rowsOf } from './lines.ts'
import { openPages } from './pages.ts'
import { tagged } from './tagged.ts'

type PdfReading = { draft: Draft; setAside: SetAside[]; isGuessed: boolean }

/** Reads a PDF: by its structure tree where it has one, else by where the lines stand. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const pages = await openPages(bytes)
  const all = rowsOf(pages.pieces, isWrittenRtl(pages.pieces))
  if (all.length === 0) throw new Unreadable('no-text')
  const { rows, setAside } = withoutFurniture(all)
  const byTree = pages.trees.length > 0 ? tagged(pages, rows) : undefined
  const parts = byTree?.parts ?? flow(rows)
  const draft = structured(withTitle(parts, pages.title), byTree?.notes)
  const language = pages.language && settledLanguage(pages.language, longest(parts))
  return {
    draft: { ...draft, ...(language && { language }) },
    setAside,
    isGuessed: !byTree,
  }
}

const longest = (parts: Part[]): string =>
  parts
    .flatMap((part) => (part.kind === 'line' ? part.text : []))
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 10)
    .join(' ')

/** The title that the file states counts where the text says it too. */
function withTitle(parts: Part[], title: string | undefined): Part[] {
  const isTitle = (part: Part) => part.kind === 'line' && part.text.replace(/\s+/g, ' ') === title
  const at = parts.slice(0, 20).findIndex(isTitle)
  if (at === -1 || parts.some((part) => part.kind === 'line' && part.title)) return parts
  return parts.map((part, index) =>
    index === at && part.kind === 'line' ? { ...part, level: undefined, title: true } : part,
  )
}
