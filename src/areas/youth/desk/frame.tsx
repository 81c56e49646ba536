import type { Child } from 'hono/jsx'
import type { Frame, Typed, View } from '#platform/view'
import { FormProblem, Tabs } from '#ui'
import type { Consultation } from '../consultation.ts'

const tabs = ['steps', 'requirements', 'promises', 'questions', 'groups', 'results'] as const
export type YouthTab = (typeof tabs)[number]

/** The address of a page of the desk of a consultation. */
export const youthDeskPath = (symbol: string, tab: YouthTab = 'steps'): string =>
  `/desk/young/${encodeURIComponent(symbol)}${tab === 'steps' ? '' : `/${tab}`}`

export type YouthDeskProps = {
  consultation: Consultation
  tab: YouthTab
  title: string
  lead?: Child
  typed?: Typed | undefined
  children: Child
}

/** One page of the desk of a consultation, with the way to the others. */
export function youthDesk(view: View, { consultation, tab, title, lead, typed, children }: YouthDeskProps): Frame {
  const { t, href } = view
  return {
    title,
    path: youthDeskPath(consultation.symbol, tab),
    desk: true,
    roomSheet: true,
    current: 'desk',
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: t('youth.desk.title'), href: '/desk/young' },
    ],
    eyebrow: (
      <>
        <bdi>{consultation.symbol}</bdi> · {view.say(consultation.titles).text}
      </>
    ),
    ...(lead !== undefined && { lead }),
    children: (
      <>
        <Tabs
          label={t('youth.desk.pages')}
          items={tabs.map((one) => ({
            text: t(`youth.desk.tab.${one}`),
            href: href(youthDeskPath(consultation.symbol, one)),
            current: one === tab,
          }))}
        />
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {children}
      </>
    ),
  }
}
