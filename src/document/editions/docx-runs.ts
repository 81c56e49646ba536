import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { type Direction, directionOf } from '#base/languages'
import type { Document, Note, Text } from '../model.ts'
import { evidenceByBlock, type NumberedEvidence } from './evidence.ts'
import { type Inline, inlines } from './inlines.ts'
import { type EditionWords } from './words.ts'

/** What the parts of a Word document need to know while it is written. */
export type Writing = {
  document: Document
  words: EditionWords
  notes: ReadonlyMap<string, Note>
  evidence: Map<string, NumberedEvidence[]>
  /** Notes already set at the foot of a page, in order. */
  set: string[]
}

export const writingOf = (document: Document, words: EditionWords): Writing => ({
  document,
  words,
  notes: new Map(document.notes.map((note) => [note.id, note])),
  evidence: evidenceByBlock(document),
  set: [],
})

/** How a run looks and which language it speaks. */
export type Voice = { language: string; direction: Direction; style: IRunOptions; note?: boolean }

export const quiet = '50595F'
const warm = '8A4B08'
const link = '075A78'

/** The voice of a block: the document's unless it has its own. */
export const voiceOf = (
  part: { language?: string; direction?: Direction },
  { document }: Writing,
  style: IRunOptions = {},
): Voice => ({
  language: part.language ?? document.language,
  direction: part.direction ?? (part.language ? directionOf(part.language) : document.direction),
  style,
})

/** The runs of a block with its marks, references and evidence. */
export const blockRuns = (block: string, text: Text, voice: Voice, writing: Writing): ParagraphChild[] =>
  inlines(text, writing.notes, writing.evidence.get(block)).flatMap((one) => run(one, voice, writing))

/** The runs of a plain text. */
export const textRuns = (text: string, voice: Voice): TextRun[] =>
  inlines({ text, marks: [] }, new Map()).flatMap((one) => (one.kind === 'text' ? spokenRuns(one.text, voice) : []))

function run(one: Inline, voice: Voice, writing: Writing): ParagraphChild[] {
  if (one.kind === 'text') return spokenRuns(one.text, voice)
  if (one.kind === 'note') return reference(one.note, voice, writing)
  if (one.kind === 'evidence') return [evidenceRun(one.evidence, voice, writing)]
  const inside = (style: IRunOptions, spoken: Partial<Voice> = {}) =>
    one.inside.flatMap((part) => run(part, { ...voice, ...spoken, style: { ...voice.style, ...style } }, writing))
  if (one.kind === 'link')
    return [new ExternalHyperlink({ link: one.address, children: inside({ color: link, underline: {} }) })]
  if (one.kind === 'language') return inside({}, { language: one.language, direction: one.direction })
  if (one.kind === 'sentence') return inside({})
  return inside(one.kind === 'strong' ? { bold: true } : { italics: true })
}

function evidenceRun({ number }: NumberedEvidence, voice: Voice, { words }: Writing): TextRun {
  if (number === undefined) return spokenRun(` [${words.secretariat}]`, { ...voice, style: { size: 16, color: quiet } })
  return spokenRun(`[${number}]`, { ...voice, style: { superScript: true, color: warm } })
}

/** Word numbers footnotes itself, and knows none inside a note; a label that would differ is written out. */
function reference(note: Note, voice: Voice, writing: Writing): ParagraphChild[] {
  const superior = { ...voice, style: { ...voice.style, superScript: true } }
  if (voice.note || writing.set.includes(note.id)) return [spokenRun(note.label, superior)]
  writing.set.push(note.id)
  const differs = note.label !== String(writing.set.length)
  const children = noteParagraphs(note, writing, differs ? `${note.label} ` : '')
  return [...(differs ? [spokenRun(`${note.label} `, superior)] : []), new FootnoteReferenceRun({ children })]
}

/** The paragraphs of a note, `before` standing in front of the first. */
export const noteParagraphs = (note: Note, writing: Writing, before: string): Paragraph[] =>
  note.paragraphs.map((paragraph, index) => {
    const voice = { ...voiceOf(paragraph, writing), note: true }
    const lead = `${index ? '' : ` ${before}`}${paragraph.label ? `${paragraph.label} ` : ''}`
    return new Paragraph({
      style: 'FootnoteText',
      bidirectional: voice.direction === 'rtl',
      children: [...textRuns(lead, voice), ...blockRuns(paragraph.id, paragraph, voice, writing)],
    })
  })

const leftToRight = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]`
const leftToRightWords = new RegExp(
  String.raw`(${leftToRight}(?:[^\p{Script=Arabic}\p{Script=Hebrew}]*[${leftToRight.slice(1, -1)}\p{N}])?)`,
  'u',
)

/** Word goes by runs, not by characters: in a text from right to left, words from left to right are runs of their own. */
function spokenRuns(text: string, voice: Voice): TextRun[] {
  if (voice.direction === 'ltr') return [spokenRun(text, voice)]
  return text
    .split(leftToRightWords)
    .map((part, index) => ({ part, foreign: index % 2 === 1 }))
    .filter(({ part }) => part)
    .map(({ part, foreign }) => spokenRun(part, foreign ? { ...voice, direction: 'ltr', language: 'en' } : voice))
}

function spokenRun(text: string, { language, direction, style }: Voice): TextRun {
  const lines = text.split('\n')
  return new TextRun({
    ...style,
    ...(direction === 'rtl' && { rightToLeft: true }),
    language: languageOf(language),
    children: lines.flatMap((line, index) => [...(index ? [new TextRun({ break: 1 })] : []), line]),
  })
}

const regions: Record<string, string> = { ar: 'ar-SA', en: 'en-GB', es: 'es-ES', fr: 'fr-FR', ru: 'ru-RU', zh: 'zh-CN' }

/** Word keeps a language for each family of scripts, and knows languages by their country. */
export function languageOf(language: string) {
  const value = regions[language] ?? language
  if (directionOf(language) === 'rtl') return { bidirectional: value }
  return /^(zh|ja|ko)\b/.test(language) ? { eastAsia: value } : { value }
}
