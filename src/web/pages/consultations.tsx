import { Hono } from 'hono'
import { bodyNotice, listBodies } from '#areas/bodies'
import { CallList, nextChange } from '#areas/consultations'
import type { Env, Frame, View } from '#platform/view'
import { DocumentList, EmptyState, Said, Section } from '#ui'
import { readHeard, type Heard } from './heard.ts'
import { followUpRows, understoodRows, workshopRows, youngRows } from './heard-rows.ts'

/** Everything by which people are heard: calls for input first, then the rest body by body. */
export const consultationRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/consultations', (c) =>
    c.get('answer')({ all: true }, async () => {
      const { db, now } = c.get('context')
      const heard = await Promise.all((await listBodies(db)).map((body) => readHeard(db, body)))
      return consultationsPage(c.get('view'), heard, now)
    }),
  )

function consultationsPage(view: View, all: Heard[], now: Date): Frame {
  const { t, href } = view
  const calls = all.flatMap((heard) => heard.calls)
  const others = all.flatMap((heard) => {
    const rows = rowsOf(view, heard)
    return rows.length ? [{ body: heard.body, rows }] : []
  })
  const bodies = all.map(({ body }) => body)
  const shown = bodies.filter(
    ({ symbol }) => calls.some((call) => call.body === symbol) || others.some(({ body }) => body.symbol === symbol),
  )
  return {
    title: t('site.consultations'),
    path: '/consultations',
    current: 'consultations',
    notice: bodyNotice(view, shown),
    description: t('hub.lead'),
    lead: <p>{t('hub.lead')}</p>,
    until: nextChange(calls, now),
    children: (
      <>
        <Section title={t('consultations.title')} id="calls">
          {calls.length ? (
            <>
              <p>{t('consultations.lead')}</p>
              <CallList view={view} calls={calls} bodies={bodies} now={now} />
              <p>
                <a href={href('/answers')}>{t('consultations.come-back')}</a>
              </p>
            </>
          ) : (
            <EmptyState title={t('consultations.none')} text={t('consultations.none.text')} />
          )}
        </Section>
        {all.some(({ young }) => young.length) && (
          <Section title={t('youth.room')} id="young-people">
            <WayToYoungRoom view={view} />
          </Section>
        )}
        {others.length > 0 && (
          <Section title={t('hub.others')} id="others">
            {others.map(({ body, rows }) => (
              <>
                <h3>
                  <a href={href(`/bodies/${body.symbol}`)}>
                    <Said {...view.say(body.names)} />
                  </a>
                </h3>
                <DocumentList documents={rows} />
              </>
            ))}
          </Section>
        )}
      </>
    ),
  }
}

/** What one body does beside its calls, in the order in which people are heard and answered. */
const rowsOf = (view: View, heard: Heard) => [
  ...workshopRows(view, heard),
  ...youngRows(view, heard),
  ...understoodRows(view, heard),
  ...followUpRows(view, heard),
]

/** The way to the room in which children and young people are asked. */
export const WayToYoungRoom = ({ view: { t, href } }: { view: View }) => (
  <p>
    {t('hub.young')} <a href={href('/young')}>{t('hub.young.go')}</a>
  </p>
)
