import type { Readable } from '#areas/registry'
import type { Frame, Typed, View } from '#platform/view'
import { DocumentList, EmptyState, inLanguage, LinkRow, SearchForm, Section } from '#ui'
import type { Draft, DraftParagraph } from '../draft.ts'
import type { ReportSentence } from '../report.ts'
import type { Occasion } from './occasion.ts'
import { WrongSummary } from './overview.tsx'
import { paragraphFrame } from './paragraph-page.tsx'
import { deskOf, paragraphName, sentenceName } from './places.tsx'

/** The sentence for which a source is chosen, in its place. */
export type Chosen = {
  view: View
  occasion: Occasion
  draft: Draft
  paragraph: DraftParagraph
  sentence: ReportSentence
}

/** Documents under a heading: those of the paragraph, of its agenda item, of the meeting; or cited there, cited near, of the body. */
export type Shelf = { title: 'own' | 'same' | 'others' | 'cited' | 'near' | 'body'; documents: Readable[] }

/** The documents in which the source is likely to be, the nearest first. */
export function shelvesPage(chosen: Chosen, shelves: Shelf[]): Frame {
  const { view, occasion, sentence } = chosen
  const filled = shelves.filter((shelf) => shelf.documents.length)
  return {
    ...chooseFrame(chosen, deskOf(occasion.symbol).sources(sentence.id)),
    children: (
      <>
        <Ways {...chosen} current="item" />
        {filled.map(({ title, documents }) => (
          <Section title={view.t(`reports.desk.choose.${title}`)}>
            <Documents chosen={chosen} documents={documents} />
          </Section>
        ))}
        {!filled.length && <NothingYet view={view} />}
      </>
    ),
  }
}

/** A search through the register, and what it found. */
export function registerPage(chosen: Chosen, words: string, found: Readable[], typed?: Typed): Frame {
  const { view, occasion, sentence } = chosen
  const { t, href } = view
  const address = deskOf(occasion.symbol).register(sentence.id)
  return {
    ...chooseFrame(chosen, address),
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        <Ways {...chosen} current="register" />
        <SearchForm
          action={href(address)}
          name="words"
          label={t('reports.desk.choose.search')}
          value={words}
          button={t('reports.desk.choose.search.button')}
        />
        {words && (
          <Section title={t('reports.desk.choose.found', { count: found.length })}>
            {found.length ? (
              <Documents chosen={chosen} documents={found} />
            ) : (
              <p>{t('reports.desk.choose.found.hint')}</p>
            )}
          </Section>
        )}
      </>
    ),
  }
}

/** The frame of the pages on which a source is chosen; the sentence stands below the heading. */
export function chooseFrame({ view, occasion, draft, paragraph, sentence }: Chosen, path: string) {
  const frame = paragraphFrame(view, occasion, draft, paragraph)
  const number = paragraph.sentences.indexOf(sentence) + 1
  return {
    ...frame,
    path,
    title: view.t('reports.desk.choose.title'),
    breadcrumb: [
      ...frame.breadcrumb,
      { text: paragraphName(view, paragraph), href: deskOf(occasion.symbol).paragraph(paragraph.id) },
    ],
    eyebrow: sentenceName(view, paragraph, number),
    lead: <blockquote {...inLanguage(draft.report.language)}>{sentence.text}</blockquote>,
  }
}

type Way = 'item' | 'said' | 'register'

/** The ways to a source; the one that is open is no link. */
export function Ways({ view, occasion, draft, sentence, current }: Chosen & { current?: Way }) {
  const { t, href } = view
  const desk = deskOf(occasion.symbol)
  const ways: [Way, string][] = [
    ['item', desk.sources(sentence.id)],
    ...(draft.report.recordSymbol ? [['said', desk.said(sentence.id)] satisfies [Way, string]] : []),
    ['register', desk.register(sentence.id)],
  ]
  return (
    <nav class="section" aria-label={t('reports.desk.choose.ways')}>
      <LinkRow
        links={ways.map(([way, path]) => ({
          text: t(
            way === 'item' && !('meeting' in occasion) ? 'reports.desk.choose.nearby' : `reports.desk.choose.${way}`,
          ),
          href: href(path),
          current: way === current,
        }))}
      />
    </nav>
  )
}

/** Says that there is no document to choose from, and what to do. */
export const NothingYet = ({ view }: { view: View }) => (
  <EmptyState
    title={view.t('reports.desk.choose.nothing')}
    text={view.t('reports.desk.choose.nothing.text')}
    action={{ text: view.t('site.register'), href: view.href('/desk/documents') }}
  />
)

const Documents = ({ chosen, documents }: { chosen: Chosen; documents: Readable[] }) => (
  <DocumentList
    documents={documents.map(({ title, ...of }) => ({
      symbol: of.symbol,
      title,
      href: chosen.view.href(deskOf(chosen.occasion.symbol).text(chosen.sentence.id, of)),
      language: of.language,
    }))}
  />
)
