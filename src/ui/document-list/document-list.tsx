import type { Child } from 'hono/jsx'
import { Chip, type ChipProps } from '../chip/chip.tsx'
import { inLanguage } from '../in-language.ts'

export type DocumentListProps = {
  documents: {
    symbol?: string
    title: string
    href: string
    /** The language of the title, where it is not that of the page. */
    language?: string
    /** Who it is from: "OHCHR · presented from the floor". */
    source?: Child
    /** A sentence from the document, with what was searched for in it marked. */
    excerpt?: Child
    chips?: ChipProps[]
  }[]
}

/** Documents of the register: symbol, title, source and state. */
export function DocumentList({ documents }: DocumentListProps) {
  return (
    <ul class="document-list bare">
      {documents.map(({ symbol, title, href, language, source, excerpt, chips }) => (
        <li>
          {symbol && <bdi class="symbol">{symbol}</bdi>}
          <div class="document-title">
            <a href={href} {...inLanguage(language)}>
              {title}
            </a>
            {source && <p class="muted">{source}</p>}
            {excerpt && <p {...inLanguage(language)}>{excerpt}</p>}
          </div>
          {chips && (
            <p class="chips">
              {chips.map((chip) => (
                <>
                  <Chip {...chip} />{' '}
                </>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
