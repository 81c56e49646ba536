import type { Child } from 'hono/jsx'
import { documentAddress, type ListedDocument } from '#areas/registry'
import type { View } from '#platform/view'
import { Said } from '#ui'

/** Papers by their symbols, as links: the symbol alone in a row, or with the title. */
export type PaperLinks = { short: (symbols: string[]) => Child; long: (symbol: string) => Child }

/** Only papers that the public can read become links; of another the symbol is shown. */
export function paperLinks(view: View, documents: ListedDocument[]): PaperLinks {
  const known = new Map(documents.map((document) => [document.symbol, document]))
  const link = (symbol: string) => {
    const text = <bdi>{symbol}</bdi>
    return known.has(symbol) ? <a href={view.href(documentAddress({ symbol }))}>{text}</a> : text
  }
  const title = (symbol: string) => {
    const found = known.get(symbol)
    if (!found) return null
    const language = found.titleLanguage === view.language ? {} : { language: found.titleLanguage }
    return <Said text={found.title} {...language} />
  }
  return {
    short: (symbols) => symbols.map((symbol, index) => [index > 0 && ' · ', link(symbol)]),
    long: (symbol) => (
      <>
        {link(symbol)} {title(symbol)}
      </>
    ),
  }
}
