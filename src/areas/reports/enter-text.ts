import { problem, type Result } from '#base/result'
import { addVersionWithin, cite, publishWithin, registerWithin } from '#areas/registry'
import type { Document } from '#document'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'

/** A text that becomes public in the register: under its own symbol, or the next of a series. */
export type NewText = {
  body: string
  meeting: string | null
  document: Document
  reason: string | null
  /** Whether each source has it in its own history; an edition is told there by the report. */
  isTold: boolean
} & ({ symbol: string; isNew: boolean } | { series: string })

type Entered = Result<{ symbol: string; version: number }, 'withdrawn'>

/** Registers and publishes a text as a report, writes down what it rests on, and tells each source of it. */
export async function enterText(transaction: Transaction, context: Context, text: NewText): Promise<Entered> {
  const entered = await enter(transaction, context, text)
  if (!entered.ok) return entered
  const { symbol, version: number } = entered.value
  const place = { symbol, number, language: text.document.language }
  const published = await publishWithin(transaction, context, place)
  if (!published.ok) throw new Error(`version ${number} of ${symbol} was refused: ${published.problem}`)
  const sources = await cite(transaction, place, text.document)
  for (const about of text.isTold ? sources : [])
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      {
        area: 'reports',
        action: 'cited',
        about,
        body: text.body,
        details: {
          report: symbol,
          version: number,
        },
        public: true,
      },
    )
  return entered
}

async function enter(transaction: Transaction, context: Context, text: NewText): Promise<Entered> {
  const { body, meeting, document, reason } = text
  const why = { change: 'correction' as const, ...(reason && { reason }) }
  const name = 'symbol' in text ? { symbol: text.symbol } : { series: text.series }
  const entered =
    'symbol' in text && !text.isNew
      ? await addVersionWithin(transaction, context, text.symbol, { document }, why)
      : await registerWithin(transaction, context, {
          body,
          meeting,
          ...name,
          type: 'report',
          nature: 'procedural',
          sources: [],
          text: { document },
        })
  if (entered.ok) return entered
  if (entered.problem === 'withdrawn') return problem('withdrawn', undefined, entered.detail)
  throw new Error(`the report ${Object.values(name)[0]} was refused: ${entered.problem}`)
}
