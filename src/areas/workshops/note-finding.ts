import { Refusal } from '#base/refusal'
import { done, problem, type Problem, type Result } from '#base/result'
import { addressees, isTheme, kinds, models, stakeholders } from '#areas/voices'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findWorkshopToNote, lockWorkshop, recordIn } from './act.ts'
import type { WorkshopsTables } from './tables.ts'
import { hearings, type Finding } from './workshop.ts'

export type NewFinding = Omit<Finding, 'id' | 'number'>

export type FindingProblem =
  | 'text-missing'
  | 'text-too-long'
  | 'kind-missing'
  | 'theme-unknown'
  | 'stakeholder-unknown'
  | 'model-missing'
  | 'addressee-missing'
  | 'heard-missing'

const longestFinding = 5_000

/** Notes what a workshop found, as the next line of its form. Gives its number. */
export async function noteFinding(
  context: Context,
  symbol: string,
  finding: NewFinding,
): Promise<Result<number, FindingProblem>> {
  const { body } = await findWorkshopToNote(context, symbol)
  const wrong = whatIsWrong(finding)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    await lockWorkshop(transaction, symbol)
    const last = await lastFinding(transaction, symbol)
    const next = columns(finding)
    // Nobody finds the same twice in a row: the form was sent twice.
    if (last && last.text === next.text && last.kind === next.kind) return done(last.number)
    const number = (last?.number ?? 0) + 1
    await transaction
      .$extendTables<WorkshopsTables>()
      .insertInto('workshops.findings')
      .values({ workshop: symbol, number, ...next, noted_at: context.now, noted_by: context.person?.id ?? null })
      .execute()
    await tell(transaction, context, { symbol, body, number, action: 'finding-noted' })
    return done(number)
  })
}

/** Puts a finding right. A record that was kept holds the former text until it is kept again. */
export async function correctFinding(
  context: Context,
  symbol: string,
  number: number,
  finding: NewFinding,
): Promise<Result<void, FindingProblem>> {
  const { body } = await findWorkshopToNote(context, symbol)
  const wrong = whatIsWrong(finding)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    await lockWorkshop(transaction, symbol)
    const { numUpdatedRows } = await transaction
      .$extendTables<WorkshopsTables>()
      .updateTable('workshops.findings')
      .set(columns(finding))
      .where('workshop', '=', symbol)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!numUpdatedRows) throw new Refusal(404, `finding ${symbol} ${number}`)
    await tell(transaction, context, { symbol, body, number, action: 'finding-corrected' })
    return done(undefined)
  })
}

/** Takes a finding out of the form, such as one that was noted twice. */
export async function removeFinding(context: Context, symbol: string, number: number): Promise<Result<void>> {
  const { body } = await findWorkshopToNote(context, symbol)
  return context.db.transaction().execute(async (transaction) => {
    await lockWorkshop(transaction, symbol)
    const { numDeletedRows } = await transaction
      .$extendTables<WorkshopsTables>()
      .deleteFrom('workshops.findings')
      .where('workshop', '=', symbol)
      .where('number', '=', number)
      .executeTakeFirst()
    if (numDeletedRows) await tell(transaction, context, { symbol, body, number, action: 'finding-removed' })
    return done(undefined)
  })
}

/** What is noted is public only once the record is kept. */
const tell = (
  transaction: Transaction,
  context: Context,
  { symbol, body, number, action }: { symbol: string; body: string; number: number; action: string },
) => recordIn(transaction, context, { action, about: symbol, body, public: false, details: { finding: number } })

const lastFinding = (transaction: Transaction, symbol: string) =>
  transaction
    .$extendTables<WorkshopsTables>()
    .selectFrom('workshops.findings')
    .select(['number', 'text', 'kind'])
    .where('workshop', '=', symbol)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

function whatIsWrong(finding: NewFinding): Problem<FindingProblem> | null {
  const { kind, text, themes, stakeholder, heard } = finding
  if (!kinds.includes(kind)) return problem('kind-missing', 'kind')
  if (!text.trim()) return problem('text-missing', 'text')
  if (text.length > longestFinding) return problem('text-too-long', 'text', { limit: longestFinding })
  if (!themes.every(isTheme)) return problem('theme-unknown', 'themes')
  if (stakeholder !== null && !stakeholders.includes(stakeholder)) return problem('stakeholder-unknown', 'stakeholder')
  if (!hearings.includes(heard)) return problem('heard-missing', 'heard')
  return wrongForKind(finding)
}

/** A risk names the business models it rests on, and a recommendation whom it asks. */
function wrongForKind(finding: NewFinding): Problem<FindingProblem> | null {
  const isKnown = finding.models.every((model) => models.includes(model))
  if (!isKnown || (finding.kind === 'risk' && !finding.models.length)) return problem('model-missing', 'models')
  const { addressee, kind } = finding
  if (addressee === null) return kind === 'recommendation' ? problem('addressee-missing', 'addressee') : null
  return addressees.includes(addressee) ? null : problem('addressee-missing', 'addressee')
}

const columns = ({ text, disagreement, ...finding }: NewFinding) => ({
  kind: finding.kind,
  text: inOneLine(text),
  themes: [...new Set(finding.themes)],
  stakeholder: finding.stakeholder,
  models: [...new Set(finding.models)],
  addressee: finding.addressee,
  heard: finding.heard,
  disagreement: inOneLine(disagreement ?? '') || null,
})

/** A finding is one paragraph of the record. */
const inOneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ')
