import { done, problem, type Result } from '#base/result'
import { stakeholders } from '#areas/voices'
import type { Context } from '#platform/context'
import { findWorkshopToNote, lockWorkshop, recordIn } from './act.ts'
import type { WorkshopsTables } from './tables.ts'
import type { Attendance } from './workshop.ts'

export type AttendanceProblem = 'heads-malformed' | 'nobody-there' | 'stakeholder-unknown'

const mostHeads = 100_000

/** Notes how many of each stakeholder type were there; what was noted before is replaced. Types left out had nobody. */
export async function noteAttendance(
  context: Context,
  symbol: string,
  attendance: Attendance[],
): Promise<Result<void, AttendanceProblem>> {
  const { body } = await findWorkshopToNote(context, symbol)
  for (const { stakeholder, room, online } of attendance) {
    if (!stakeholders.includes(stakeholder)) return problem('stakeholder-unknown')
    if (!isCount(room)) return problem('heads-malformed', `room-${stakeholder}`)
    if (!isCount(online)) return problem('heads-malformed', `online-${stakeholder}`)
  }
  const present = attendance.filter(({ room, online }) => room + online > 0)
  if (!present.length) return problem('nobody-there', `room-${stakeholders[0]}`)

  return context.db.transaction().execute(async (transaction) => {
    await lockWorkshop(transaction, symbol)
    const tables = transaction.$extendTables<WorkshopsTables>()
    await tables.deleteFrom('workshops.attendance').where('workshop', '=', symbol).execute()
    await tables
      .insertInto('workshops.attendance')
      .values(present.map((one) => ({ workshop: symbol, ...one })))
      .execute()
    await recordIn(transaction, context, { action: 'attendance-noted', about: symbol, body, public: true })
    return done(undefined)
  })
}

const isCount = (heads: number): boolean => Number.isInteger(heads) && heads >= 0 && heads <= mostHeads
