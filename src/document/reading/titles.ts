import { lengthOf } from '#base/codepoints'
import { isStrong, type Line } from './part.ts'
import { leadIn } from './words.ts'

const ending = /[.;:,!…。；：，،؛–—-][”"»']?$/u
const address = /^(?:https?:\/\/|www\.)|@/
const opening = /^[“"«]?(?:[\p{Lu}\p{Lo}]|\p{N}.*\p{L})/u
const intoBody = new RegExp(`^${leadIn}(?=[\\s,:，：]|$)[^.;]{0,80}$`, 'u')
const enacting = /^[\p{Lu}\p{Lo}][^.;:]{3,100}[,،，]$/u

/** Whether a text reads like a title: short, opened by a capital, not closed by a stop, not a list of names. */
export function isTitleLike(text: string): boolean {
  const commas = text.match(/[,،，、]/g)?.length ?? 0
  return lengthOf(text) <= 120 && opening.test(text) && !ending.test(text) && !address.test(text) && commas <= 1
}

/** "considering", "resolves to invite Member States": the words that open a group of paragraphs, alone on a line. */
export const isLeadIn = ({ text, label }: Line): boolean => label === undefined && intoBody.test(text)

/** "The Council," alone on a line: who speaks in what follows. */
export const isEnacting = ({ text, label }: Line): boolean => label === undefined && enacting.test(text)

/** "SAFETY OF CHILDREN": every letter that has a case is a capital. */
export const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8

/** "*Recalling* that …": emphasis at the start opens a paragraph, or sets a whole line apart as a note. */
const opensEmphasised = ({ marks }: Line) => marks.some(({ kind, start }) => kind === 'emphasis' && start === 0)

/** Whether a line without a number may be a heading; where it stands must bear it out. */
export const mayBeHeading = (line: Line): boolean => {
  if (line.label !== undefined || line.indented || line.role || opensEmphasised(line)) return false
  if (line.gap > 0 && /^[“"«]/.test(line.text)) return false
  if (isStrong(line)) return lengthOf(line.text) <= 200 && !/[.;,]$/.test(line.text)
  return isTitleLike(line.text) && (line.gap >= 3 || !line.text.includes(': '))
}
