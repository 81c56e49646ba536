import type { Child, PropsWithChildren } from 'hono/jsx'
import { Chip, type ChipProps } from '../chip/chip.tsx'
import { inLanguage } from '../in-language.ts'

export type TurnProps = PropsWithChildren<{
  /** The fragment of its address: "said-7". */
  id: string
  number: number
  /** The number in words, for those who hear it: "Turn 7". */
  label: string
  /** Who spoke or decided. */
  who: Child
  /** Function and organisation, or who speaks for whom. */
  of?: Child
  chips?: ChipProps[]
  text: string
  /** The language of the text, where it is not that of the page. */
  language?: string
}>

/** One entry of the record of a meeting, under its number: who, what, and (as children) what it is tied to. */
export const Turn = ({ id, number, label, who, of, chips, text, language, children }: TurnProps) => (
  <div class="turn" id={id}>
    <a class="turn-number" href={`#${id}`} aria-label={label}>
      {number}
    </a>
    <p class="turn-who">
      <strong>{who}</strong>
      {of && <span class="muted">{of}</span>}
      {chips?.map((chip) => (
        <Chip {...chip} />
      ))}
    </p>
    <p class="turn-text" {...inLanguage(language)}>
      {text}
    </p>
    {children && <div class="turn-ties">{children}</div>}
  </div>
)
