import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Fieldset, TextField } from '#ui'
import type { Consultation, Group } from '../consultation.ts'
import { bandName, choiceName, phaseName, wordingOf } from '../pages/words.tsx'
import { statementChoices, type Question, type Replies } from '../question.ts'
import { youthDesk, youthDeskPath } from './frame.tsx'

export type PaperDesk = { consultation: Consultation; group: Group; questions: Question[] }

/** The name of the field with how often a choice was marked. */
export const countField = (number: number, choice: string): string => `q${number}-${choice}`

const choicesOf = ({ kind, choices }: Question): readonly string[] =>
  kind === 'statement' ? statementChoices : choices

export const paperFields = (questions: Question[]): string[] => [
  'sheets',
  ...questions.flatMap((question) => choicesOf(question).map((choice) => countField(question.number, choice))),
]

/** The counts that were typed; an empty field is nought, and what is no number is said to be none by the act. */
export const countsFrom = (questions: Question[], values: Record<string, string>): Replies =>
  Object.fromEntries(
    questions.map((question) => [
      String(question.number),
      Object.fromEntries(
        choicesOf(question).map((choice) => [choice, Number(values[countField(question.number, choice)] || '0')]),
      ),
    ]),
  )

/** The form for paper sheets that were added up by hand. */
export function paperPage(view: View, { consultation, group, questions }: PaperDesk, typed?: Typed): Frame {
  const { t, href } = view
  const field = fieldsOf(typed)
  return youthDesk(view, {
    consultation,
    tab: 'groups',
    title: t('youth.paper.title', { group: group.name }),
    lead: (
      <p>
        {phaseName(view, group.phase)} · {bandName(view, group.band)}. {t('youth.paper.lead')}
      </p>
    ),
    typed,
    children: (
      <form method="post" action={href(`${youthDeskPath(consultation.symbol, 'groups')}/${group.id}/paper`)}>
        <TextField
          {...field('sheets')}
          label={t('youth.paper.sheets')}
          hint={t('youth.paper.sheets.hint', { most: group.unspent })}
          inputmode="numeric"
          width="short"
        />
        {questions.map((question, index) => {
          const wording = wordingOf(question, group.band, view.language)
          const { id, error } = field(`question-${question.number}`)
          return (
            <Fieldset
              name={id}
              legend={`${index + 1}. ${wording?.text ?? ''}`}
              hint={t(`youth.paper.${question.kind}`)}
              {...(error !== undefined && { error })}
            >
              <div class="choices choices-inline" id={id}>
                {choicesOf(question).map((choice) => (
                  <TextField
                    {...field(countField(question.number, choice))}
                    label={choiceName(view, question, wording, choice)}
                    inputmode="numeric"
                    width="short"
                  />
                ))}
              </div>
            </Fieldset>
          )
        })}
        <Button text={t('youth.paper.button')} />
      </form>
    ),
  })
}
