import { Refusal } from '#base/refusal'
import { done, type Result } from '#base/result'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { addVersionWithin, type AddProblem, type Why } from './add-version.ts'
import { isId } from './hand-in.ts'
import { bodyOf } from './queries.ts'
import { registerWithin, type NewText, type RegisterProblem, type Registration } from './register.ts'
import type { RegistryTables } from './tables.ts'

/** What a person put right on the cover after reading: the title, and each field in its order. */
export type CheckedCover = { title: string; cover: string[] }

type Taken = { symbol: string; version: number }

/** Registers a text that was handed in, as it was read and checked. Sent twice, it is registered once. */
export async function registerHandedIn(
  context: Context,
  id: string,
  checked: CheckedCover,
  paper: Omit<Registration, 'body' | 'text'>,
): Promise<Result<Taken, RegisterProblem>> {
  return takeIn(context, id, checked, (transaction, { body }, text) =>
    registerWithin(transaction, context, { ...paper, body, text }),
  )
}

/** Adds a text that was handed in to its document, as a new version or as another language of the newest. */
export async function addHandedIn(
  context: Context,
  id: string,
  checked: CheckedCover,
  why: Why,
): Promise<Result<Taken, AddProblem>> {
  return takeIn(context, id, checked, async (transaction, { symbol, body }, text) => {
    // T-29: the text was handed in for a body; its document must be of the same.
    if ((await bodyOf(transaction, symbol!)) !== body) throw new Refusal(404, `document ${symbol}`)
    return addVersionWithin(transaction, context, symbol!, text, why)
  })
}

/** What became of a text that was handed in, if it was registered since. */
export async function findTaken(context: Context, id: string): Promise<Taken | undefined> {
  allow(context.person, 'keep-the-register')
  if (!isId(id)) return undefined
  const taken = await context.db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.taken_in as taken')
    .innerJoin('registry.documents as document', 'document.symbol', 'taken.symbol')
    .select(['taken.symbol', 'taken.number as version', 'document.body'])
    .where('taken.handed_in', '=', id)
    .executeTakeFirst()
  if (!taken) return undefined
  allow(context.person, 'keep-the-register', taken.body)
  return { symbol: taken.symbol, version: taken.version }
}

async function takeIn<Code extends string>(
  context: Context,
  id: string,
  checked: CheckedCover,
  enter: (transaction: Transaction, row: Row, text: NewText) => Promise<Result<Taken, Code>>,
): Promise<Result<Taken, Code>> {
  return context.db.transaction().execute(async (transaction) => {
    const row = isId(id) ? await lock(transaction, id) : undefined
    if (!row) return alreadyTaken(transaction, context, id)
    allow(context.person, 'keep-the-register', row.body)
    const entered = await enter(transaction, row, textOf(row, checked))
    if (!entered.ok) return entered
    const tables = transaction.$extendTables<RegistryTables>()
    const { symbol, version: number } = entered.value
    await tables
      .insertInto('registry.taken_in')
      .values({ handed_in: id, symbol, number, taken_in_at: context.now })
      .execute()
    await tables.deleteFrom('registry.handed_in').where('id', '=', id).execute()
    return entered
  })
}

/** Held until the transaction ends, so that the second of two forms sent at once finds it gone. */
const lock = (transaction: Transaction, id: string) =>
  transaction
    .$extendTables<RegistryTables>()
    .selectFrom('registry.handed_in')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type Row = NonNullable<Awaited<ReturnType<typeof lock>>>

async function alreadyTaken(transaction: Transaction, context: Context, id: string) {
  const taken = await findTaken({ ...context, db: transaction }, id)
  if (!taken) throw new Refusal(404, 'handed in')
  return done(taken)
}

function textOf({ reading, file, file_name: name }: Row, { title, cover }: CheckedCover): NewText {
  const fields = reading.document.cover
    .map((field, index) => ({ ...field, text: tidy(cover[index] ?? field.text) }))
    .filter((field) => field.text)
  return {
    document: { ...reading.document, title: tidy(title), cover: fields },
    file: { checksum: file, name },
    setAside: reading.setAside,
  }
}

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').normalize('NFC').trim()
