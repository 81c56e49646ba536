import type { Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { ButtonLink, DocumentList, EmptyState, Said } from '#ui'
import { closingOf, phaseOf, type Call } from '../call.ts'
import { momentIn } from '../pages/moment.tsx'
import { phaseTones } from '../pages/call-list.tsx'
import { deskCallPath, deskListPath } from '../paths.ts'

/** The calls of a body at the desk, with those that are not announced yet. */
export function listPage(view: View, { body, calls, now }: { body: Body; calls: Call[]; now: Date }): Frame {
  const { t, href, say } = view
  const path = deskListPath(body.symbol)
  return {
    title: t('consultations.title'),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body).slice(0, 2),
    eyebrow: <Said {...say(body.names)} />,
    children: (
      <>
        {calls.length ? (
          <DocumentList
            documents={calls.map((call) => {
              const phase = phaseOf(call, now)
              const title = say(call.titles)
              return {
                symbol: call.symbol,
                title: title.text,
                ...(title.language && { language: title.language }),
                href: href(deskCallPath(call.symbol)),
                source: `${t('consultations.closes')}: ${momentIn(view, closingOf(call), body.timezone)}`,
                chips: [{ text: t(`consultations.phase.${phase}`), tone: phaseTones[phase] }],
              }
            })}
          />
        ) : (
          <EmptyState title={t('consultations.none')} text={t('consultations.desk.none.text')} />
        )}
        <p>
          <ButtonLink text={t('consultations.desk.new')} href={href(`${path}/new`)} />
        </p>
      </>
    ),
  }
}

/** The way back from a page of the desk: the desk, the body, its calls, and the call where there is one. */
export const crumbs = ({ t }: View, body: Body, call?: Call) => [
  { text: t('desk.title'), href: '/desk' },
  { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
  { text: t('consultations.title'), href: deskListPath(body.symbol) },
  ...(call ? [{ text: call.symbol, href: deskCallPath(call.symbol) }] : []),
]
