import { enterWorkshop, keepWorkshopRecord, noteAttendance, noteFinding, planSeries } from '#areas/workshops'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import { at } from './at.ts'
import type { ConsultationsExample, ExampleWorkshop } from './example.ts'

/** Five workshops, one in each region, each kept as a record a week after it ended. */
export async function loadWorkshops(context: Context, { body, workshops }: ConsultationsExample): Promise<void> {
  const series = { ...workshops.series, mandate: 'res-56-6', clause: 'op8-workshops' }
  const { id } = expectDone(await planSeries(at(context, '2026-05-05T08:00:00Z'), body.symbol, series), 'the series')
  for (const workshop of workshops.workshops) await loadWorkshop(context, id, workshop)
}

async function loadWorkshop(context: Context, series: string, workshop: ExampleWorkshop): Promise<void> {
  const { attendance, findings, ...facts } = workshop
  const then = at(context, `${workshop.endsOn}T18:00:00Z`)
  const { symbol } = expectDone(await enterWorkshop(then, series, { ...facts, programme: null }), workshop.region)
  const heads = attendance.map(([stakeholder, room, online]) => ({ stakeholder, room, online }))
  expectDone(await noteAttendance(then, symbol, heads), symbol)
  for (const finding of findings) {
    const whole = { models: [], addressee: null, disagreement: null, ...finding }
    expectDone(await noteFinding(then, symbol, whole), finding.text)
  }
  const later = at(context, new Date(then.now.getTime() + 7 * 24 * 3600 * 1000).toISOString())
  expectDone(await keepWorkshopRecord(later, symbol), symbol)
}
