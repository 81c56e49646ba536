import type { Child, PropsWithChildren } from 'hono/jsx'
import { inLanguage } from '../in-language.ts'

export type PassageChoiceProps = {
  name: string
  value: string
  chosen?: boolean
  text: string
  language?: string
  /** The choice is not the text itself but something said about it: "the whole paragraph". */
  aside?: boolean
}

/** A sentence of a document that can be chosen by touching it; one of all that share a name. */
export const PassageChoice = ({ name, value, chosen, text, language, aside }: PassageChoiceProps) => (
  <label class={aside ? 'passage-choice passage-choice-aside' : 'passage-choice'} {...inLanguage(language)}>
    <input type="radio" {...{ name, value }} checked={chosen} />
    <span>{text}</span>
  </label>
)

export type PassageChoicesProps = PropsWithChildren<{ legend: string; language?: string; button: Child }>

/** A document whose sentences can be chosen; the button stays in sight however long the text is. */
export const PassageChoices = ({ legend, language, button, children }: PassageChoicesProps) => (
  <>
    <fieldset class="passage-choices">
      <legend class="label">{legend}</legend>
      <div class="document" {...inLanguage(language)}>
        {children}
      </div>
    </fieldset>
    <div class="passage-bar">{button}</div>
  </>
)
