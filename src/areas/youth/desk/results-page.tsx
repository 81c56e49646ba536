import { documentAddress } from '#areas/registry'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, ButtonRow, Checkboxes, Details, EmptyState, Notice, Section, TextArea } from '#ui'
import type { Consultation, Message, Phase } from '../consultation.ts'
import type { BandTable } from '../results.ts'
import { Tables } from '../pages/results.tsx'
import { phaseName, Said, wordingOf } from '../pages/words.tsx'
import type { Question } from '../question.ts'
import { youthDesk, youthDeskPath } from './frame.tsx'
import { localisedFields, LocalisedFields, localisedTo, nameOf } from './localised.tsx'

export type PhaseResults = {
  phase: Phase
  tables: BandTable[]
  questions: Question[]
  messages: Message[]
  /** The symbol of the record, once published. */
  record: string | null
}

export type ResultsDesk = { consultation: Consultation; bodyLanguage: string; closed: PhaseResults[] }

export const messageFields = [...localisedFields('text'), ...localisedFields('childText')]

/** What the closed phases came to: the tables to read, the main messages to write, and publishing. */
export function resultsPage(view: View, desk: ResultsDesk, typed?: Typed, chosen: string[] = []): Frame {
  const { t } = view
  return youthDesk(view, {
    consultation: desk.consultation,
    tab: 'results',
    title: t('youth.desk.tab.results'),
    lead: <p>{t('youth.results.desk.lead')}</p>,
    typed,
    children: desk.closed.length ? (
      <>
        {desk.closed.map((results) => (
          <Section title={phaseName(view, results.phase)} id={results.phase}>
            <Read view={view} desk={desk} results={results} typed={typed} chosen={chosen} />
          </Section>
        ))}
      </>
    ) : (
      <EmptyState title={t('youth.results.none')} text={t('youth.results.none.text')} />
    ),
  })
}

type ReadProps = { view: View; desk: ResultsDesk; results: PhaseResults; typed: Typed | undefined; chosen: string[] }

function Read({ view, desk, results, typed, chosen }: ReadProps) {
  const { t, href } = view
  const { phase, record } = results
  return (
    <>
      {record && (
        <Notice kind="success">
          <a href={href(documentAddress({ symbol: record }))}>{t('youth.results.published', { symbol: record })}</a>
        </Notice>
      )}
      <Tables view={view} tables={results.tables} questions={results.questions} />
      <h3>{t('youth.messages')}</h3>
      {results.messages.map((message) =>
        record ? (
          <p>
            {message.number}. <Said view={view} texts={message.text} />
          </p>
        ) : (
          <Details
            summary={`${message.number}. ${view.say(message.text).text}`}
            open={typed?.form === formOf(phase, message)}
          >
            <MessageForm view={view} desk={desk} results={results} message={message} typed={typed} chosen={chosen} />
            <form method="post" action={href(`${messagesPath(desk, phase)}/${message.number}/removal`)}>
              <Button text={t('youth.message.remove')} kind="danger" />
            </form>
          </Details>
        ),
      )}
      {!record && (
        <>
          <h3>{t('youth.message.new')}</h3>
          <MessageForm view={view} desk={desk} results={results} typed={typed} chosen={chosen} />
          <PublishForm view={view} desk={desk} phase={phase} typed={typed} />
        </>
      )}
    </>
  )
}

const messagesPath = ({ consultation }: ResultsDesk, phase: Phase): string =>
  `${youthDeskPath(consultation.symbol, 'results')}/${phase}/messages`

/** The name of the form of a message, by which its ids and what was typed in it are told apart. */
export const formOf = (phase: Phase, message?: Pick<Message, 'number'>): string =>
  `${phase}-${message ? message.number : 'new'}`

function MessageForm({ view, desk, results, message, typed, chosen }: ReadProps & { message?: Message }) {
  const { t, href } = view
  const { consultation, bodyLanguage } = desk
  const form = formOf(results.phase, message)
  const isTyped = typed?.form === form
  const field = fieldsOf(
    typed,
    message ? { ...localisedTo(message.text, 'text'), ...localisedTo(message.childText, 'childText') } : {},
    form,
  )
  const shown = [...new Set([bodyLanguage, ...consultation.languages])]
  const path = messagesPath(desk, results.phase)
  return (
    <form method="post" action={href(message ? `${path}/${message.number}` : path)}>
      <LocalisedFields
        view={view}
        field={field}
        name="text"
        legend={t('youth.message.text')}
        hint={t('youth.message.text.hint', { language: nameOf(bodyLanguage) })}
        shown={shown}
        rows={2}
      />
      <LocalisedFields
        view={view}
        field={field}
        name="childText"
        legend={t('youth.message.child')}
        hint={t('youth.message.child.hint')}
        shown={shown}
        rows={2}
      />
      <Checkboxes
        {...field('questions')}
        label={t('youth.message.questions')}
        values={isTyped ? chosen : (message?.questions.map(String) ?? [])}
        choices={results.questions.map((question, index) => ({
          value: String(question.number),
          text: `${index + 1}. ${consultation.bands.map((band) => wordingOf(question, band, view.language)?.text).find(Boolean) ?? ''}`,
        }))}
      />
      <ButtonRow>
        <Button text={t('youth.message.save')} kind="secondary" />
      </ButtonRow>
    </form>
  )
}

type PublishProps = { view: View; desk: ResultsDesk; phase: Phase; typed: Typed | undefined }

function PublishForm({ view, desk: { consultation }, phase, typed }: PublishProps) {
  const { t, href } = view
  const field = fieldsOf(typed, {}, `${phase}-publish`)
  return (
    <form method="post" action={href(`${youthDeskPath(consultation.symbol, 'results')}/${phase}/publication`)}>
      <h3>{t('youth.publish')}</h3>
      <p>{t('youth.publish.text')}</p>
      <TextArea
        {...field('checkedWith')}
        label={t('youth.publish.checked')}
        hint={t('youth.publish.checked.hint')}
        rows={3}
        maxlength={2000}
      />
      <Button text={t('youth.publish.button')} />
    </form>
  )
}
