import type { Body } from '#areas/bodies'
import type { Typed, View } from '#platform/view'
import { Button, DateField, Fieldset, Section, TextField } from '#ui'
import type { Draft } from '../draft.ts'
import { stateOf } from '../report.ts'
import { deskOf } from './places.tsx'
import { editionName } from './plain/words.ts'

const errorOf = (typed: Typed | undefined, field: string) =>
  typed?.problem?.field === field ? { error: typed.problem.text } : {}

type IssueFormProps = { view: View; draft: Draft; typed?: Typed | undefined }

/** The button that makes the draft public with its editions in plain words; after the first time with a reason. */
export function IssueForm({ view, draft, typed }: IssueFormProps) {
  const { t, href } = view
  const { report, findings, isIssued, release } = draft
  const waiting = release.ready.filter((one) => !one.isIssued)
  const last = report.issues.at(-1)?.version
  if (isIssued && !waiting.length) return <></>
  if (findings.length) return <p>{t('reports.desk.issue.later')}</p>
  const isAgain = isIssued ? waiting.some(({ edition }) => edition.issues.length > 0) : last !== undefined
  return (
    <Section title={t(isIssued ? 'reports.desk.issue.plain' : 'reports.desk.issue')} id="issue">
      <p>{t('reports.desk.issue.text')}</p>
      <WithIt {...{ view, draft }} />
      <form method="post" action={href(deskOf(report.occasion).issues)}>
        {isAgain && (
          <TextField
            name="reason"
            label={t('reports.desk.issue.reason')}
            hint={t('reports.desk.issue.reason.hint')}
            width="full"
            value={typed?.values['reason'] ?? ''}
            {...errorOf(typed, 'reason')}
          />
        )}
        {!isIssued && <ExceptionFields {...{ view, draft, typed }} />}
        <Button
          text={
            isIssued
              ? t('reports.desk.issue.plain')
              : last
                ? t('reports.desk.issue.again', { version: last + 1 })
                : t('reports.desk.issue')
          }
        />
      </form>
    </Section>
  )
}

/** Which editions in plain words go out with it. */
function WithIt({ view, draft }: IssueFormProps) {
  const ready = draft.release.ready.filter((one) => !draft.isIssued || !one.isIssued)
  if (!ready.length) return <></>
  return (
    <p>
      {view.t('reports.desk.issue.with', { count: ready.length })}{' '}
      {ready.map(({ edition }) => editionName(view, edition)).join('; ')}
    </p>
  )
}

/** Where children could not read it: who decided to issue it all the same, and why. Readers are shown both. */
function ExceptionFields({ view: { t }, draft: { release }, typed }: IssueFormProps) {
  if (!release.isWanting && !release.behind.length) return <></>
  return (
    <Fieldset
      name="exception-fields"
      legend={t('reports.desk.exception')}
      hint={t(release.isWanting ? 'reports.desk.exception.wanting' : 'reports.desk.exception.behind')}
    >
      <TextField
        name="exception"
        label={t('reports.desk.exception.reason')}
        width="full"
        value={typed?.values['exception'] ?? ''}
        {...errorOf(typed, 'exception')}
      />
      <TextField
        name="decided-by"
        label={t('reports.desk.exception.decided-by')}
        hint={t('reports.desk.exception.decided-by.hint')}
        width="full"
        value={typed?.values['decided-by'] ?? ''}
        {...errorOf(typed, 'decided-by')}
      />
    </Fieldset>
  )
}

type ReceptionFormProps = { view: View; body: Body; draft: Draft; typed?: Typed | undefined }

/** What the group did with the issued version, where that is written, and when. */
export function ReceptionForm({ view, body, draft, typed }: ReceptionFormProps) {
  const { t, href } = view
  if (stateOf(draft.report) !== 'issued') return <></>
  return (
    <Section title={t(`reports.desk.receive.${body.practice}`)} id="reception">
      <form method="post" action={href(deskOf(draft.report.occasion).receptions)}>
        <TextField
          name="ground"
          label={t('reports.desk.receive.ground')}
          hint={t('reports.desk.receive.ground.hint')}
          width="full"
          value={typed?.values['ground'] ?? ''}
          {...errorOf(typed, 'ground')}
        />
        <DateField
          name="on"
          label={t('reports.desk.receive.on')}
          value={typed?.values['on'] ?? ''}
          {...errorOf(typed, 'on')}
        />
        <Button kind="secondary" text={t('reports.desk.receive.button')} />
      </form>
    </Section>
  )
}
