import { raw } from 'hono/html'
import type { Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import { htmlBody, textsOf, type Document } from '#document'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import {
  Button,
  ButtonLink,
  Chip,
  DocumentText,
  FormProblem,
  HiddenFields,
  Notice,
  Section,
  Select,
  SummaryList,
  TextArea,
} from '#ui'
import type { SentAnswer } from '../sent-answers.ts'
import { deskState } from '../desk-state.ts'
import { questionsFor, type Call } from '../call.ts'
import { Reply } from '../pages/answer-form.tsx'
import { Moment } from '../pages/moment.tsx'
import { deskAnswerPath, deskCallPath } from '../paths.ts'
import { personalIn } from '../personal.ts'
import { crumbs } from './list-page.tsx'

export type AnswerDesk = { call: Call; body: Body; answer: SentAnswer; document: Document | null; typed?: Typed }

/** An answer at the desk, as it would stand in the register, with what should be looked at before it does. */
export function answerDeskPage(view: View, desk: AnswerDesk): Frame {
  const { t } = view
  const { call, body, answer, document, typed } = desk
  const state = deskState(answer)
  return {
    title: document?.title ?? t('consultations.desk.gone'),
    path: deskAnswerPath(call.symbol, answer.id),
    desk: true,
    current: 'desk',
    ...(document && document.language !== view.language && { headingLanguage: document.language }),
    breadcrumb: [
      ...crumbs(view, body, call),
      { text: t('consultations.answers'), href: `${deskCallPath(call.symbol)}/answers` },
    ],
    eyebrow: <Chip text={t(`consultations.desk.state.${state}`)} tone="info" />,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <Requests view={view} desk={desk} />
        <Facts view={view} desk={desk} />
        {document && (
          <>
            <Personal view={view} document={document} />
            <DocumentText language={document.language} direction={document.direction}>
              {raw(htmlBody(document, { sources: false }))}
            </DocumentText>
            {(state === 'waiting' || state === 'correction') && <Accept view={view} desk={desk} />}
          </>
        )}
        {document && state !== 'withdrawn' && state !== 'erased' && state !== 'request' && (
          <p>
            <ButtonLink
              text={t('consultations.desk.correct')}
              href={view.href(`${deskAnswerPath(call.symbol, answer.id)}/correction`)}
              kind="secondary"
            />
          </p>
        )}
      </>
    ),
  }
}

type Part = { view: View; desk: AnswerDesk }

function Requests({ view, desk: { call, body, answer } }: Part) {
  const { t, href } = view
  const open = answer.state === 'accepted' ? answer.requests.filter(({ doneAt }) => !doneAt) : []
  return (
    <>
      {open.map(({ kind, askedAt }) => (
        <Notice kind="warning" title={t(`consultations.desk.asked.${kind}`)}>
          <p>
            <Moment view={view} at={askedAt} timezone={body.timezone} />
          </p>
          <form method="post" action={href(`${deskAnswerPath(call.symbol, answer.id)}/requests`)}>
            <HiddenFields fields={{ kind }} />
            <Button text={t(`consultations.desk.do.${kind}`)} kind="danger" />
          </form>
        </Notice>
      ))}
    </>
  )
}

function Facts({ view, desk: { body, answer } }: Part) {
  const { t, href } = view
  const { organisation, stakeholder, region, publication, channel, receivedOn, sentAt, accepted, reason } = answer
  const symbol = accepted && (
    <a href={href(`/desk${documentAddress({ symbol: accepted.symbol })}`)}>
      <bdi>{accepted.symbol}</bdi>
    </a>
  )
  const items = [
    [t('consultations.form.organisation'), organisation && <bdi>{organisation}</bdi>],
    [t('consultations.desk.stakeholder'), t(`voices.stakeholder.${stakeholder}`)],
    [t('consultations.form.region'), region && t(`voices.region.${region}`)],
    [t('consultations.publication'), publication && t(`consultations.publication.${publication}`)],
    [t('consultations.desk.channel'), t(`consultations.channel.${channel}`)],
    [t('consultations.desk.received'), receivedOn && view.day(receivedOn)],
    [t('consultations.desk.column.sent'), <Moment view={view} at={sentAt} timezone={body.timezone} />],
    [t('consultations.desk.corrected'), reason && <span dir="auto">{reason}</span>],
    [t('consultations.desk.register'), symbol],
  ] as const
  return <SummaryList items={items.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />
}

function Personal({ view: { t }, document }: { view: View; document: Document }) {
  const found = personalIn([...textsOf(document)].map(({ text }) => text).join('\n'))
  if (!found.length) return <p class="muted">{t('consultations.desk.personal.none')}</p>
  return (
    <Notice kind="warning" title={t('consultations.desk.personal')}>
      <ul>
        {found.map((one) => (
          <li>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
      <p>{t('consultations.desk.personal.text')}</p>
    </Notice>
  )
}

function Accept({ view, desk: { call, answer, typed } }: Part) {
  const { t, href, say } = view
  const field = fieldsOf(typed, { invitee: answer.words?.invitee ? String(answer.words.invitee) : '' })
  const { publication, accepted, revision } = answer
  return (
    <Section title={t('consultations.desk.accept')} id="acceptance">
      {publication && <p>{t(`consultations.desk.accept.${publication}`)}</p>}
      <form method="post" action={href(`${deskAnswerPath(call.symbol, answer.id)}/acceptance`)}>
        <HiddenFields fields={{ revision: String(revision) }} />
        {publication === 'named' && call.invitees.length > 0 && (
          <Select
            {...field('invitee')}
            label={t('consultations.desk.accept.invitee')}
            options={[
              { value: '', text: t('consultations.form.invitee.none') },
              ...call.invitees.map(({ number, names }) => ({ value: String(number), ...say(names) })),
            ]}
          />
        )}
        {accepted && (
          <TextArea
            {...field('reason')}
            label={t('consultations.desk.accept.reason')}
            hint={t('consultations.desk.reason.hint')}
            rows={2}
          />
        )}
        <Button text={t('consultations.desk.accept.button')} />
      </form>
    </Section>
  )
}

/** The form that puts an answer right: its replies, with the reason. Everything else is its author's. */
export function correctionPage(view: View, { call, body, answer, typed }: AnswerDesk): Frame {
  const { t, href } = view
  const path = deskAnswerPath(call.symbol, answer.id)
  const replies = Object.entries(answer.words?.replies ?? {}).map(([number, text]) => [`reply-${number}`, text])
  const field = fieldsOf(typed, Object.fromEntries(replies))
  return {
    title: t('consultations.desk.correct'),
    path: `${path}/correction`,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body, call),
    lead: <p>{t('consultations.desk.correct.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(`${path}/correction`)}>
          <HiddenFields fields={{ revision: String(answer.revision) }} />
          {questionsFor(call, answer.stakeholder).map((question) => (
            <Reply view={view} question={question} field={field} />
          ))}
          <TextArea {...field('reason')} label={t('consultations.desk.correct.reason')} rows={2} />
          <Button text={t('consultations.desk.correct.button')} />
        </form>
      </>
    ),
  }
}
