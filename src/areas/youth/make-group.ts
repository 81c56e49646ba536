import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { changeConsultation, isOpen, recordOf } from './act.ts'
import { told, type Band, type Consultation, type Phase, type Told } from './consultation.ts'
import { youthTables } from './queries.ts'
import { hashOf, newCode } from './slip.ts'

export type NewGroup = { phase: Phase; band: Band; language: string; name: string; told: Told[]; size: number }

const largest = 40
const longestName = 80

/** Makes a group and its slips. The codes are given this once, to be printed; nobody can look them up afterwards. */
export const makeGroup = (
  context: Context,
  symbol: string,
  group: NewGroup,
): Promise<Result<{ id: string; codes: string[] }, GroupProblem>> =>
  changeConsultation(context, symbol, async (transaction, consultation): Promise<Result<Made, GroupProblem>> => {
    if (!isOpen(consultation, group.phase)) return problem('not-open')
    const wrong = whatIsWrong(group, consultation)
    if (wrong) return wrong
    const { phase, band, language, size } = group
    const { id } = await youthTables(transaction)
      .insertInto('youth.groups')
      .values({
        consultation: symbol,
        phase,
        band,
        language,
        size,
        name: group.name.trim(),
        told: told.filter((one) => group.told.includes(one)),
        made_at: context.now,
        made_by: context.person?.id ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const codes = Array.from({ length: size }, newCode)
    // T-36: in the order of their hashes, so that their place in the table does not tell their place on the paper.
    const slips = codes.map((code) => ({ hash: hashOf(context, code), group_id: id }))
    await youthTables(transaction)
      .insertInto('youth.slips')
      .values(slips.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)))
      .execute()
    await recordOf(transaction, context, consultation, 'group-made', { details: { phase }, isPublic: false })
    return done({ id, codes })
  })

type Made = { id: string; codes: string[] }
type GroupProblem = 'not-open' | 'name-missing' | 'name-long' | 'size-out' | 'not-on-the-list'

function whatIsWrong(group: NewGroup, { bands, languages }: Consultation) {
  if (!bands.includes(group.band)) return problem('not-on-the-list', 'band')
  if (!languages.includes(group.language)) return problem('not-on-the-list', 'language')
  if (!group.told.every((one) => told.includes(one))) return problem('not-on-the-list', 'told')
  if (!group.name.trim()) return problem('name-missing', 'name')
  if (group.name.trim().length > longestName) return problem('name-long', 'name', { most: longestName })
  if (!Number.isInteger(group.size) || group.size < 1 || group.size > largest)
    return problem('size-out', 'size', { most: largest })
  return null
}
