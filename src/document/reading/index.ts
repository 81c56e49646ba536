import type { Draft, DraftBlock } from '../draft.ts'
import { finish } from '../finish.ts'
import { foreignLanguage } from '../language.ts'
import type { Document } from '../model.ts'
import { readDocx } from './docx/index.ts'
import { decode, sniff, type Hint, type Kind } from './kind.ts'
import { readPdf } from './pdf/index.ts'
import { withoutNotes } from './markdown.ts'
import { clean, type SetAside } from './set-aside.ts'
import { structured } from './structure.ts'
import { layoutOf } from './text-layout.ts'
import { partsOfText } from './text.ts'
import { Unreadable } from './unreadable.ts'

export { clean, restore, type SetAside } from './set-aside.ts'
export { Unreadable, type UnreadableCode } from './unreadable.ts'

export type Reading = {
  document: Document
  kind: Kind
  /** What was taken out before parsing; `restore` puts it back. */
  setAside: SetAside[]
  warnings: Warning[]
}

/** What a person should check after reading; the interface says each in words. */
export type Warning =
  | 'no-title'
  | 'encoding-guessed'
  | 'changes-tracked'
  | 'figures-left-out'
  | 'layout-guessed'
  | 'language-unknown'

type Drafted = { draft: Draft; kind: Kind; setAside: SetAside[]; warnings: Warning[] }

const largest = 50 * 1024 * 1024

/**
 * Reads a file (plain text, Markdown, DOCX or PDF) into a document. What it is, is told by its content first.
 * A language in the hint wins over the guess. Throws Unreadable with a cause and a remedy.
 */
export async function read(bytes: Uint8Array, hint: Hint = {}): Promise<Reading> {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > largest) throw new Unreadable('too-large')
  const { draft, kind, setAside, warnings } = await draftOf(bytes, hint)
  if (!draft.title) warnings.push('no-title')
  const title = draft.title || titleFrom(draft, hint)
  const language = hint.language ?? draft.language
  const document = finish({
    ...draft,
    title,
    blocks: withForeign(draft.blocks, language),
    ...(language && { language }),
  })
  if (document.blocks.length === 0 && document.cover.length === 0 && !draft.title) throw new Unreadable('no-text')
  if (document.language === 'und') warnings.push('language-unknown')
  return { document, kind, setAside, warnings }
}

/** Where the language of the whole is told, a paragraph that is clearly in another still says so. */
const withForeign = (blocks: DraftBlock[], usual: string | undefined): DraftBlock[] =>
  blocks.map((block) => {
    if (!usual || block.kind !== 'paragraph' || block.language) return block
    const language = foreignLanguage(block.text, usual)
    return language ? { ...block, language } : block
  })

async function draftOf(bytes: Uint8Array, hint: Hint): Promise<Drafted> {
  const found = sniff(bytes)
  if (found === 'zip') return fromDocx(bytes, hint)
  if (found === 'pdf') return fromPdf(bytes)
  return fromText(bytes, hint)
}

async function fromDocx(bytes: Uint8Array, hint: Hint): Promise<Drafted> {
  const { draft, setAside, hasChanges, hasSilentFigures } = await readDocx(bytes, hint.language)
  const warnings: Warning[] = [
    ...(hasChanges ? ['changes-tracked' as const] : []),
    ...(hasSilentFigures ? ['figures-left-out' as const] : []),
  ]
  return { draft, kind: 'docx', setAside, warnings }
}

async function fromPdf(bytes: Uint8Array): Promise<Drafted> {
  const { draft, setAside, isGuessed } = await readPdf(bytes)
  return { draft, kind: 'pdf', setAside, warnings: isGuessed ? ['layout-guessed'] : [] }
}

function fromText(bytes: Uint8Array, hint: Hint): Drafted {
  const decoded = decode(bytes, hint.language)
  const { text, setAside } = clean(decoded.text)
  const { layout, markdown } = layoutOf(text, /\.(?:md|markdown)$/i.test(hint.name ?? ''))
  const { text: body, notes } = markdown ? withoutNotes(text) : { text, notes: [] }
  const draft = structured(partsOfText(body, layout, new Set(notes.map(({ id }) => id))), notes)
  return {
    draft,
    kind: markdown ? 'markdown' : 'text',
    setAside,
    warnings: decoded.guessed ? ['encoding-guessed'] : [],
  }
}

/** Every document needs a name: that of its file, or its first words. */
function titleFrom(draft: Draft, hint: Hint): string {
  const name = hint.name?.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '')
  if (name) return name
  const first = draft.blocks.find((block) => block.kind === 'heading' || block.kind === 'paragraph')
  return first && 'text' in first ? first.text.split(/\s+/).slice(0, 12).join(' ') : ''
}
