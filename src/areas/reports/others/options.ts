import type { Option, Stance } from '#areas/options'
import type { Anchor } from '#document'
import type { NewParagraph, Section } from '../report.ts'
import { passagesOf } from './findings.ts'
import { own, resting, subheading, together, type Words } from './parts.ts'

/** The published options, each in the same order: what it is, who would do what, who says what of it. */
export const optionsOf = (words: Words, section: Section, options: Option[]): NewParagraph[] =>
  options.flatMap((option) => [
    subheading(
      { section, origin: `heading.option.${option.number}` },
      words.t('reports.compose.option', { number: option.number, name: words.say(option.names) }),
    ),
    description(words, section, option),
    ...measures(words, section, option),
    ...positions(words, section, option),
  ])

/** What the options leave open, for whoever decides how to go on. */
export const openQuestions = (words: Words, options: Option[]): NewParagraph[] =>
  options.flatMap((option) => {
    const place = { section: 'follow-up' as const, origin: `option.${option.number}.open` }
    const asked = option.openQuestions && words.say(option.openQuestions)
    if (!asked) return []
    const of = words.t('reports.compose.open', { number: option.number })
    return [together(own(words, place, of), resting(words, place, asked, groundsOf(option)))]
  })

/** An option rests on the passages that its recommendations rest on. */
const groundsOf = ({ grounds }: Option): Anchor[] => grounds.flatMap((finding) => passagesOf(finding, 'for'))

function description(words: Words, section: Section, option: Option): NewParagraph {
  const { t, say, list } = words
  const place = { section, origin: `option.${option.number}` }
  const grounds = groundsOf(option)
  const what = t('reports.compose.option.kind', {
    level: t(`options.level.${option.level}`),
    nature: t(`options.nature.${option.nature}`),
    anchors: list(option.anchors.map((anchor) => t(`options.anchor.${anchor}`))),
  })
  const role = t('reports.compose.option.role', { role: say(option.privateRole) })
  return together(
    resting(words, place, say(option.description), grounds),
    resting(words, place, role, grounds),
    own(words, place, what),
  )
}

const measures = (words: Words, section: Section, option: Option): NewParagraph[] =>
  option.measures.map(({ text, addressee, indicator, time }, index) => {
    const { t, say } = words
    const said = t('reports.compose.measure', {
      text: open(say(text)),
      addressee: t(`voices.addressee.${addressee}`),
      indicator: open(say(indicator)),
      time: open(say(time)),
    })
    const place = { section, form: 'bullet' as const, origin: `option.${option.number}.measure.${index + 1}` }
    return resting(words, place, said, groundsOf(option))
  })

/** Without the stop at its end, so that more can follow. */
const open = (text: string): string => text.trim().replace(/[.。]$/u, '')

function positions(words: Words, section: Section, option: Option): NewParagraph[] {
  return (['support', 'concern', 'objection'] as const satisfies Stance[]).flatMap((stance) => {
    const taken = option.positions.filter((position) => position.stance === stance && position.stands)
    if (!taken.length) return []
    const symbols = words.list(taken.map(({ symbol }) => symbol))
    return [
      resting(
        words,
        { section, form: 'continuation', origin: `option.${option.number}.${stance}` },
        words.t(`reports.compose.${stance}`, { symbols }),
        taken.map(({ anchor }) => anchor),
      ),
    ]
  })
}
