import { bodyNotice, type Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { DocumentList, EmptyState, Section, type Tone } from '#ui'
import { closingOf, phaseOf, type Call, type Phase } from '../call.ts'
import { callPath } from '../paths.ts'
import { momentIn } from './moment.tsx'

export type CallList = { calls: Call[]; bodies: Body[]; now: Date }

const phases = ['open', 'coming', 'closed'] as const
export const phaseTones: Record<Phase, Tone> = { draft: 'neutral', open: 'good', coming: 'wait', closed: 'neutral' }

/** The calls for input of all bodies: those that are open first, then those to come, then those that are closed. */
export function callsPage(view: View, { calls, bodies, now }: CallList): Frame {
  const { t, href } = view
  return {
    title: t('consultations.title'),
    path: '/consultations',
    notice: bodyNotice(view, bodies),
    description: t('consultations.lead'),
    lead: <p>{t('consultations.lead')}</p>,
    until: nextChange(calls, now),
    children: calls.length ? (
      <>
        {phases.map((phase) => (
          <CallsIn
            view={view}
            phase={phase}
            bodies={bodies}
            calls={calls.filter((one) => phaseOf(one, now) === phase)}
          />
        ))}
        <p>
          <a href={href('/answers')}>{t('consultations.come-back')}</a>
        </p>
      </>
    ) : (
      <EmptyState title={t('consultations.none')} text={t('consultations.none.text')} />
    ),
  }
}

function CallsIn({
  view,
  phase,
  calls,
  bodies,
}: { view: View; phase: (typeof phases)[number] } & Omit<CallList, 'now'>) {
  const { t, href, say } = view
  if (!calls.length) return <></>
  return (
    <Section title={t(`consultations.phase.${phase}.list`)} id={phase}>
      <DocumentList
        documents={calls.map((call) => {
          const body = bodies.find(({ symbol }) => symbol === call.body)!
          const title = say(call.titles)
          const at = phase === 'coming' ? call.opensAt : closingOf(call)
          const when = momentIn(view, at, body.timezone)
          return {
            symbol: call.symbol,
            title: title.text,
            ...(title.language && { language: title.language }),
            href: href(callPath(call.symbol)),
            source: t(`consultations.phase.${phase}.when`, { when }),
            chips: [{ text: t(`consultations.phase.${phase}`), tone: phaseTones[phase] }],
          }
        })}
      />
    </Section>
  )
}

/** The next instant at which one of these calls opens or closes. */
export function nextChange(calls: Call[], now: Date): Date | undefined {
  const instants = calls.flatMap((call) => [call.opensAt, closingOf(call)]).filter((instant) => instant > now)
  return instants.toSorted((one, other) => one.getTime() - other.getTime())[0]
}
