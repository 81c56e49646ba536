import type { Finding } from '#areas/synthesis'
import { stakeholders, type Kind } from '#areas/voices'
import type { Anchor } from '#document'
import type { NewParagraph, Section } from '../report.ts'
import { own, resting, subheading, together, type Words } from './parts.ts'

type Speaker = (typeof speakers)[number]
const speakers = [...stakeholders, 'children'] as const

/** The published findings of one kind: each sentence on the passages that speak for it, then on those against it. */
export const findingsOf = (words: Words, section: Section, findings: Finding[], kind: Kind): NewParagraph[] =>
  findings.filter((finding) => finding.kind === kind).map((finding) => tell(words, section, finding))

/** Recommendations by who made them: those of one stakeholder type under its name, then those that several share. */
export function recommendations(words: Words, findings: Finding[]): NewParagraph[] {
  const made = findings.filter(({ kind }) => kind === 'recommendation')
  const alone = (speaker: Speaker) => made.filter((one) => speakersOf(one).join() === speaker)
  const shared = made.filter((one) => speakersOf(one).length > 1)
  const nobody = made.filter((one) => !speakersOf(one).length)
  return [
    ...speakers.flatMap((speaker) => group(words, speaker, words.t(`voices.stakeholder.${speaker}`), alone(speaker))),
    ...group(words, 'several', words.t('reports.compose.several'), shared),
    ...nobody.map((finding) => recommend(words, finding)),
  ]
}

/** The passages that count for a finding, or against it, by where they stand. */
export const passagesOf = ({ evidence }: Finding, stance: 'for' | 'against'): Anchor[] =>
  evidence
    .filter((one) => one.stance === stance && one.label.stands)
    .map(({ label }) => label.anchor)
    .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'en', { numeric: true }))

const placeOf = ({ document, block, start }: Anchor): string => `${document} ${block} ${start}`

function tell(words: Words, section: Section, finding: Finding): NewParagraph {
  const place = { section, origin: `finding.${finding.number}` }
  const against = passagesOf(finding, 'against')
  return together(
    resting(words, place, words.say(finding.texts), passagesOf(finding, 'for')),
    against.length > 0 && resting(words, place, words.t('reports.compose.against', { count: against.length }), against),
  )
}

function group(words: Words, name: string, title: string, members: Finding[]): NewParagraph[] {
  if (!members.length) return []
  const heading = subheading({ section: 'recommendations', origin: `heading.recommendations.${name}` }, title)
  return [heading, ...members.map((finding) => recommend(words, finding))]
}

/** A recommendation, with who made it and to whom it speaks. */
function recommend(words: Words, finding: Finding): NewParagraph {
  const { t, list } = words
  const place = { section: 'recommendations' as const, origin: `finding.${finding.number}` }
  const made = speakersOf(finding).map((speaker) => t(`voices.stakeholder.${speaker}`))
  const addressee = t(`voices.addressee.${finding.addressee ?? 'everybody'}`)
  const line =
    made.length > 1
      ? t('reports.compose.made-by', { speakers: list(made), addressee })
      : t('reports.compose.addressee', { addressee })
  return together(tell(words, 'recommendations', finding), own(words, place, line))
}

/** Who made it: the stakeholder types of the passages that speak for it, in the order of the codebook. */
function speakersOf({ evidence }: Finding): Speaker[] {
  const said = new Set(
    evidence.flatMap(({ stance, label }) => (stance === 'for' && label.stands ? [label.stakeholder] : [])),
  )
  return speakers.filter((speaker) => said.has(speaker))
}
