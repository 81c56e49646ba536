import { bodyNotice, meetingDays, meetingName, type Body, type Meeting } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { DataTable, EmptyState, Pagination, Said } from '#ui'

export type MeetingList = { bodies: Body[]; meetings: Meeting[]; number: number; hasMore: boolean }

/** The meetings of all bodies, newest first. */
export function meetingsPage(view: View, { bodies, meetings, number, hasMore }: MeetingList): Frame {
  const { t, href } = view
  return {
    title: t('site.meetings'),
    path: number === 1 ? '/meetings' : `/meetings/page/${number}`,
    current: 'meetings',
    notice: bodyNotice(view, bodies),
    description: t('meeting.list.lead'),
    lead: <p>{t('meeting.list.lead')}</p>,
    children: meetings.length ? (
      <>
        <Meetings view={view} bodies={bodies} meetings={meetings} />
        {(number > 1 || hasMore) && (
          <Pagination
            label={t('site.pages')}
            {...(number > 1 && {
              previous: {
                text: t('site.pages.newer'),
                href: href(number === 2 ? '/meetings' : `/meetings/page/${number - 1}`),
              },
            })}
            {...(hasMore && { next: { text: t('site.pages.older'), href: href(`/meetings/page/${number + 1}`) } })}
          />
        )}
      </>
    ) : (
      <EmptyState title={t('body.meetings.empty')} text={t('body.meetings.empty.text')} />
    ),
  }
}

function Meetings({ view, bodies, meetings }: { view: View } & Pick<MeetingList, 'bodies' | 'meetings'>) {
  const { t, href, say } = view
  return (
    <DataTable
      caption={t('site.meetings')}
      captionHidden
      columns={[{ text: t('body.column.meeting') }, { text: t('body.column.days') }, { text: t('body.column.body') }]}
      rows={meetings.map((meeting) => {
        const body = bodies.find((one) => one.symbol === meeting.body)!
        return [
          <a href={href(`/meetings/${meeting.symbol}`)}>{meetingName(view, meeting)}</a>,
          meetingDays(view, meeting),
          <a href={href(`/bodies/${body.symbol}`)}>
            <Said {...say(body.names)} />
          </a>,
        ]
      })}
    />
  )
}
