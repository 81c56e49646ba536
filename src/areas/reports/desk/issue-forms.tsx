import type { Body } from '#areas/bodies'
import type { Typed, View } from '#platform/view'
import { Button, DateField, Section, TextField } from '#ui'
import type { Draft } from '../draft.ts'
import { stateOf } from '../report.ts'
import { deskOf } from './places.tsx'

const errorOf = (typed: Typed | undefined, field: string) =>
  typed?.problem?.field === field ? { error: typed.problem.text } : {}

/** The button that makes the draft public; after the first version with the reason for another. */
export function IssueForm({ view, draft, typed }: { view: View; draft: Draft; typed?: Typed | undefined }) {
  const { t, href } = view
  const { report, findings, isIssued } = draft
  const last = report.issues.at(-1)?.version
  if (isIssued) return <></>
  if (findings.length) return <p>{t('reports.desk.issue.later')}</p>
  return (
    <Section title={t('reports.desk.issue')} id="issue">
      <p>{t('reports.desk.issue.text')}</p>
      <form method="post" action={href(deskOf(report.meeting).issues)}>
        {last && (
          <TextField
            name="reason"
            label={t('reports.desk.issue.reason')}
            hint={t('reports.desk.issue.reason.hint')}
            width="full"
            value={typed?.values['reason'] ?? ''}
            {...errorOf(typed, 'reason')}
          />
        )}
        <Button text={last ? t('reports.desk.issue.again', { version: last + 1 }) : t('reports.desk.issue')} />
      </form>
    </Section>
  )
}

type ReceptionFormProps = { view: View; body: Body; draft: Draft; typed?: Typed | undefined }

/** What the group did with the issued version, where that is written, and when. */
export function ReceptionForm({ view, body, draft, typed }: ReceptionFormProps) {
  const { t, href } = view
  if (stateOf(draft.report) !== 'issued') return <></>
  return (
    <Section title={t(`reports.desk.receive.${body.practice}`)} id="reception">
      <form method="post" action={href(deskOf(draft.report.meeting).receptions)}>
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
