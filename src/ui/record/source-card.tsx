import type { Child, PropsWithChildren } from 'hono/jsx'
import { inLanguage } from '../in-language.ts'
import { Letter, type Reference } from './sentence.tsx'

export type SourceCardProps = {
  id?: string
  /** Leads back to the sentence that rests on this source. */
  reference?: Reference
  /** Verbatim; the quotation marks are added, by the rules of its language. */
  quotation?: string
  language?: string
  /** Who said it. */
  speaker?: string
  /** Symbol and paragraph: "CWG-COP-24/INF/13, paragraph 4". */
  source: { text: string; href: string }
  /** What the last check found: "verbatim in version 1". */
  check?: { text: string; passed: boolean }
  /** "show in place": the document, opened at the passage. */
  place?: { text: string; href: string }
  note?: Child
}

/** What a sentence rests on: the quotation, where it stands, and whether it still stands there. */
export function SourceCard({
  id,
  reference,
  quotation,
  language,
  speaker,
  source,
  check,
  place,
  note,
}: SourceCardProps) {
  return (
    <figure class="source-card" id={id}>
      {quotation && (
        <blockquote {...inLanguage(language)}>
          <p>{quotation}</p>
        </blockquote>
      )}
      <figcaption>
        <p>
          {reference && <Letter {...reference} />} {speaker && <>{speaker} · </>}
          <a href={source.href}>{source.text}</a>
        </p>
        {(check || place) && (
          <p>
            {check && <span class={check.passed ? 'check' : 'check check-failed'}>{check.text}</span>}
            {check && place && ' · '}
            {place && <a href={place.href}>{place.text}</a>}
          </p>
        )}
        {note && <p>{note}</p>}
      </figcaption>
    </figure>
  )
}

export type SourcesProps = PropsWithChildren<{
  /** "3 sources". */
  summary: string
  /** What they are, in short: "INF/16 ¶ 2, ¶ 3; gap table, version 2". */
  brief?: Child
  open?: boolean
}>

/** Several source cards behind one line. */
export const Sources = ({ summary, brief, open, children }: SourcesProps) => (
  <>
    <details class="source-list" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
    {brief && <p>{brief}</p>}
  </>
)

/** A note in the margin in the shape of a source card: two dates on record, what became of an action. */
export const MarginNote = ({ children }: PropsWithChildren) => <div class="source-card">{children}</div>
