import type { Anchor, Evidence } from '#document'
import type { View } from '#platform/view'
import { SourceCard, Sources } from '#ui'
import { documentAddress } from '../address.ts'
import type { CheckedPassage } from '../passages.ts'
import { namesOf } from './in-words.tsx'

/** What a sentence rests on, under the number that stands behind the sentence. */
export type Ground = Evidence & { kind: 'sources'; number?: number }

type Props = { view: View; grounds: Ground[]; passages: Map<Anchor, CheckedPassage> }

/** The sources of a passage: as cards when there are one or two, else behind a line that says where they stand. */
export function SourcesBeside({ view, grounds, passages }: Props) {
  const cards = grounds.flatMap(({ number, anchors }) =>
    anchors.map((anchor, index) => (
      <PassageCard view={view} passage={passages.get(anchor)!} number={number!} isFirst={index === 0} />
    )),
  )
  if (cards.length <= 2) return <>{cards}</>
  const all = grounds.flatMap(({ anchors }) => anchors.map((anchor) => passages.get(anchor)!))
  return (
    <Sources
      summary={view.t('document.page.sources', { count: all.length })}
      brief={<Brief passages={all} />}
      open={all.some((passage) => passage.found !== 'verbatim')}
    >
      {cards}
    </Sources>
  )
}

type CardProps = { view: View; passage: CheckedPassage; number: number; isFirst: boolean }

function PassageCard({ view, passage, number, isFirst }: CardProps) {
  const { t, language, href } = view
  const { anchor, found } = passage
  const speaker = namesOf(view, passage.sources)
  return (
    <SourceCard
      {...(isFirst && { id: `source-${number}` })}
      reference={{
        letter: String(number),
        href: `#source-ref-${number}`,
        label: t('document.page.source.back', { number }),
      }}
      quotation={anchor.exact}
      {...(anchor.language !== language && { language: anchor.language })}
      {...(speaker && { speaker })}
      source={{ text: placeWords(view, passage), href: href(passageAddress(passage)) }}
      check={{ text: t(`document.page.check.${found}`, { number: anchor.version }), passed: found === 'verbatim' }}
    />
  )
}

function placeWords({ t }: View, { anchor, place: { label, below } }: CheckedPassage): string {
  const symbol = anchor.document
  if (!label) return t('document.page.place.unnumbered', { symbol })
  return t(below ? 'document.page.place.below' : 'document.page.place', { symbol, label })
}

/** The very block in the very version that was cited. */
export function passageAddress({ anchor, inOriginal }: CheckedPassage): string {
  const { document: symbol, version, language, block } = anchor
  const address = documentAddress({ symbol, version, ...(!inOriginal && { language }) })
  return `${address}#${encodeURIComponent(block)}`
}

/** "CWG-COP-24/INF/17 ¶ 4, 7; CWG-COP-24/REC/1 ¶ S.4": what stands behind the line, in short. */
function Brief({ passages }: { passages: CheckedPassage[] }) {
  const documents = Map.groupBy(passages, ({ anchor }) => anchor.document)
  return (
    <>
      {[...documents].map(([symbol, members], index) => {
        const labels = [...new Set(members.flatMap(({ place: { label } }) => (label ? [label] : [])))].toSorted(
          (a, b) => a.localeCompare(b, 'en', { numeric: true }),
        )
        return (
          <>
            {index > 0 && '; '}
            <bdi>{symbol}</bdi>
            {labels.length > 0 && (
              <>
                {' ¶ '}
                <bdi>{labels.length > 4 ? `${labels[0]} – ${labels.at(-1)}` : labels.join(', ')}</bdi>
              </>
            )}
          </>
        )
      })}
    </>
  )
}
