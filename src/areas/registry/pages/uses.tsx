import type { View } from '#platform/view'
import { Details, inLanguage, Section, Sources } from '#ui'
import { documentAddress, heardAddress } from '../address.ts'
import type { Citing } from '../citing.ts'
import type { OpenDocument, WithdrawnDocument } from '../open-document.ts'
import { formatSymbol } from '../symbol.ts'

type CitingSentence = Citing['sentences'][number]

/** A sentence that rests on a passage, with the document it is in. */
export type PlacedUse = { citing: Citing; sentence: CitingSentence }

/** Where each block of the version that is shown was used. */
export function usesByBlock({ citing, version }: OpenDocument): Map<string, PlacedUse[]> {
  const uses = citing.flatMap((one) => one.sentences.map((sentence) => ({ citing: one, sentence })))
  const ofThisVersion = uses.filter(
    ({ sentence: { cited } }) => cited.version === version.number && cited.language === version.language,
  )
  return Map.groupBy(ofThisVersion, ({ sentence }) => sentence.cited.block)
}

/** Links from a passage to the paragraphs that rest on it. */
export function UsesBeside({ view, uses }: { view: View; uses: PlacedUse[] }) {
  const places = [...new Map(uses.map((use) => [useAddress(use), use])).values()]
  const links = places.map((use) => (
    <p class="use">
      <a href={view.href(useAddress(use))}>{useWords(view, use)}</a>
    </p>
  ))
  if (links.length <= 2) return <>{links}</>
  return <Sources summary={view.t('document.page.used.count', { count: links.length })}>{links}</Sources>
}

/** The report of a meeting is read there; any other document at its own address. */
function useAddress({ citing, sentence }: PlacedUse): string {
  const { symbol, version, language, meeting } = citing
  const page =
    meeting && symbol === formatSymbol(meeting, 'REP', 1)
      ? `/meetings/${encodeURIComponent(meeting)}/report`
      : documentAddress({ symbol, version, language })
  return `${page}#${encodeURIComponent(sentence.citing.block)}`
}

function useWords({ t }: View, { citing: { symbol }, sentence }: PlacedUse): string {
  const { label, below } = sentence.place
  if (!label) return t('document.page.used.in.unnumbered', { symbol })
  return t(below ? 'document.page.used.in.below' : 'document.page.used.in', { symbol, label })
}

/** What was said in answer to a call, at a workshop or by young people goes on to more than reports. */
const voices = new Set<string>(['answer', 'workshop', 'young-people'])

/** Every document that cites this one, paragraph by paragraph, with the passage that is cited. */
export function WhereUsed({ view, open }: { view: View; open: OpenDocument | WithdrawnDocument }) {
  const { t } = view
  return (
    <Section title={t('document.page.used')} id="used">
      {open.citing.length > 0 ? (
        open.citing.map((citing) => <CitingDocument view={view} citing={citing} open={open} />)
      ) : (
        <p class="muted">{t('document.page.used.nowhere')}</p>
      )}
      {voices.has(open.document.type) && (
        <p>
          <a href={view.href(heardAddress(open.document.symbol))}>{t('document.page.used.heard')}</a>
        </p>
      )}
    </Section>
  )
}

type CitingProps = { view: View; citing: Citing; open: OpenDocument | WithdrawnDocument }

function CitingDocument({ view, citing, open }: CitingProps) {
  const { t, language, href } = view
  const grouped = Map.groupBy(citing.sentences, ({ citing: { block, start } }) => `${block} ${start}`)
  const sentences = [...grouped.values()]
  const list = (
    <ul>
      {sentences.map((passages) => (
        <CitingSentences view={view} citing={citing} passages={passages} open={open} />
      ))}
    </ul>
  )
  return (
    <>
      <h3>
        <a
          href={href(documentAddress({ symbol: citing.symbol }))}
          {...inLanguage(citing.language === language ? undefined : citing.language)}
        >
          {citing.title}
        </a>
      </h3>
      <p class="muted">
        <bdi>{citing.symbol}</bdi>
        {citing.withdrawn && <> · {t('document.page.used.withdrawn')}</>}
      </p>
      {sentences.length > 6 ? (
        <Details summary={t('document.page.used.count', { count: sentences.length })}>{list}</Details>
      ) : (
        list
      )}
    </>
  )
}

type SentenceProps = CitingProps & { passages: CitingSentence[] }

/** One sentence of the report with every passage that it rests on; a passage in the same words is not repeated. */
function CitingSentences({ view, citing, passages, open }: SentenceProps) {
  const { t, language, href } = view
  const [first] = passages as [CitingSentence, ...CitingSentence[]]
  const { label, below } = first.place
  const place = label
    ? t(below ? 'document.page.used.below' : 'document.page.used.paragraph', { label })
    : t('document.page.used.unnumbered')
  return (
    <li>
      <a href={href(useAddress({ citing, sentence: first }))}>{place}</a>
      {first.text && (
        <>
          {' '}
          <span {...inLanguage(citing.language === language ? undefined : citing.language)}>{first.text}</span>
        </>
      )}
      {!open.document.withdrawn &&
        passages
          .filter(({ cited, text }) => cited.exact !== text)
          .map(({ cited }) => <CitedPassage view={view} cited={cited} open={open} />)}
    </li>
  )
}

function CitedPassage({
  view,
  cited,
  open,
}: {
  view: View
  cited: CitingSentence['cited']
  open: CitingProps['open']
}) {
  const { t, language, href } = view
  const isOfAnother = 'version' in open && cited.version !== open.version.number
  const address = documentAddress({
    symbol: open.document.symbol,
    version: cited.version,
    ...(cited.language !== open.document.originalLanguage && { language: cited.language }),
  })
  return (
    <p class="muted">
      <a href={href(`${address}#${encodeURIComponent(cited.block)}`)}>{t('document.page.used.passage')}</a>{' '}
      <q {...inLanguage(cited.language === language ? undefined : cited.language)}>{cited.exact}</q>
      {isOfAnother && <> {t('document.page.used.version', { number: cited.version })}</>}
    </p>
  )
}
