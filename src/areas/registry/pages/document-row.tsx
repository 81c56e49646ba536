import type { View } from '#platform/view'
import { Said, type ChipProps, type DocumentListProps } from '#ui'
import { documentAddress } from '../address.ts'
import type { ListedDocument, Source } from '../document.ts'

type Row = DocumentListProps['documents'][number]

/** A document of the register as a line of a list: symbol, title, who submitted it, and what a reader should know first. */
export const documentRow = (view: View, document: ListedDocument): Row => ({
  symbol: document.symbol,
  title: document.title,
  href: view.href(documentAddress({ symbol: document.symbol })),
  ...(document.titleLanguage !== view.language && { language: document.titleLanguage }),
  ...(document.sources.length && { source: <SourceLine view={view} sources={document.sources} /> }),
  chips: chipsOf(view, document),
})

function chipsOf({ t }: View, document: ListedDocument): ChipProps[] {
  return [
    { text: t(`document.type.${document.type}`), tone: 'info' },
    ...(document.late ? [{ text: t(`document.late.${document.late}`), tone: 'wait' as const }] : []),
    ...(document.withdrawn ? [{ text: t('document.withdrawn'), tone: 'stop' as const }] : []),
  ]
}

/** Who submitted a paper. */
export const SourceNames = ({ view, sources }: { view: View; sources: Source[] }) => (
  <>
    {sources.map((source, index) => (
      <>
        {index > 0 && ' · '}
        <SourceName view={view} source={source} />
      </>
    ))}
  </>
)

/** The same, with the capacity in which they did where all share one. */
export const SourceLine = ({ view, sources }: { view: View; sources: Source[] }) => {
  const [capacity, another] = new Set(sources.map((source) => source.capacity))
  return (
    <>
      <SourceNames view={view} sources={sources} />
      {capacity && !another && <> · {view.t(`document.capacity.${capacity}`)}</>}
    </>
  )
}

const SourceName = ({ view, source }: { view: View; source: Source }) =>
  source.onBehalfOf ? (
    view.t('record.on-behalf', { source: view.say(source.names).text, principal: view.say(source.onBehalfOf).text })
  ) : (
    <Said {...view.say(source.names)} />
  )
