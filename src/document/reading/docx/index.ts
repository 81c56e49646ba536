import type { Draft, DraftNote } from '../../draft.ts'
import { paragraphsOf } from '../cells.ts'
import type { SetAside } from '../set-aside.ts'
import { structured } from '../structure.ts'
import { Unreadable } from '../unreadable.ts'
import { partsOf } from './body.ts'
import { Numbering } from './numbering.ts'
import { written } from './numerals.ts'
import { openPackage, type Package } from './package.ts'
import { usualLanguage, type Pages } from './paragraphs.ts'
import { readStyles } from './styles.ts'
import { child, childrenOf, descendants, type Element } from './xml.ts'

type DocxReading = { draft: Draft; setAside: SetAside[]; hasChanges: boolean; hasSilentFigures: boolean }

/** Reads a DOCX file. Throws Unreadable where it is not one, broken, locked, or a bomb. */
export async function readDocx(bytes: Uint8Array, language?: string): Promise<DocxReading> {
  const files = await openPackage(bytes)
  const main = await mainPart(files)
  const document = await files.part(main)
  const body = child(document, 'w:body')
  if (!body) throw new Unreadable('broken')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => files.part(folder + name)
  const numbering = await part('numbering.xml')
  const pages: Pages = {
    styles: readStyles(await part('styles.xml')),
    links: linksOf(await part(`_rels/${main.slice(folder.length)}.rels`)),
    numbering: new Numbering(numbering),
    hasChanges: false,
    hasSilentFigures: false,
  }
  pages.language = language ?? usualLanguage([...descendants(body, 'w:p')], pages)
  const { parts, setAside } = partsOf(body, pages)
  const inNotes: Pages = { ...pages, numbering: new Numbering(numbering) }
  const notes = [
    ...notesOf(await part('footnotes.xml'), 'footnote', body, inNotes),
    ...notesOf(await part('endnotes.xml'), 'endnote', body, inNotes),
  ]
  const draft = structured(parts, notes)
  return {
    draft: { ...draft, ...(pages.language && { language: pages.language }) },
    setAside,
    hasChanges: pages.hasChanges || inNotes.hasChanges,
    hasSilentFigures: pages.hasSilentFigures || inNotes.hasSilentFigures,
  }
}

async function mainPart(files: Package): Promise<string> {
  const relations = childrenOf(await files.part('_rels/.rels'), 'Relationship')
  const target = relations.find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'))?.attributes.Target
  const main = (target ?? 'word/document.xml').replace(/^\//, '')
  if (!/word/.test(main) || !files.has(main)) throw new Unreadable('not-a-readable-kind')
  return main
}

const linksOf = (relations: Element | undefined): Map<string, string> =>
  new Map(
    childrenOf(relations, 'Relationship').flatMap(({ attributes: { Id = '', Target = '' } }) =>
      /^(?:https?:|mailto:)/.test(Target) ? [[Id, Target] as const] : [],
    ),
  )

/** Notes in the order in which the text refers to them, numbered as Word does. */
function notesOf(root: Element | undefined, kind: 'footnote' | 'endnote', body: Element, pages: Pages): DraftNote[] {
  const notes = new Map(childrenOf(root, `w:${kind}`).map((note) => [note.attributes['w:id'], note]))
  const referred = new Set([...descendants(body, `w:${kind}Reference`)].map(({ attributes }) => attributes['w:id']))
  return [...referred].flatMap((id, index): DraftNote[] => {
    const note = notes.get(id)
    if (!note) return []
    const paragraphs = paragraphsOf(partsOf(note, pages).parts)
    const label = written(index + 1, kind === 'footnote' ? 'decimal' : 'lowerRoman')
    return [{ id: `${kind} ${id}`, label, paragraphs }]
  })
}
