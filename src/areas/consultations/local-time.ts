import { isDay } from '#base/day'

/**
 * The instant at which clocks in `timezone` show this day and time (2026-11-30, 23:59); null where they never do. An
 * hour that comes twice is taken as the later, so that nobody is late by the change of the clock.
 */
export function instantAt(day: string, time: string, timezone: string): Date | null {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const candidates = [-1, 0, 1]
    .map((days) => wanted - offsetAt(wanted + days * 86_400_000, timezone))
    .filter((instant) => instant + offsetAt(instant, timezone) === wanted)
  return candidates.length ? new Date(Math.max(...candidates)) : null
}

/** What a clock in `timezone` shows at an instant, as the fields of a form take it. */
export function clockAt(instant: Date, timezone: string): { day: string; time: string } {
  const shown = new Date(instant.getTime() + offsetAt(instant.getTime(), timezone)).toISOString()
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/** How far clocks there are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(instant / 1000) * 1000
}
