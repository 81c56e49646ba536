import { languageNames, type Language } from '#base/languages'
import type { Frame, View } from '#platform/view'
import { BigChoices, DotChoices, ErrorSummary, HiddenFields, inLanguage, PictureChoices } from '#ui'
import type { Sheet } from '../open-sheet.ts'
import { Drawing } from '../drawings/drawing.tsx'
import type { Consultation } from '../consultation.ts'
import { most, statementChoices, type Question } from '../question.ts'
import { fieldOf, type SheetProblem } from '../read-sheet.ts'
import { TalkToSomeone } from './room-page.tsx'
import { choiceName, otherLanguage, Said, wordingOf } from './words.tsx'

export type SheetForm = {
  sheet: Sheet
  code: string
  /** What is marked so far. */
  marked: URLSearchParams
  problems: SheetProblem[]
}

/** The sheet of a slip: first what it is, then the choice to take part, then the questions. One page, one button. */
export function sheetPage(view: View, form: SheetForm, notice: string | undefined): Frame {
  const { t, say, href } = view
  const { sheet, code, problems } = form
  const title = say(sheet.consultation.titles)
  return {
    title: title.text,
    path: '/young/sheet',
    room: 'young',
    oneLanguage: true,
    unlisted: true,
    notice,
    ...(title.language && { headingLanguage: title.language }),
    lead: <p>{t('youth.sheet.lead')}</p>,
    children: (
      <>
        {problems.length > 0 && (
          <ErrorSummary
            title={t('youth.wrong')}
            errors={problems.map((found) => ({
              text: problemOf(view, sheet.questions, found),
              href: `#${found.field}`,
            }))}
          />
        )}
        <form method="post" action={href('/young/answers')} autocomplete="off">
          <HiddenFields fields={{ code }} />
          <Languages view={view} sheet={sheet} />
          <BeforeYouStart view={view} consultation={sheet.consultation} />
          <TalkToSomeone view={view} />
          <TakePart view={view} form={form} />
          {sheet.questions.map((question, index) => (
            <Asked view={view} form={form} question={question} position={index + 1} />
          ))}
          <p>{t('youth.sheet.send.text')}</p>
          <p>
            <button class="button button-primary">{t('youth.sheet.send')}</button>
          </p>
        </form>
      </>
    ),
  }
}

/** What was promised, in short, above the choice to take part. */
function BeforeYouStart({ view, consultation }: { view: View; consultation: Consultation }) {
  const { t, day } = view
  return (
    <section class="card">
      <h2>{t('youth.sheet.before')}</h2>
      <p>
        <strong>{t('youth.why')}</strong> <Said view={view} texts={consultation.purpose} />
      </p>
      <p>
        <strong>{t('youth.audience')}</strong> <Said view={view} texts={consultation.audience} />
      </p>
      <p>
        <strong>{t('youth.influence')}</strong> <Said view={view} texts={consultation.influence} />
      </p>
      {consultation.answerBy && (
        <p>
          <strong>{t('youth.answer')}</strong> {t('youth.answer.text', { day: day(consultation.answerBy) })}
        </p>
      )}
      <p>{t('youth.names.text')}</p>
    </section>
  )
}

/** The languages in which every question of the sheet is worded; what is marked goes along. */
function Languages({ view, sheet }: { view: View; sheet: Sheet }) {
  const worded = languagesOfSheet(sheet)
  if (worded.length < 2) return <></>
  return (
    <div class="languages-here row" role="group" aria-label={view.t('youth.sheet.languages')}>
      {/* A press of Enter takes the first button of a form: it must be the one that sends. */}
      <button class="hidden" tabindex={-1} aria-hidden="true"></button>
      {worded
        .filter((language) => language !== view.language)
        .map((language) => (
          <button
            class="button button-secondary"
            name="language"
            value={language}
            formaction={view.hrefIn('/young/sheet', language)}
            {...inLanguage(language)}
          >
            {languageNames[language]}
          </button>
        ))}
    </div>
  )
}

export const languagesOfSheet = ({ consultation, questions, band }: Sheet): Language[] =>
  (Object.keys(languageNames) as Language[]).filter(
    (language) =>
      consultation.languages.includes(language) &&
      questions.every(({ wordings }) => wordings.some((one) => one.band === band && one.language === language)),
  )

function TakePart({ view: { t }, form: { marked, problems } }: { view: View; form: SheetForm }) {
  return (
    <PictureChoices
      name="part"
      legend={t('youth.part.title')}
      hint={t('youth.part.hint')}
      error={problems.some(({ problem }) => problem === 'part-missing') ? t('youth.part.missing') : undefined}
      values={marked.getAll('part')}
      wide
      answers={[{ value: 'yes', text: t('youth.part.yes') }]}
    />
  )
}

type AskedProps = { view: View; form: SheetForm; question: Question; position: number }

function Asked({ view, form: { sheet, marked, problems }, question, position }: AskedProps) {
  const { t } = view
  const wording = wordingOf(question, sheet.band, view.language)
  const name = fieldOf(question)
  const found = problems.find(({ field }) => field === name)
  const asked = {
    name,
    number: t('youth.sheet.question', { number: position, total: sheet.questions.length }),
    legend: wording?.text ?? '',
    ...inLanguage(otherLanguage(view, wording)),
    error: found && problemOf(view, sheet.questions, found),
  }
  const answers = (question.kind === 'statement' ? [...statementChoices] : question.choices).map((value) => ({
    value,
    text: value === 'skip' ? t('youth.sheet.skip') : choiceName(view, question, wording, value),
    ...(question.kind === 'pictures' && { picture: <Drawing name={value} /> }),
  }))
  if (question.kind === 'statement')
    return <BigChoices {...asked} answers={answers} value={marked.get(name) ?? undefined} />
  if (question.kind === 'pictures')
    return <PictureChoices {...asked} hint={t('youth.sheet.pictures')} answers={answers} values={marked.getAll(name)} />
  return (
    <DotChoices
      {...asked}
      hint={t('youth.sheet.dots')}
      answers={answers}
      dots={most}
      say={(count) => t('youth.sheet.dots.count', { count })}
      values={Object.fromEntries(answers.map(({ value }) => [value, marked.get(`${name}.${value}`) ?? '']))}
    />
  )
}

function problemOf({ t }: View, questions: Question[], { problem, field }: SheetProblem): string {
  if (problem === 'part-missing') return t('youth.part.missing')
  const number = questions.findIndex((question) => fieldOf(question) === field) + 1
  return t(`youth.sheet.${problem}`, { number })
}
