import type { Body, Meeting } from '#areas/bodies'
import type { Frame, Typed, View } from '#platform/view'
import { Button, Card, Columns, EmptyState, ErrorSummary, LinkRow, Notice, Section } from '#ui'
import type { Draft } from '../draft.ts'
import { stateOf } from '../report.ts'
import { DraftText } from './draft-text.tsx'
import { Findings } from './findings.tsx'
import { IssueForm, ReceptionForm } from './issue-forms.tsx'
import { deskOf } from './places.tsx'
import { DraftProgress } from './progress.tsx'
import { Standing } from './standing.tsx'

/** What the reader of the composer may do. */
export type Powers = { mayWrite: boolean; mayIssue: boolean }

export type OverviewProps = {
  view: View
  body: Body
  meeting: Meeting
  draft: Draft
  powers: Powers
  /** How many paragraphs composing has just added. */
  added?: number | undefined
  typed?: Typed | undefined
}

/** A meeting whose report is still to be composed. */
export const notComposed = (view: View, meeting: Meeting, { mayWrite }: Powers): Frame => ({
  ...frameOf(view, meeting),
  heading: view.t('reports.desk.none'),
  children: mayWrite ? (
    <>
      <p>{view.t('reports.desk.none.text')}</p>
      <form method="post" action={view.href(deskOf(meeting.symbol).composition)}>
        <Button text={view.t('reports.desk.compose')} />
      </form>
    </>
  ) : (
    <EmptyState title={view.t('reports.desk.none')} text={view.t('reports.desk.none.other')} />
  ),
})

/** The report as it stands: what is in the way, what can be done, how far each section is, and its text. */
export function overview({ view, body, meeting, draft, powers, added, typed }: OverviewProps): Frame {
  const { t } = view
  const { findings } = draft
  return {
    ...frameOf(view, meeting),
    eyebrow: `${t('report.title', { ordinal: meeting.ordinal })} · ${t(`reports.desk.state.${stateOf(draft.report)}`)}`,
    heading: headingOf(view, draft),
    lead: (
      <LinkRow
        links={[
          { text: t('reports.desk.preview'), href: view.href(deskOf(meeting.symbol).preview) },
          { text: t('reports.desk.progress'), href: '#progress' },
          { text: t('reports.desk.draft'), href: '#draft' },
        ]}
      />
    ),
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        {added !== undefined && <Notice kind="success">{t('reports.desk.composed', { count: added })}</Notice>}
        {findings.length > 0 && <Findings {...{ view, draft, findings }} />}
        <Columns
          side={
            <Card title={t('reports.desk.state')}>
              <Standing {...{ view, body, report: draft.report }} />
            </Card>
          }
        >
          {findings.length === 0 && <p>{t('reports.desk.ready.text')}</p>}
          {powers.mayIssue && <IssueForm {...{ view, draft, typed }} />}
          {powers.mayIssue && <ReceptionForm {...{ view, body, draft, typed }} />}
        </Columns>
        <DraftProgress view={view} draft={draft} />
        <DraftText {...{ view, draft, mayWrite: powers.mayWrite }} />
        {powers.mayWrite && <ComposeAgain view={view} meeting={meeting} />}
      </>
    ),
  }
}

/** The frame that every page of the composer of this report has. */
export const frameOf = (view: View, meeting: Meeting): Omit<Frame, 'children'> => ({
  title: view.t('report.title', { ordinal: meeting.ordinal }),
  path: deskOf(meeting.symbol).report,
  desk: true,
  current: 'desk',
  breadcrumb: [{ text: view.t('site.desk'), href: '/desk' }],
})

function headingOf({ t }: View, { report, findings, isIssued }: Draft): string {
  const version = report.issues.at(-1)?.version
  if (findings.length) return t('reports.desk.not-ready')
  if (!version) return t('reports.desk.ready')
  if (!isIssued) return t('reports.desk.ready.again', { version })
  const state = stateOf(report)
  return state === 'noted' || state === 'adopted'
    ? t(`reports.desk.as-${state}`, { version })
    : t('reports.desk.as-issued', { version })
}

/** What went wrong with what was sent, with a link to its field. */
export const WrongSummary = ({ view, typed }: { view: View; typed: Typed }) => (
  <ErrorSummary
    title={view.t('reports.problem.title')}
    errors={[{ text: typed.problem!.text, ...(typed.problem!.field && { href: `#${typed.problem!.field}` }) }]}
  />
)

const ComposeAgain = ({ view, meeting }: { view: View; meeting: Meeting }) => (
  <Section title={view.t('reports.desk.compose.again')}>
    <p>{view.t('reports.desk.compose.again.text')}</p>
    <form method="post" action={view.href(deskOf(meeting.symbol).composition)}>
      <Button kind="secondary" text={view.t('reports.desk.compose.again')} />
    </form>
  </Section>
)
