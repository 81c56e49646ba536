import { blockLabel, documentAddress, type Source } from '#areas/registry'
import type { View } from '#platform/view'
import { Chip, SourceCard, type ChipProps } from '#ui'
import type { Label } from '../label.ts'
import { nameOf, speakerName } from './places.ts'

/** What the register knows of a document: its title, and who handed it in. */
export type Origins = Map<string, { title: string; sources: Source[] }>

export type PassageCardProps = {
  view: View
  /** What was said of one passage. */
  labels: [Label, ...Label[]]
  origins: Origins
  /** Says whether the words still stand, where that is the question. */
  checked?: boolean
}

/** A passage word for word, with who says it, where it stands and what it was said to name. */
export function PassageCard({ view, labels, origins, checked }: PassageCardProps) {
  const [label] = labels
  const { anchor } = label
  return (
    <SourceCard
      {...(anchor.exact && { quotation: anchor.exact, language: label.language })}
      speaker={speakerOf(view, label, origins)}
      source={{ text: placeName(view, label), href: passageAddress(view, label) }}
      {...(checked && { check: checkOf(view, label) })}
      note={<Chips chips={labels.flatMap((one) => chipsOf(view, one))} />}
    />
  )
}

/** The public address of a passage, at the version in which it was found. */
export const passageAddress = ({ href }: View, { symbol, version, language, block }: Label): string =>
  `${href(documentAddress({ symbol, version, language }))}#${encodeURIComponent(block)}`

/** "HRC566/ANS/3 ¶ 2", kept in one piece on a page in Arabic. */
export function placeName({ t, direction }: View, { symbol, block }: Label): string {
  const name = direction === 'rtl' ? `\u2068${symbol}\u2069` : symbol
  const label = blockLabel(block)
  return label ? t('synthesis.place', { symbol: name, label }) : name
}

/** Name, type and region: who handed it in stands first, where that is public. */
function speakerOf(view: View, label: Label, origins: Origins): string {
  const names = origins.get(label.symbol)?.sources.map(({ names }) => view.say(names).text) ?? []
  return [...names, speakerName(view, label)].join(' · ')
}

function checkOf({ t }: View, { stands, anchor }: Label) {
  if (stands) return { text: t('synthesis.check.stands'), passed: true }
  return { text: anchor.exact ? t('synthesis.check.changed') : t('synthesis.check.withdrawn'), passed: false }
}

const Chips = ({ chips }: { chips: ChipProps[] }) => (
  <>
    {chips.map((chip) => (
      <>
        <Chip {...chip} />{' '}
      </>
    ))}
  </>
)

/** What a label says, in short words: its kind first. */
export function chipsOf(view: View, { kind, themes, models, addressee }: Omit<Label, 'anchor'>): ChipProps[] {
  const { t } = view
  return [
    { text: t(`voices.kind.${kind}`), tone: 'info' },
    ...themes.map((theme) => ({ text: nameOf(view, 'theme', theme) })),
    ...models.map((model) => ({ text: nameOf(view, 'model', model) })),
    ...(addressee ? [{ text: t('synthesis.to', { addressee: nameOf(view, 'addressee', addressee) }) }] : []),
  ]
}
