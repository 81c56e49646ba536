import { directionOf } from '#base/languages'
import type { Draft, DraftBlock, DraftParagraph } from './draft.ts'
import { Ids } from './ids.ts'
import { foreignLanguage, guessLanguage } from './language.ts'
import type { Block, Cell, Document, Mark, Note, Paragraph } from './model.ts'
import { normalised } from './normal.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Makes the document of a draft: normal form C, ids, sentences, directions. A draft without a language
 * gets the one its text is in, and each paragraph that is clearly in another gets that.
 */
export function finish(draft: Draft): Document {
  const language = draft.language ?? languageOf(draft)
  const notes = new Map(draft.notes.map((note, index) => [note.id, `n${index + 1}`]))
  const place: Place = { ids: new Ids(), language, guessing: !draft.language, notes }
  return {
    format: 'heed-document/1',
    language,
    direction: directionOf(language),
    title: draft.title.normalize('NFC'),
    cover: draft.cover.map((field) => ({
      ...field,
      ...(field.label !== undefined && { label: field.label.normalize('NFC') }),
      text: field.text.normalize('NFC'),
    })),
    blocks: draft.blocks.map((block) => finishBlock(block, place)),
    notes: draft.notes.map((note): Note => {
      const id = place.ids.note()
      const paragraphs = note.paragraphs.map((each, index) =>
        finishParagraph(each, place.ids.inside(id, index + 1), place),
      )
      return { id, label: note.label.normalize('NFC'), paragraphs }
    }),
  }
}

type Place = { ids: Ids; language: string; guessing: boolean; notes: Map<string, string> }

function finishBlock(block: DraftBlock, place: Place): Block {
  const { ids } = place
  if (block.kind === 'paragraph') return finishParagraph(block, ids.paragraph(block.depth ?? 0, block.label), place)
  if (block.kind === 'heading') {
    const label = labelOf(block)
    const { level } = block
    return {
      kind: 'heading',
      id: ids.heading(block.label),
      ...placed(block, place),
      level,
      ...label,
      ...text(block, place),
    }
  }
  if (block.kind === 'figure')
    return {
      kind: 'figure',
      id: ids.figure(),
      ...placed(block, place),
      alternative: block.alternative.normalize('NFC'),
    }
  const id = ids.table()
  const caption = block.caption === undefined ? {} : { caption: block.caption.normalize('NFC') }
  const rows = block.rows.map((row, y) =>
    row.map((cell, x): Cell => ({
      header: cell.header ?? false,
      columns: cell.columns ?? 1,
      rows: cell.rows ?? 1,
      paragraphs: cell.paragraphs.map((each) => finishParagraph(each, ids.inside(id, y + 1, x + 1), place)),
    })),
  )
  return { kind: 'table', id, ...placed(block, place), ...caption, rows }
}

function finishParagraph(draft: DraftParagraph, id: string, place: Place): Paragraph {
  const content = text(draft, place)
  const position = placed(draft, place, content.text)
  return {
    kind: 'paragraph',
    id,
    ...position,
    ...labelOf(draft),
    ...(draft.role && { role: draft.role }),
    ...content,
    sentences: sentencesOf(content.text, position.language ?? place.language),
  }
}

const labelOf = ({ label }: { label?: string }) => (label ? { label: label.normalize('NFC') } : {})

function text(draft: { text: string; marks?: Mark[] }, place: Place) {
  const { text, marks } = normalised(draft.text, draft.marks)
  return {
    text,
    marks: marks.flatMap((mark): Mark[] => {
      if (mark.kind !== 'note') return [mark]
      const note = place.notes.get(mark.note)
      return note ? [{ ...mark, note }] : []
    }),
  }
}

function placed(block: Pick<DraftBlock, 'depth' | 'language' | 'direction'>, place: Place, text?: string) {
  const language = block.language ?? (place.guessing && text ? foreignLanguage(text, place.language) : undefined)
  const direction = block.direction ?? (language && directionOf(language))
  return {
    depth: block.depth ?? 0,
    ...(language && language !== place.language && { language }),
    ...(direction && direction !== directionOf(place.language) && { direction }),
  }
}

/** The longest texts tell most; each votes with its length. */
function languageOf(draft: Draft): string {
  const texts = draft.blocks
    .flatMap((block) => {
      if (block.kind === 'table') return block.rows.flat().flatMap((cell) => cell.paragraphs.map(({ text }) => text))
      return block.kind === 'figure' ? [] : [block.text]
    })
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 40)
  const votes = new Map<string, number>()
  for (const text of texts.length > 0 ? texts : [draft.title]) {
    const { language } = guessLanguage(text)
    if (language !== 'und') votes.set(language, (votes.get(language) ?? 0) + Math.min(text.length, 1000))
  }
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'und'
}
