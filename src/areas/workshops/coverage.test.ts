import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { kinds, stakeholders, themes, type Kind, type Stakeholder, type Theme } from '#areas/voices'
import { coverageOf } from './coverage.ts'
import { workshopRegions, type KeptFinding, type WorkshopNotes } from './workshop.ts'

const heads = fc.record({
  stakeholder: fc.constantFrom<Stakeholder>(...stakeholders),
  room: fc.nat(40),
  online: fc.nat(40),
})
const finding = fc.record({
  kind: fc.constantFrom<Kind>(...kinds),
  themes: fc.uniqueArray(fc.constantFrom<Theme>(...themes.map(({ code }) => code)), { maxLength: 3 }),
})

/** What is entered of one region: nothing, a workshop without anybody, or one with heads and perhaps a record. */
const entered = fc.option(
  fc.record({
    attendance: fc.uniqueArray(heads, { selector: ({ stakeholder }) => stakeholder, maxLength: 8 }),
    record: fc.option(fc.record({ findings: fc.array(finding, { maxLength: 6 }), isWithdrawn: fc.boolean() })),
  }),
)

const workshopIn = (region: (typeof workshopRegions)[number], notes: unknown): WorkshopNotes =>
  ({ symbol: `CON-W-${region}`, region, findings: [], ...(notes as object) }) as unknown as WorkshopNotes

it('whatever was entered, every cell of the table of heads is what was entered, and every zero is named', () => {
  fc.assert(
    fc.property(fc.tuple(entered, entered, entered, entered, entered), (all) => {
      const workshops = all.flatMap((notes, at) => {
        const present = notes && { ...notes, attendance: notes.attendance.filter((one) => one.room + one.online > 0) }
        return present ? [workshopIn(workshopRegions[at]!, withoutWithdrawn(present))] : []
      })
      const coverage = coverageOf(['family', 'education'], workshops)
      for (const row of coverage.heads) {
        let total = 0
        for (const [at, cell] of row.cells.entries()) {
          const notes = all[at]
          const present = notes?.attendance.find(({ stakeholder }) => stakeholder === row.stakeholder)
          const [room, online] = [present?.room ?? 0, present?.online ?? 0]
          expect([cell.room, cell.online]).toEqual([room, online])
          expect(cell.hole === null).toBe(room + online > 0)
          const isEmpty = !notes?.attendance.some((one) => one.room + one.online > 0)
          const hole = notes ? (isEmpty ? 'not-held' : 'nobody') : 'no-workshop'
          expect([null, hole]).toContain(cell.hole)
          total += room + online
        }
        expect(row.total).toBe(total)
      }
      const nowhere = coverage.heads.filter(({ isWanted, total }) => isWanted && !total)
      expect(coverage.missing).toEqual(nowhere.map(({ stakeholder }) => stakeholder))
    }),
    { numRuns: 300 },
  )
})

it('whatever was found, the tables of findings count what the kept records hold, and every zero is named', () => {
  fc.assert(
    fc.property(fc.tuple(entered, entered, entered, entered, entered), (all) => {
      const workshops = all.flatMap((notes, at) =>
        notes ? [workshopIn(workshopRegions[at]!, withoutWithdrawn(notes))] : [],
      )
      const coverage = coverageOf([], workshops)
      const findingsIn = (at: number) => {
        const record = all[at]?.record
        return record && !record.isWithdrawn ? record.findings : []
      }
      for (const { kind, cells, total } of coverage.kinds) {
        const expected = workshopRegions.map((_, at) => findingsIn(at).filter((one) => one.kind === kind).length)
        expect(cells.map(({ count }) => count)).toEqual(expected)
        expect(cells.every(({ count, hole }) => (count === 0) === (hole !== null))).toBe(true)
        expect(total).toBe(expected.reduce((sum, count) => sum + count, 0))
      }
      const raised = new Set(workshopRegions.flatMap((_, at) => findingsIn(at).flatMap((one) => one.themes)))
      expect(new Set(coverage.themes.map(({ theme }) => theme))).toEqual(raised)
      expect(coverage.silent.every((theme) => !raised.has(theme))).toBe(true)
      expect(coverage.silent.length + coverage.themes.length).toBe(themes.length)
    }),
    { numRuns: 300 },
  )
})

/** As the query gives it: a withdrawn record has no findings. */
function withoutWithdrawn<Notes extends { record: { isWithdrawn: boolean; findings: unknown[] } | null }>(
  notes: Notes,
) {
  const { record } = notes
  return record?.isWithdrawn ? { ...notes, record: { ...record, findings: [] as KeptFinding[] } } : notes
}
