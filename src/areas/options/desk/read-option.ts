import type { Localised } from '#base/languages'
import { readChoices, type Request } from '#platform/view'
import type { NewOption } from '../act.ts'
import type { LegalAnchor, Level, Measure, Nature, Option } from '../option.ts'
import type { Addressee } from '#areas/voices'

/** As many measures as a form takes. */
const most = 12
const parts = ['text', 'addressee', 'indicator', 'time'] as const
const words = [
  'name',
  'description',
  'private-role',
  'open-questions',
  'level',
  'nature',
  'language',
  'revision',
] as const

/** The name of a field of a measure, counted from 1. */
export const measureField = (row: number, part: (typeof parts)[number]): string => `measure-${row}-${part}`

/** A form as it was sent: the option that it makes, and each value by its field. */
export type SentOption = { option: NewOption & { revision: number }; values: Record<string, string> }

/**
 * Reads the form of an option in one language; texts in others stay as they were. A measure of which
 * nothing is left in the language of the body is taken out.
 */
export async function readOption(c: Request, main: string, known?: Option): Promise<SentOption> {
  const sent = await c.req.parseBody()
  const text = (name: string) => (typeof sent[name] === 'string' ? (sent[name] as string).trim() : '')
  const language = text('language') || main
  const rows = Array.from({ length: most }, (_, index) => index + 1)
  const anchors = await readChoices(c, 'anchors')
  const grounds = await readChoices(c, 'grounds')
  const put = (before: Localised | null | undefined, name: string): Localised => ({ ...before, [language]: text(name) })
  const kept: Record<string, string> = {}
  const measures = rows.flatMap((row): Measure[] => {
    const before = known?.measures[row - 1]
    const measure = {
      text: put(before?.text, measureField(row, 'text')),
      indicator: put(before?.indicator, measureField(row, 'indicator')),
      time: put(before?.time, measureField(row, 'time')),
      addressee: text(measureField(row, 'addressee')) as Addressee,
    }
    return [measure.text, measure.indicator, measure.time].some((texts) => texts[main] || texts[language])
      ? [measure]
      : []
  })
  // Shown again in the same order without the gaps, so that what is wrong is said at its own field.
  for (const [index, { addressee, ...texts }] of measures.entries()) {
    kept[measureField(index + 1, 'addressee')] = addressee
    for (const part of ['text', 'indicator', 'time'] as const)
      kept[measureField(index + 1, part)] = texts[part][language] ?? ''
  }
  return {
    values: {
      ...Object.fromEntries(words.map((name) => [name, text(name)])),
      ...kept,
      anchors: anchors.join(' '),
      grounds: grounds.join(' '),
    },
    option: {
      names: put(known?.names, 'name'),
      description: put(known?.description, 'description'),
      privateRole: put(known?.privateRole, 'private-role'),
      openQuestions: put(known?.openQuestions, 'open-questions'),
      level: text('level') as Level,
      nature: text('nature') as Nature,
      anchors: anchors as LegalAnchor[],
      grounds: grounds.map(Number),
      measures,
      revision: Number(text('revision')),
    },
  }
}

/** What the form of an option shows at first, in one language. */
export function valuesOf(option: Option, language: string): Record<string, string> {
  const measures = option.measures.flatMap(({ text, addressee, indicator, time }, index) =>
    Object.entries({ text: text[language], addressee, indicator: indicator[language], time: time[language] }).map(
      ([part, value]) => [measureField(index + 1, part as (typeof parts)[number]), value ?? ''],
    ),
  )
  return {
    language,
    revision: String(option.revision),
    name: option.names[language] ?? '',
    description: option.description[language] ?? '',
    'private-role': option.privateRole[language] ?? '',
    'open-questions': option.openQuestions?.[language] ?? '',
    level: option.level,
    nature: option.nature,
    anchors: option.anchors.join(' '),
    grounds: option.grounds.map(({ number }) => number).join(' '),
    ...Object.fromEntries(measures),
  }
}

/** How many rows for measures a form shows: those that are filled in, and one more; at least two. */
export function rowsIn(values: Record<string, string>): number {
  const filled = Array.from({ length: most }, (_, index) => index + 1).findLast((row) =>
    parts.some((part) => values[measureField(row, part)]),
  )
  return Math.min(most, Math.max(2, (filled ?? 0) + 1))
}
