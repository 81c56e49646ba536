import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, ButtonRow, DataTable, Fieldset, Section, TextArea, TextField } from '#ui'
import type { Band, Consultation } from '../consultation.ts'
import { Drawing } from '../drawings/drawing.tsx'
import { bandName, phaseName } from '../pages/words.tsx'
import type { Question } from '../question.ts'
import { youthDesk, youthDeskPath } from './frame.tsx'
import { nameOf } from './localised.tsx'
import { wordingPath } from './questions-page.tsx'

export type WordingDesk = {
  consultation: Consultation
  question: Question
  band: Band
  language: string
  /** What the choices are called in that language if nothing else is said. */
  usual: Record<string, string>
  isFixed: boolean
}

/** The name of the field for what a choice is called. */
export const choiceField = (choice: string): string => `choice-${choice}`

/** One question in the words for one band in one language, beside the wordings that there are. */
export function wordingPage(view: View, desk: WordingDesk, typed?: Typed): Frame {
  const { t } = view
  const { consultation, question, band, language } = desk
  return {
    ...youthDesk(view, {
      consultation,
      tab: 'questions',
      title: t('youth.wording.title', { band: bandName(view, band), language: nameOf(language) }),
      lead: (
        <p>
          {phaseName(view, question.phase)} · {t(`youth.kind.${question.kind}`)}
        </p>
      ),
      typed,
      children: (
        <>
          {!desk.isFixed && <WordingForm view={view} desk={desk} typed={typed} />}
          <Others view={view} desk={desk} />
        </>
      ),
    }),
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: t('youth.desk.title'), href: '/desk/young' },
      { text: t('youth.desk.tab.questions'), href: youthDeskPath(consultation.symbol, 'questions') },
    ],
  }
}

type FormProps = { view: View; desk: WordingDesk; typed: Typed | undefined }

function WordingForm({ view, desk: { consultation, question, band, language, usual }, typed }: FormProps) {
  const { t, href } = view
  const mine = question.wordings.find((one) => one.band === band && one.language === language)
  const first = Object.fromEntries(
    question.choices.map((choice) => [choiceField(choice), mine?.choices[choice] ?? usual[choice] ?? '']),
  )
  const field = fieldsOf(typed, { text: mine?.text ?? '', ...first })
  return (
    <form method="post" action={href(wordingPath(consultation.symbol, question, band, language))}>
      <TextArea
        {...field('text')}
        label={t(question.kind === 'statement' ? 'youth.wording.statement' : 'youth.wording.question')}
        hint={t(`youth.wording.hint.${band === '10-12' ? 'younger' : 'older'}`)}
        rows={2}
        lang={language}
        maxlength={300}
      />
      {question.kind !== 'statement' && (
        <Fieldset name="choices" legend={t('youth.wording.choices')}>
          {question.choices.map((choice, index) => (
            <>
              {question.kind === 'pictures' && <Drawing name={choice} />}
              <TextField
                {...field(choiceField(choice))}
                label={t('youth.wording.choice', { number: index + 1 })}
                lang={language}
                maxlength={80}
              />
            </>
          ))}
        </Fieldset>
      )}
      <ButtonRow>
        <Button text={t('youth.save')} />
      </ButtonRow>
    </form>
  )
}

function Others({ view, desk: { question, consultation } }: { view: View; desk: WordingDesk }) {
  const { t, href } = view
  return (
    <Section title={t('youth.wording.others')}>
      <DataTable
        caption={t('youth.wording.others')}
        captionHidden
        columns={[
          { text: t('youth.wording.language') },
          { text: t('youth.wording.band') },
          { text: t('youth.wording.text') },
        ]}
        rows={question.wordings.map((wording) => [
          <a href={href(wordingPath(consultation.symbol, question, wording.band, wording.language))}>
            {nameOf(wording.language)}
          </a>,
          bandName(view, wording.band),
          <span lang={wording.language} dir="auto">
            {wording.text}
            {Object.keys(wording.choices).length > 0 && (
              <span class="muted"> · {Object.values(wording.choices).join(' · ')}</span>
            )}
          </span>,
        ])}
        empty={t('youth.wording.none')}
      />
    </Section>
  )
}
