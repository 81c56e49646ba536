import type { View } from '#platform/view'
import { Details, inLanguage, Section, Sources } from '#ui'
import { documentAddress } from '../address.ts'
import type { Citing } from '../citing.ts'
import type { OpenDocument, WithdrawnDocument } from '../open-document.ts'

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

/** A report is read at its meeting; any other document at its own address. */
function useAddress({ citing, sentence }: PlacedUse): string {
  const { symbol, version, language, type, meeting } = citing
  const page =
    type === 'report' && meeting
      ? `/meetings/${encodeURIComponent(meeting)}/report`
      : documentAddress({ symbol, version, language })
  return `${page}#${encodeURIComponent(sentence.citing.block)}`
}

function useWords({ t }: View, { citing: { symbol }, sentence }: PlacedUse): string {
  const { label, below } = sentence.place
  if (!label) return t('document.page.used.in.unnumbered', { symbol })
  return t(below ? 'document.page.used.in.below' : 'document.page.used.in', { symbol, label })
}

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
    </Section>
  )
}

type CitingProps = { view: View; citing: Citing; open: OpenDocument | WithdrawnDocument }

function CitingDocument({ view, citing, open }: CitingProps) {
  const { t, language, href } = view
  const rows = citing.sentences.map((sentence) => <CitedSentence view={view} use={{ citing, sentence }} open={open} />)
  const list = <ul class="bare uses">{rows}</ul>
  return (
    <>
      <h3>
        <a
          href={href(documentAddress({ symbol: citing.symbol }))}
          {...inLanguage(citing.language === language ? undefined : citing.language)}
        >
          {citing.title}
        </a>{' '}
        <bdi class="symbol">{citing.symbol}</bdi>
      </h3>
      {citing.withdrawn && <p class="muted">{t('document.page.used.withdrawn')}</p>}
      {rows.length > 6 ? (
        <Details summary={t('document.page.used.count', { count: rows.length })}>{list}</Details>
      ) : (
        list
      )}
    </>
  )
}

/** The sentence of the report; and the passage, unless they are the same words. */
function CitedSentence({ view, use, open }: { view: View; use: PlacedUse; open: OpenDocument | WithdrawnDocument }) {
  const { t, language, href } = view
  const { cited, text } = use.sentence
  const foreign = (other: string) => inLanguage(other === language ? undefined : other)
  const isOlder = 'version' in open && cited.version !== open.version.number
  const passage = documentAddress({
    symbol: open.document.symbol,
    version: cited.version,
    ...(cited.language !== open.document.originalLanguage && { language: cited.language }),
  })
  return (
    <li>
      <p>
        <a href={href(useAddress(use))}>{useWords(view, use)}</a>
        {text && <span {...foreign(use.citing.language)}> {text}</span>}
      </p>
      {!open.document.withdrawn && cited.exact !== text && (
        <blockquote {...foreign(cited.language)}>
          <p>
            <a href={href(`${passage}#${encodeURIComponent(cited.block)}`)}>{cited.exact}</a>
          </p>
        </blockquote>
      )}
      {isOlder && <p class="muted">{t('document.page.used.version', { number: cited.version })}</p>}
    </li>
  )
}
