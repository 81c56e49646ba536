import { inLanguage } from '../in-language.ts'

export type CitationProps = {
  /** "Cite this paragraph". */
  summary: string
  /** The reference as it would be written in another document. */
  text: string
  address: string
  language?: string
}

/** How to refer to this, ready to be copied: one click selects the whole. */
export const Citation = ({ summary, text, address, language }: CitationProps) => (
  <details class="citation">
    <summary>{summary}</summary>
    <p {...inLanguage(language)}>
      {text} <bdi>{address}</bdi>
    </p>
  </details>
)
