import type { Child } from 'hono/jsx'
import type { Frame, Typed, View } from '#platform/view'
import { FormProblem, Tabs } from '#ui'
import type { Body, Meeting } from '../body.ts'
import { meetingName } from '../pages/words.ts'

const tabs = ['overview', 'participants', 'agenda', 'presentations', 'interventions', 'outcomes'] as const
export type MeetingTab = (typeof tabs)[number]

export type MeetingDeskProps = {
  body: Body
  meeting: Meeting
  tab: MeetingTab
  title: string
  lead?: Child
  typed?: Typed | undefined
  children: Child
}

/** The address of a page of a meeting's desk. */
export const meetingDeskPath = (symbol: string, tab: MeetingTab): string =>
  `/desk/meetings/${encodeURIComponent(symbol)}${tab === 'overview' ? '' : `/${tab}`}`

/** One page of the desk of a meeting, with the way to the others. Each page belongs to the area whose things it shows. */
export function meetingDesk(view: View, { body, meeting, tab, title, lead, typed, children }: MeetingDeskProps): Frame {
  const { t, href } = view
  return {
    title,
    path: meetingDeskPath(meeting.symbol, tab),
    desk: true,
    current: 'desk',
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
    ],
    eyebrow: (
      <>
        <bdi>{meeting.symbol}</bdi> · {meetingName(view, meeting)}
      </>
    ),
    ...(lead !== undefined && { lead }),
    children: (
      <>
        <Tabs
          label={t('desk.meeting.pages')}
          items={[
            ...tabs.map((one) => ({
              text: t(`desk.meeting.tab.${one}`),
              href: href(meetingDeskPath(meeting.symbol, one)),
              current: one === tab,
            })),
            { text: t('desk.meeting.tab.papers'), href: href(`/desk/documents?meeting=${meeting.symbol}`) },
            { text: t('desk.meeting.tab.report'), href: href(`/desk/reports/${meeting.symbol}`) },
          ]}
        />
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {children}
      </>
    ),
  }
}
