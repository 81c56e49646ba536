import { meetingDays, meetingDesk, type Body } from '#areas/bodies'
import { recordSymbol } from '#areas/meetings'
import { documentAddress } from '#areas/registry'
import type { Frame, View } from '#platform/view'
import { Button, ButtonLink, Notice, Section } from '#ui'
import { NextStepLine, StandingList } from './standing-list.tsx'
import type { Standing } from './standing.ts'

export type MeetingOverview = {
  body: Body
  standing: Standing
  /** The newest version of the record in the register. */
  recordVersion: number | null
  /** The version that was just made or found unchanged. */
  kept: { version: number; isNew: boolean } | null
}

/** How far a meeting has come, its record, and the way to its report. */
export function meetingPage(view: View, { body, standing, recordVersion, kept }: MeetingOverview): Frame {
  const { t, href } = view
  const { meeting } = standing
  const path = `/desk/meetings/${encodeURIComponent(meeting.symbol)}`
  return meetingDesk(view, {
    body,
    meeting,
    tab: 'overview',
    title: t('desk.meeting.tab.overview'),
    lead: <p>{meetingDays(view, meeting)}</p>,
    children: (
      <>
        {kept && (
          <Notice kind="success">
            {kept.isNew ? t('desk.record.kept', { version: kept.version }) : t('desk.record.unchanged')}
          </Notice>
        )}
        <NextStepLine view={view} standing={standing} kind="primary" />
        <section class="section">
          <StandingList view={view} standing={standing} />
        </section>
        <Section title={t('desk.record.title')} id="record">
          <p>{t('desk.record.text')}</p>
          {recordVersion !== null && (
            <p>
              <a href={href(documentAddress({ symbol: recordSymbol(meeting.symbol) }))}>
                {t('desk.record.version', { version: recordVersion })}
              </a>
            </p>
          )}
          <form method="post" action={href(`${path}/record`)}>
            <Button text={t('desk.record.keep')} kind="secondary" />
          </form>
        </Section>
        <Section title={t('desk.meeting.tab.report')} id="report">
          <p>{t('desk.report-desk.text')}</p>
          <ButtonLink
            text={t('desk.report-desk')}
            href={href(`/desk/reports/${encodeURIComponent(meeting.symbol)}`)}
            kind="secondary"
          />
        </Section>
        <p>
          <a href={href(`/meetings/${encodeURIComponent(meeting.symbol)}`)}>{t('desk.public-page')}</a>
        </p>
      </>
    ),
  })
}
