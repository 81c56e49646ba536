import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { bodyNotice, findMeetings, listBodies, type Body, type Meeting } from '#areas/bodies'
import { listIssuedReports, type IssuedReport } from '#areas/reports'
import type { Env, Frame, Request, View } from '#platform/view'
import { EmptyState, Pagination } from '#ui'
import { ReportsTable } from './report-state.tsx'

const pageSize = 100

/** The issued reports of all bodies, newest first. */
export const reportsRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/reports', (c) => answerList(c, 1))
    .get('/reports/page/:number{[1-9]\\d{0,4}}', (c) => answerList(c, Number(c.req.param('number'))))

const answerList = (c: Request, number: number) =>
  c.get('answer')({ all: true }, async () => {
    const { db } = c.get('context')
    const [bodies, reports] = await Promise.all([
      listBodies(db),
      listIssuedReports(db, { limit: pageSize + 1, offset: (number - 1) * pageSize }),
    ])
    if (!reports.length && number > 1) throw new Refusal(404, `page ${number} of the reports`)
    const shown = reports.slice(0, pageSize)
    const meetings = await findMeetings(
      db,
      shown.flatMap((report) => report.meeting ?? []),
    )
    const hasMore = reports.length > pageSize
    return reportsPage(c.get('view'), { bodies, meetings, reports: shown, number, hasMore })
  })

type List = { bodies: Body[]; meetings: Meeting[]; reports: IssuedReport[]; number: number; hasMore: boolean }

function reportsPage(view: View, { bodies, meetings, reports, number, hasMore }: List): Frame {
  const { t } = view
  return {
    title: t('site.reports'),
    path: pagePath(number),
    current: 'reports',
    notice: bodyNotice(view, bodies),
    description: t('reports.lead'),
    lead: <p>{t('reports.lead')}</p>,
    children: reports.length ? (
      <>
        <ReportsTable view={view} reports={reports} meetings={meetings} bodies={bodies} withBody />
        {(number > 1 || hasMore) && <Pages view={view} number={number} hasMore={hasMore} />}
      </>
    ) : (
      <EmptyState title={t('reports.empty')} text={t('reports.empty.text')} />
    ),
  }
}

const pagePath = (number: number): string => (number === 1 ? '/reports' : `/reports/page/${number}`)

const Pages = ({ view: { t, href }, number, hasMore }: { view: View; number: number; hasMore: boolean }) => (
  <Pagination
    label={t('site.pages')}
    {...(number > 1 && { previous: { text: t('site.pages.newer'), href: href(pagePath(number - 1)) } })}
    {...(hasMore && { next: { text: t('site.pages.older'), href: href(pagePath(number + 1)) } })}
  />
)
