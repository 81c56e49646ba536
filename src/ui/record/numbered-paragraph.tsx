import type { Child, PropsWithChildren } from 'hono/jsx'
import { inLanguage } from '../in-language.ts'

export type RecordTextProps = PropsWithChildren<{ language?: string }>

/** The text of a report, with room beside it for what it rests on. */
export const RecordText = ({ language, children }: RecordTextProps) => (
  <article class="document record" {...inLanguage(language)}>
    {children}
  </article>
)

export type NumberedParagraphProps = PropsWithChildren<{
  /** The id of the block, and the fragment of its address: "p6.1". */
  id: string
  number?: string
  /** The number in words, for those who hear it: "Paragraph 6.1". */
  label?: string
  /** Source cards and notes, beside the paragraph on a wide screen and below it on a phone. */
  margin?: Child
  /** What the margin holds: "Sources of paragraph 6.1". */
  marginLabel?: string
  /** The language of the margin, where it is not that of the text. */
  marginLanguage?: string
}>

/** A paragraph of the record under its number, which is a link to it. */
export function NumberedParagraph(props: NumberedParagraphProps) {
  const { id, number, label, margin, marginLabel, marginLanguage, children } = props
  return (
    <div class="passage">
      <p class={number ? 'numbered' : undefined} id={id}>
        {number && (
          <a class="number" href={`#${id}`} aria-label={label}>
            {number}
          </a>
        )}
        {children}
      </p>
      {margin && (
        <div class="margin" role="group" aria-label={marginLabel} {...inLanguage(marginLanguage)}>
          {margin}
        </div>
      )}
    </div>
  )
}
