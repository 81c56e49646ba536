import type { CoverField, CoverName } from '../model.ts'
import * as words from './words.ts'

const pattern = (source: string) => new RegExp(source, 'u')
const labels: [CoverName, string][] = [
  ['purpose', words.purpose],
  ['action', words.action],
  ['source', words.sourceLabel],
  ['date', words.dateLabel],
  ['agenda-item', words.agendaItem],
  ['symbol', words.document],
  ['language', words.original],
]
const alone = labels.map(([name, label]) => [name, pattern(`^(${label})\\s*[:：]?$`)] as const)
const withValue = labels.map(
  ([name, label]) =>
    [
      name,
      pattern(
        `^(${label})${name === 'symbol' ? '\\s+' : name === 'agenda-item' ? '\\s*[:：]?\\s*' : '\\s*[:：]\\s*'}(\\S.*)$`,
      ),
    ] as const,
)
const symbol = String.raw`[A-Z][A-Z0-9.-]*(?:\((?:\p{L}|\d)+\))?(?:\/[A-Z0-9.-]+(?:\(\p{L}[^()]{0,12}\))?)+(?:-[A-Z]{1,3})?`
const bareSymbol = pattern(`^${symbol}$`)
const beginsWithSymbol = pattern(`^${symbol}(?:\\s|$)`)
const resolution = pattern(`^${words.resolution} ?\\p{Nd}+`)
const date = pattern(
  `^(?:\\p{L}+,? )?(?:\\p{Nd}{1,2}(?:er|º|°)?[\\s\u{a0}]*(?:${words.months}|de ${words.months})?\\s*[-–—]\\s*)?` +
    `(?:\\p{Nd}{1,2}(?:er|º|°)?[\\s\u{a0}](?:de )?)?${words.months},?[\\s\u{a0}](?:\\p{Nd}{1,2}, )?(?:de )?\\p{Nd}{4}(?: ?(?:г\\.|года))?$`,
)
const dateElsewhere =
  /^(?:\p{Nd}{4}年\p{Nd}{1,2}月(?:\p{Nd}{1,2}日)?.{0,16}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2})$/u
const languageNote = pattern(`^${words.languageNote}$`)
const source = pattern(`^${words.source}`)
const sourceInside = pattern(`${words.sourceEnding}$`)
const adoption = pattern(`^${words.adoption}`)
const session = pattern(words.session)
const ordinal = pattern(words.ordinal)
const body = pattern(words.body)

/** The field that a label alone on its line introduces ("Purpose", "Action required"); its text follows. */
export function labelAlone(text: string): { name: CoverName; label: string } | undefined {
  for (const [name, label] of alone) {
    const found = label.exec(text)
    if (found) return { name, label: found[1]! }
  }
  return undefined
}

/** The field of the cover page that a line is, if it reads like one. */
export function fieldOf(text: string): CoverField | undefined {
  for (const [name, label] of withValue) {
    const found = label.exec(text)
    if (found && (name !== 'symbol' || beginsWithSymbol.test(found[2]!)))
      return { name, label: found[1]!, text: found[2]! }
  }
  const name = nameOf(text)
  return name && { name, text }
}

const isShort = (text: string) => text.length <= 120 && !/[.;:]$/.test(text)

const tests: [CoverName, (text: string) => boolean][] = [
  ['symbol', (text) => bareSymbol.test(text) || resolution.test(text)],
  ['date', (text) => date.test(text) || dateElsewhere.test(text)],
  ['language', (text) => languageNote.test(text)],
  ['adoption', (text) => adoption.test(text)],
  ['source', (text) => source.test(text) || sourceInside.test(text)],
  ['meeting', (text) => isShort(text) && session.test(text) && ordinal.test(text) && !isNamedOrNumbered(text)],
  ['body', (text) => isShort(text) && body.test(text)],
]

/** "Report of the seventh meeting" is a title, "1 Opening of the meeting" a heading. */
const isNamedOrNumbered = (text: string) =>
  words.nameOfKind.test(text) ||
  (/^\p{Nd}{1,2}(?:\.\p{Nd}+)*\.? \p{Lu}/u.test(text) && !new RegExp(words.months).test(text))

const nameOf = (text: string): CoverName | undefined =>
  text.length > 250 ? undefined : tests.find(([, isOne]) => isOne(text))?.[0]
