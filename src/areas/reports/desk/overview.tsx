import type { Body } from '#areas/bodies'
import type { Frame, Typed, View } from '#platform/view'
import { Button, Card, Columns, EmptyState, ErrorSummary, LinkRow, Notice, Section } from '#ui'
import type { Draft } from '../draft.ts'
import { stateOf } from '../report.ts'
import { DraftText } from './draft-text.tsx'
import { Findings } from './findings.tsx'
import { IssueForm, ReceptionForm } from './issue-forms.tsx'
import { reportTitle, type Occasion } from './occasion.ts'
import { deskOf } from './places.tsx'
import { PlainEditions } from './plain/list.tsx'
import { DraftProgress } from './progress.tsx'
import { Standing } from './standing.tsx'

/** What the reader of the composer may do. */
export type Powers = { mayWrite: boolean; mayIssue: boolean }

export type OverviewProps = {
  view: View
  body: Body
  occasion: Occasion
  draft: Draft
  powers: Powers
  /** How many paragraphs composing has just added. */
  added?: number | undefined
  typed?: Typed | undefined
}

/** A meeting whose report is still to be composed. */
export const notComposed = (view: View, occasion: Occasion, { mayWrite }: Powers): Frame => ({
  ...frameOf(view, occasion),
  heading: view.t('reports.desk.none'),
  children: mayWrite ? (
    <>
      <p>{view.t('reports.desk.none.text')}</p>
      <form method="post" action={view.href(deskOf(occasion.symbol).composition)}>
        <Button text={view.t('reports.desk.compose')} />
      </form>
    </>
  ) : (
    <EmptyState title={view.t('reports.desk.none')} text={view.t('reports.desk.none.other')} />
  ),
})

/** The report as it stands: what is in the way, what can be done, how far each section is, and its text. */
export function overview({ view, body, occasion, draft, powers, added, typed }: OverviewProps): Frame {
  const { t } = view
  const { findings } = draft
  return {
    ...frameOf(view, occasion),
    eyebrow: `${reportTitle(view, occasion)} · ${t(`reports.desk.state.${stateOf(draft.report)}`)}`,
    heading: headingOf(view, draft),
    lead: (
      <LinkRow
        links={[
          { text: t('reports.desk.preview'), href: view.href(deskOf(occasion.symbol).preview) },
          { text: t('reports.desk.plain'), href: '#plain' },
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
        <PlainEditions {...{ view, draft, mayWrite: powers.mayWrite }} />
        <DraftProgress view={view} draft={draft} />
        <DraftText {...{ view, draft, mayWrite: powers.mayWrite }} />
        {powers.mayWrite && <ComposeAgain view={view} occasion={occasion} />}
      </>
    ),
  }
}

/** The frame that every page of the composer of this report has. */
export const frameOf = (view: View, occasion: Occasion): Omit<Frame, 'children'> => ({
  title: reportTitle(view, occasion),
  path: deskOf(occasion.symbol).report,
  desk: true,
  current: 'desk',
  breadcrumb: [{ text: view.t('site.desk'), href: '/desk' }],
})

function headingOf({ t }: View, { report, findings, isIssued, release }: Draft): string {
  const version = report.issues.at(-1)?.version
  if (findings.length) return t('reports.desk.not-ready')
  if (!isIssued && release.isWanting) return t('reports.desk.wanting')
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

const ComposeAgain = ({ view, occasion }: { view: View; occasion: Occasion }) => (
  <Section title={view.t('reports.desk.compose.again')}>
    <p>{view.t('reports.desk.compose.again.text')}</p>
    <form method="post" action={view.href(deskOf(occasion.symbol).composition)}>
      <Button kind="secondary" text={view.t('reports.desk.compose.again')} />
    </form>
  </Section>
)
