import type { Child } from 'hono/jsx'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, DataTable, inLanguage, Radios, Section, Select } from '#ui'
import { phases, type Band, type Consultation, type Phase, type Stage } from '../consultation.ts'
import { bandName, otherLanguage, phaseName, stagesOf, wordingOf } from '../pages/words.tsx'
import { pictures, questionKinds, type Question } from '../question.ts'
import { youthDesk, youthDeskPath } from './frame.tsx'
import { nameOf } from './localised.tsx'
import { PhaseField } from './phase-field.tsx'

export type QuestionsDesk = { consultation: Consultation; questions: Record<Phase, Question[]> }

export const dotChoices = ['a', 'b', 'c', 'd', 'e', 'f']

/** The questions of both phases with a matrix of what is worded and what is not, and the form for another. */
export function questionsPage(view: View, desk: QuestionsDesk, typed?: Typed, chosen: string[] = []): Frame {
  const { t } = view
  const { consultation, questions } = desk
  const unopened = stagesOf(consultation).filter(({ openedAt }) => !openedAt)
  return youthDesk(view, {
    consultation,
    tab: 'questions',
    title: t('youth.desk.tab.questions'),
    lead: <p>{t('youth.questions.lead')}</p>,
    typed,
    children: (
      <>
        {stagesOf(consultation).map((stage) => (
          <Section title={phaseName(view, stage.phase)} id={stage.phase}>
            <Matrix view={view} consultation={consultation} stage={stage} questions={questions[stage.phase]} />
          </Section>
        ))}
        {unopened.length > 0 && (
          <NewQuestion view={view} consultation={consultation} stages={unopened} typed={typed} chosen={chosen} />
        )}
      </>
    ),
  })
}

type MatrixProps = { view: View; consultation: Consultation; stage: Stage; questions: Question[] }

function Matrix({ view, consultation, stage, questions }: MatrixProps) {
  const { t, href } = view
  const path = `${youthDeskPath(consultation.symbol, 'questions')}/${stage.phase}`
  return (
    <DataTable
      caption={t('youth.questions.matrix', { phase: phaseName(view, stage.phase) })}
      captionHidden
      columns={[
        { text: t('youth.questions.question') },
        ...consultation.bands.map((band) => ({ text: bandName(view, band) })),
        ...(stage.openedAt ? [] : [{ text: t('youth.questions.remove') }]),
      ]}
      rows={questions.map((question, index) => [
        <>
          {index + 1}. {t(`youth.kind.${question.kind}`)}
          <br />
          <span class="muted">
            <FirstWords view={view} consultation={consultation} question={question} />
          </span>
        </>,
        ...consultation.bands.map((band) => (
          <WordingLinks view={view} consultation={consultation} question={question} band={band} />
        )),
        ...(stage.openedAt
          ? []
          : [
              <form method="post" action={href(`${path}/${question.number}/removal`)}>
                <Button
                  text={t('youth.questions.remove')}
                  kind="link"
                  label={t('youth.questions.remove.which', { number: index + 1 })}
                />
              </form>,
            ]),
      ])}
      empty={t('youth.questions.none')}
    />
  )
}

const FirstWords = ({
  view,
  consultation,
  question,
}: {
  view: View
  consultation: Consultation
  question: Question
}) => {
  const wording = consultation.bands.map((band) => wordingOf(question, band, view.language)).find(Boolean)
  return <span {...inLanguage(otherLanguage(view, wording))}>{wording?.text}</span>
}

type LinksProps = { view: View; consultation: Consultation; question: Question; band: Band }

function WordingLinks({ view, consultation, question, band }: LinksProps): Child {
  const { t, href } = view
  const isDone = (language: string) =>
    question.wordings.some((wording) => wording.band === band && wording.language === language)
  return (
    <ul class="bare">
      {consultation.languages.map((language) => (
        <li>
          <a href={href(wordingPath(consultation.symbol, question, band, language))}>
            <span lang={language}>{nameOf(language)}</span>
            <span class="hidden"> {bandName(view, band)}</span>
          </a>{' '}
          <span class={isDone(language) ? 'muted' : undefined}>
            {isDone(language) ? '✓' : <strong>{t('youth.steps.missing')}</strong>}
            {isDone(language) && <span class="hidden">{t('youth.steps.done')}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The address of the page on which one question is worded for one band in one language. */
export const wordingPath = (
  symbol: string,
  { phase, number }: Pick<Question, 'phase' | 'number'>,
  band: Band,
  language: string,
) => `${youthDeskPath(symbol, 'questions')}/${phase}/${number}/${band}/${language}`

type NewProps = {
  view: View
  consultation: Consultation
  stages: Stage[]
  typed: Typed | undefined
  chosen: string[]
}

function NewQuestion({ view, consultation, stages, typed, chosen }: NewProps) {
  const { t, href } = view
  const field = fieldsOf(typed, { phase: stages[0]?.phase ?? phases[0], kind: 'statement', dots: '3' })
  return (
    <Section title={t('youth.questions.new')} id="new">
      <form method="post" action={href(youthDeskPath(consultation.symbol, 'questions'))}>
        <PhaseField view={view} field={field} phases={stages.map(({ phase }) => phase)} />
        <Radios
          {...field('kind')}
          label={t('youth.questions.kind')}
          choices={questionKinds.map((kind) => ({
            value: kind,
            text: t(`youth.kind.${kind}`),
            hint: t(`youth.kind.${kind}.hint`),
          }))}
        />
        <Checkboxes
          {...field('pictures')}
          label={t('youth.questions.pictures')}
          hint={t('youth.questions.pictures.hint')}
          values={chosen}
          inline
          choices={pictures.map((picture) => ({ value: picture, text: t(`youth.picture.${picture}`) }))}
        />
        <Select
          {...field('dots')}
          label={t('youth.questions.dots')}
          hint={t('youth.questions.dots.hint')}
          options={dotChoices.slice(1).map((_, index) => ({ value: String(index + 2), text: String(index + 2) }))}
        />
        <Button text={t('youth.questions.add')} />
      </form>
    </Section>
  )
}
