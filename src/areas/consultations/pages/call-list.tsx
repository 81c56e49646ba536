import type { Body } from '#areas/bodies'
import type { View } from '#platform/view'
import { DocumentList, type Tone } from '#ui'
import { closingOf, phaseOf, type Call, type Phase } from '../call.ts'
import { callPath } from '../paths.ts'
import { momentIn } from './moment.tsx'

const phases = ['open', 'coming', 'closed'] as const
export const phaseTones: Record<Phase, Tone> = { draft: 'neutral', open: 'good', coming: 'wait', closed: 'neutral' }

/** Announced calls: those that are open first, then those to come, then those that are closed. */
export function CallList({ view, calls, bodies, now }: { view: View; calls: Call[]; bodies: Body[]; now: Date }) {
  const ordered = phases.flatMap((phase) =>
    calls.filter((call) => phaseOf(call, now) === phase).map((call) => ({ call, phase })),
  )
  return (
    <DocumentList
      documents={ordered.map(({ call, phase }) => {
        const body = bodies.find(({ symbol }) => symbol === call.body)!
        return rowOf(view, call, phase, body)
      })}
    />
  )
}

function rowOf(view: View, call: Call, phase: (typeof phases)[number], body: Body) {
  const { t, href, say } = view
  const title = say(call.titles)
  const when = momentIn(view, phase === 'coming' ? call.opensAt : closingOf(call), body.timezone)
  return {
    symbol: call.symbol,
    title: title.text,
    ...(title.language && { language: title.language }),
    href: href(callPath(call.symbol)),
    source: t(`consultations.phase.${phase}.when`, { when }),
    chips: [{ text: t(`consultations.phase.${phase}`), tone: phaseTones[phase] }],
  }
}

/** Whether the call can be answered at an instant. */
export const isOpenAt = (call: Call, now: Date): boolean => phaseOf(call, now) === 'open'

/** The next instant at which one of these calls opens or closes. */
export function nextChange(calls: Call[], now: Date): Date | undefined {
  const instants = calls.flatMap((call) => [call.opensAt, closingOf(call)]).filter((instant) => instant > now)
  return instants.toSorted((one, other) => one.getTime() - other.getTime())[0]
}
