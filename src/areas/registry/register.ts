import { textHash, type Document } from '#document'
import { done, problem, type Problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { formatSymbol, isSymbol, parseSymbol, type OwnSymbol } from './symbol.ts'
import type { RegistryTables, SetAside } from './tables.ts'
import type { Capacity, Category, DocumentType, Nature } from './vocabulary.ts'

export type Registration = {
  body: string
  meeting?: string | null
  /** The paper's own symbol; without it the next number of `series` is allotted. */
  symbol?: string
  series?: string
  symbolKnown?: boolean
  type: DocumentType
  nature: Nature
  category?: Category | null
  sources: NewSource[]
  text: NewText
}

export type NewSource = {
  organisation?: string | null
  names: Localised
  capacity: Capacity
  onBehalfOf?: Localised | null
  note?: Localised | null
}

/** A text with the raw file it was read from, if it came as one. */
export type NewText = { document: Document; file?: { checksum: string; name: string }; setAside?: SetAside[] }

/** Takes a paper into the register as version 1, under its own symbol or the next of its series. Nothing is public yet. */
export async function register(context: Context, paper: Registration): Promise<Registered> {
  allow(context.person, 'keep-the-register', paper.body)
  return context.db.transaction().execute((transaction) => registerWithin(transaction, context, paper))
}

/** The same inside a transaction that does more, as issuing a report does. The caller has settled who may. */
export async function registerWithin(
  transaction: Transaction,
  context: Context,
  paper: Registration,
): Promise<Registered> {
  const wrong = whatIsWrong(paper)
  if (wrong) return wrong

  const symbol = paper.symbol ?? (await allotSymbol(transaction, paper.body, paper.meeting ?? null, paper.series ?? ''))
  if (!(await insertDocument(transaction, context, symbol, paper))) return problem('symbol-taken', 'symbol', { symbol })
  await insertSources(transaction, symbol, paper.sources)
  await insertVersion(transaction, context, { symbol, number: 1, change: 'original', reason: null, text: paper.text })
  await record(transaction, who(context), { area: 'registry', action: 'registered', about: symbol, body: paper.body })
  return done({ symbol, version: 1 })
}

function whatIsWrong({ symbol, meeting, series, body, text }: Registration): Problem<RegisterProblem> | null {
  if (symbol && !isSymbol(symbol)) return problem('symbol-malformed', 'symbol')
  if (!symbol && !meeting && !series) return problem('no-series', 'series')
  if (!text.document.title.trim()) return problem('title-missing', 'title')
  // T-29: nobody numbers papers in the series of another body.
  const owner = symbol && parseSymbol(symbol)?.body
  return owner && owner !== body ? problem('symbol-elsewhere', 'symbol', { body: owner }) : null
}

type Registered = Result<{ symbol: string; version: number }, RegisterProblem>
export type RegisterProblem = 'symbol-malformed' | 'no-series' | 'title-missing' | 'symbol-taken' | 'symbol-elsewhere'

/** Whose act it is and when, for the event. */
export const who = (context: Context) => ({ person: context.person?.id ?? null, now: context.now })

/** The next symbol of the series. The counter's row is locked until the end, so that no number is given twice or lost. */
async function allotSymbol(
  transaction: Transaction,
  body: string,
  meeting: string | null,
  series: string,
): Promise<string> {
  const counter = await transaction
    .$extendTables<RegistryTables>()
    .insertInto('registry.series_counters')
    .values({ body, meeting: meeting ?? '', series, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['body', 'meeting', 'series'])
        .doUpdateSet((is) => ({ last: is('registry.series_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return formatSymbol(meeting ?? body, series, counter.last)
}

async function insertDocument(
  transaction: Transaction,
  context: Context,
  symbol: string,
  paper: Registration,
): Promise<boolean> {
  const own = parseSymbol(symbol)
  const ours = own?.body === paper.body ? own : null
  const inserted = await transaction
    .$extendTables<RegistryTables>()
    .insertInto('registry.documents')
    .values({
      symbol,
      body: paper.body,
      ...placeOf(paper, ours),
      symbol_known: paper.symbolKnown ?? true,
      type: paper.type,
      nature: paper.nature,
      category: paper.category ?? null,
      original_language: paper.text.document.language,
      registered_at: context.now,
      registered_by: who(context).person,
    })
    .onConflict((conflict) => conflict.column('symbol').doNothing())
    .executeTakeFirst()
  if (!inserted.numInsertedOrUpdatedRows) return false
  if (ours && paper.symbol) await keepCounterAhead(transaction, ours)
  return true
}

const placeOf = (paper: Registration, ours: OwnSymbol | null) => ({
  meeting: paper.meeting ?? ours?.meeting ?? null,
  series: ours?.series ?? null,
  number: ours?.number ?? null,
})

/** A paper that arrives with its number pushes the series on, so that the number is not allotted again. */
async function keepCounterAhead(transaction: Transaction, { body, meeting, series, number }: OwnSymbol): Promise<void> {
  await transaction
    .$extendTables<RegistryTables>()
    .insertInto('registry.series_counters')
    .values({ body, meeting: meeting ?? '', series, last: number })
    .onConflict((conflict) =>
      conflict
        .columns(['body', 'meeting', 'series'])
        .doUpdateSet({ last: number })
        .where('registry.series_counters.last', '<', number),
    )
    .execute()
}

async function insertSources(transaction: Transaction, symbol: string, sources: NewSource[]): Promise<void> {
  if (!sources.length) return
  await transaction
    .$extendTables<RegistryTables>()
    .insertInto('registry.sources')
    .values(
      sources.map((source, index) => ({
        symbol,
        position: index + 1,
        organisation: source.organisation ?? null,
        names: JSON.stringify(source.names),
        capacity: source.capacity,
        on_behalf_of: source.onBehalfOf ? JSON.stringify(source.onBehalfOf) : null,
        note: source.note ? JSON.stringify(source.note) : null,
      })),
    )
    .execute()
}

/** Writes one version in one language; the caller has settled its number. */
export async function insertVersion(
  transaction: Transaction,
  context: Context,
  version: {
    symbol: string
    number: number
    change: RegistryTables['registry.versions']['change']
    reason: string | null
    text: NewText
  },
): Promise<void> {
  const { document, file, setAside } = version.text
  await transaction
    .$extendTables<RegistryTables>()
    .insertInto('registry.versions')
    .values({
      symbol: version.symbol,
      number: version.number,
      language: document.language,
      title: document.title,
      content: JSON.stringify(document),
      text_hash: textHash(document),
      change: version.change,
      reason: version.reason,
      file: file?.checksum ?? null,
      file_name: file?.name ?? null,
      set_aside: JSON.stringify(setAside ?? []),
      made_at: context.now,
      made_by: who(context).person,
    })
    .execute()
}
