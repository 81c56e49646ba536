import type { View } from '#platform/view'

/** One instant, on the clocks of the body with the name of their zone, and in UTC. */
export const Moment = ({ view, at, timezone }: { view: View; at: Date; timezone: string }) => (
  <time datetime={at.toISOString()}>{momentIn(view, at, timezone)}</time>
)

/** The same as a text. */
export function momentIn(view: View, at: Date, timezone: string): string {
  const utc = view.instant(at, 'UTC')
  if (timezone === 'UTC') return utc
  const there = view.instant(at, timezone)
  return view.t('consultations.moment', { there, zone: timezone.replaceAll('_', ' '), utc })
}
