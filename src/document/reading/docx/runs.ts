import { directionOf } from '#base/languages'
import { mayBeWrittenIn, settledLanguage } from '../../language.ts'
import type { Mark } from '../../model.ts'
import { Ink, type Said } from '../ink.ts'
import { formatOf, merge, type Format, type Styles } from './styles.ts'
import { child, descendants, elementsOf, textOf, valueOf, type Element } from './xml.ts'

/** A stretch of text in one format. */
export type Run = { text: string; format: Format; address?: string; note?: string }

/** What the walk over a paragraph finds beside its text, and what it needs to know. */
export type Surroundings = {
  styles: Styles
  /** Relationship id to address. */
  links: Map<string, string>
  hasChanges: boolean
  hasSilentFigures: boolean
}

/** The runs of a paragraph in reading order: insertions are read, deletions are not. */
export function runsOf(paragraph: Element, format: Format, around: Surroundings): Run[] {
  const fields: Field[] = []
  return [...walk(paragraph, { format, around, fields })]
}

type Field = { instruction: string; isResult: boolean }
type Walk = { format: Format; around: Surroundings; address?: string; fields: Field[] }

const passed = new Set(['w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:dir', 'w:bdo'])

function* walk(parent: Element, state: Walk): Generator<Run> {
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:r') yield* runOf(element, state)
    else if (element.name === 'w:hyperlink')
      yield* walk(element, {
        ...state,
        address: state.around.links.get(element.attributes['r:id'] ?? '') ?? state.address,
      })
    else if (element.name === 'w:ins' || element.name === 'w:moveTo') {
      state.around.hasChanges = true
      yield* walk(element, state)
    } else if (element.name === 'w:del' || element.name === 'w:moveFrom') state.around.hasChanges = true
    else if (passed.has(element.name)) yield* walk(element, state)
    else if (element.name.startsWith('m:')) yield { text: mathText(element), format: state.format }
  }
}

const mathText = (element: Element) => [...descendants(element, 'm:t')].map(textOf).join('')

function* runOf(run: Element, state: Walk): Generator<Run> {
  const properties = child(run, 'w:rPr')
  const format = merge(
    merge(state.format, state.around.styles.character(valueOf(properties, 'w:rStyle'))),
    formatOf(undefined, properties),
  )
  if (format.hidden) return
  for (const element of elementsOf(run)) {
    takeField(element, state.fields)
    if (state.fields.some((field) => !field.isResult)) continue
    const address = state.address ?? addressOf(state.fields)
    const note = element.attributes['w:id']
    if (element.name === 'w:footnoteReference' && note) yield { text: '', format, note: `footnote ${note}` }
    else if (element.name === 'w:endnoteReference' && note) yield { text: '', format, note: `endnote ${note}` }
    else {
      const text = characters(element)
      if (text) yield { text, format, ...(address && { address }) }
    }
  }
}

function takeField(element: Element, fields: Field[]): void {
  const latest = fields.at(-1)
  if (element.name === 'w:instrText' && latest) latest.instruction += textOf(element)
  if (element.name !== 'w:fldChar') return
  const type = element.attributes['w:fldCharType']
  if (type === 'begin') fields.push({ instruction: '', isResult: false })
  else if (type === 'separate' && latest) latest.isResult = true
  else if (type === 'end') fields.pop()
}

const addressOf = (fields: Field[]): string | undefined =>
  fields.map(({ instruction }) => /^\s*HYPERLINK\s+"((?:https?:|mailto:)[^"]+)"/.exec(instruction)?.[1]).find(Boolean)

function characters(element: Element): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element).replace(/[\n\r]/g, ' ')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return element.attributes['w:type'] ? '' : ' '
    case 'w:cr':
      return ' '
    case 'w:noBreakHyphen':
      return '\u{2011}'
    case 'w:sym':
      return symbol(element.attributes['w:char'] ?? '')
    default:
      return ''
  }
}

function symbol(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16)
  if (!Number.isInteger(code) || code <= 0 || code > 0xff_ff) return ''
  return code >= 0xf0_00 && code <= 0xf0_ff ? '•' : String.fromCodePoint(code).toWellFormed()
}

/** The text of runs with its marks; `language` is that of the paragraph they stand in. */
export function inked(runs: Run[], language: string | undefined): { text: string; marks: Mark[] } {
  const ink = new Ink()
  for (const run of runs) {
    if (run.note !== undefined) ink.refer(run.note)
    else ink.write(run.text, [...emphasisOf(run), ...foreignIn(run, language)])
  }
  return { text: ink.text, marks: ink.marks }
}

const emphasisOf = ({ format, address }: Run): Said[] => [
  ...(format.strong ? [{ kind: 'strong' as const }] : []),
  ...(format.emphasis ? [{ kind: 'emphasis' as const }] : []),
  ...(address ? [{ kind: 'link' as const, address }] : []),
]

function foreignIn(run: Run, usual: string | undefined): Said[] {
  const language = languageOf(run)
  if (!language || !usual || language === usual || !isPlausible(run.text, language)) return []
  return [{ kind: 'language', language, direction: directionOf(language) }]
}

/** The language a run is declared to be in: its first subtag, as documents are registered. */
export function languageOf({ format, text }: Run): string | undefined {
  const isRtl = format.runRtl ?? /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)
  if (/\p{Script=Han}/u.test(text)) return 'zh'
  return (isRtl ? format.languageRtl : format.language)?.split('-')[0]?.toLowerCase()
}

/** Word's language marks are often left over from a template: they count where the letters do not contradict. */
export const isPlausible = (text: string, language: string): boolean =>
  (text.match(/\p{L}/gu)?.length ?? 0) >= 3 &&
  settledLanguage(language, text) === language &&
  mayBeWrittenIn(text, language)
