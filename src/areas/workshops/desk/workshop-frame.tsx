import type { Child } from 'hono/jsx'
import type { Body } from '#areas/bodies'
import type { Frame, Typed, View } from '#platform/view'
import { FormProblem, Tabs } from '#ui'
import type { Series, WorkshopNotes } from '../workshop.ts'
import { bodyDeskPath, seriesDeskPath, tabs, workshopDeskPath, type Tab } from './paths.ts'

export type WorkshopDesk = { body: Body; series: Series; workshop: WorkshopNotes; others: WorkshopNotes[] }

type Props = { tab: Tab; title?: string; lead?: string; typed?: Typed | undefined; children: Child }

/** One page of the desk of a workshop, with the way to the others. */
export function workshopDeskFrame(view: View, desk: WorkshopDesk, { tab, title, lead, typed, children }: Props): Frame {
  const { t, href, say } = view
  const { body, series, workshop } = desk
  return {
    title: title ?? t(`workshops.desk.tab.${tab}`),
    path: workshopDeskPath(workshop.symbol, tab),
    desk: true,
    current: 'desk',
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
      { text: t('workshops.title'), href: bodyDeskPath(body.symbol) },
      { text: say(series.names).text, href: seriesDeskPath(series.id) },
    ],
    eyebrow: (
      <>
        <bdi>{workshop.symbol}</bdi> · {say(workshop.names).text}
      </>
    ),
    ...(lead && { lead: <p>{lead}</p> }),
    children: (
      <>
        <Tabs
          label={t('workshops.desk.pages')}
          items={tabs.map((one) => ({
            text: t(`workshops.desk.tab.${one}`),
            href: href(workshopDeskPath(workshop.symbol, one)),
            current: one === tab,
          }))}
        />
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {children}
      </>
    ),
  }
}
