import type { Frame, View } from '#platform/view'
import { EmptyState, Said, Section } from '#ui'
import type { Body, Meeting } from '../body.ts'
import { bodyNotice, meetingDays, meetingName } from './words.ts'

type Bodies = { bodies: Body[]; newest: Meeting[] }

/** Every working group and consultation whose record is kept here. */
export const bodiesPage = (view: View, { bodies, newest }: Bodies): Frame => ({
  title: view.t('site.bodies'),
  path: '/bodies',
  current: 'bodies',
  notice: bodyNotice(view, bodies),
  description: view.t('body.list.lead'),
  lead: <p>{view.t('body.list.lead')}</p>,
  children: bodies.length ? (
    bodies.map((body) => (
      <Introduction view={view} body={body} meeting={newest.find((meeting) => meeting.body === body.symbol)} />
    ))
  ) : (
    <EmptyState title={view.t('body.list.empty')} text={view.t('body.list.empty.text')} />
  ),
})

/** A body in short: its name, what it is for, and its newest meeting. */
export function Introduction({ view, body, meeting }: { view: View; body: Body; meeting: Meeting | undefined }) {
  const { t, href, say } = view
  return (
    <Section title={say(body.names).text}>
      {Object.keys(body.purpose).length > 0 && (
        <p>
          <Said {...say(body.purpose)} />
        </p>
      )}
      <p>
        <a href={href(`/bodies/${body.symbol}`)}>{t('body.more', { symbol: body.symbol })}</a>
      </p>
      {meeting && (
        <p>
          <a href={href(`/meetings/${meeting.symbol}`)}>{meetingName(view, meeting)}</a> ·{' '}
          <span class="muted">{meetingDays(view, meeting)}</span>
        </p>
      )}
    </Section>
  )
}
