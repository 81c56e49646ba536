import type { Child } from 'hono/jsx'

export type AskedProps = {
  name: string
  /** What is asked, in large letters. */
  legend: string
  /** Stands above what is asked: "Question 3 of 8". */
  number?: string
  /** What to do: "Choose up to three." */
  hint?: string
  /** One sentence: what is wrong and how to mend it. */
  error?: string | undefined
  /** The language of what is asked, where it is not that of the page. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

export type Answer = { value: string; text: string; picture?: Child }

/** A statement or question with one large target for each answer; nothing is chosen beforehand. */
export const BigChoices = ({
  answers,
  value,
  ...asked
}: AskedProps & { answers: Answer[]; value?: string | undefined }) => (
  <Asked {...asked}>
    <div class="bigs">
      {answers.map((answer) => (
        <Big type="radio" name={asked.name} answer={answer} checked={answer.value === value} />
      ))}
    </div>
  </Asked>
)

export type PictureChoicesProps = AskedProps & {
  answers: Answer[]
  values?: string[]
  /** Without pictures: in lines instead of squares. */
  wide?: boolean
}

/** Pictures, of which several can be chosen; each that is chosen is sent under the same name. */
export const PictureChoices = ({ answers, values, wide, ...asked }: PictureChoicesProps) => (
  <Asked {...asked}>
    <div class={wide ? 'bigs' : 'bigs bigs-pictures'}>
      {answers.map((answer) => (
        <Big type="checkbox" name={asked.name} answer={answer} checked={values?.includes(answer.value)} />
      ))}
    </div>
  </Asked>
)

export type DotChoicesProps = AskedProps & {
  answers: Answer[]
  /** How many dots there are to share. */
  dots: number
  /** How a number of dots is read out: "2 dots". */
  say: (count: number) => string
  /** What is chosen so far, by answer. */
  values?: Record<string, string>
}

/** Dots to share out: for each answer how many it gets, sent under `NAME.ANSWER`. */
export const DotChoices = ({ answers, dots, say, values = {}, ...asked }: DotChoicesProps) => (
  <Asked {...asked}>
    {answers.map(({ value, text }) => (
      <fieldset class="dots">
        <legend>{text}</legend>
        <div class="bigs bigs-dots">
          {Array.from({ length: dots + 1 }, (_, count) => (
            <label class="big">
              <input
                type="radio"
                name={`${asked.name}.${value}`}
                value={String(count)}
                checked={values[value] === String(count)}
              />
              <span class="hidden">{say(count)}</span>
              <span aria-hidden="true">{count ? '●'.repeat(count) : '–'}</span>
            </label>
          ))}
        </div>
      </fieldset>
    ))}
  </Asked>
)

function Asked({ name, legend, number, hint, error, lang, dir, children }: AskedProps & { children: Child }) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class={error ? 'asked asked-wrong' : 'asked'} id={name} aria-describedby={described || undefined}>
      <legend>
        {number && <span class="asked-number">{number}</span>}{' '}
        <span lang={lang} dir={dir}>
          {legend}
        </span>
      </legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}

type BigProps = { type: 'radio' | 'checkbox'; name: string; answer: Answer; checked: boolean | undefined }

const Big = ({ type, name, answer: { value, text, picture }, checked }: BigProps) => (
  <label class="big">
    <input type={type} name={name} value={value} checked={checked} />
    {picture}
    <span>{text}</span>
  </label>
)
