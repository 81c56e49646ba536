import type { PropsWithChildren } from 'hono/jsx'

/** A letter that ties a sentence to its source card. `label` says where it leads: "Source a". */
export type Reference = { letter: string; href: string; label: string }

export type SentenceProps = PropsWithChildren<{
  id?: string
  /** Set off, by colour and a line under it, as the passage that is spoken of. */
  marked?: boolean
  reference?: Reference
  /** The word that says that the sentence is the secretariat's own. */
  secretariat?: string
}>

/** A sentence of the record with its source, or the visible mark that it is the secretariat's own. */
export function Sentence({ id, marked, reference, secretariat, children }: SentenceProps) {
  return (
    <>
      {marked ? <mark id={id}>{children}</mark> : <span id={id}>{children}</span>}
      {reference && <Letter {...reference} />}
      {secretariat && <SecretariatMark text={secretariat} />}
    </>
  )
}

/** The letter as a link from sentence to source, or back. */
export const Letter = ({ letter, href, label }: Reference) => (
  <a class="letter" href={href} aria-label={label}>
    {letter}
  </a>
)

/** Says that what stands before it is the secretariat's own word and rests on no source. */
export const SecretariatMark = ({ text }: { text: string }) => <small class="secretariat">{text}</small>
