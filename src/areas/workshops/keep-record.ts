import { done, problem, type Result } from '#base/result'
import { findBody, type Body } from '#areas/bodies'
import { noteEvidenceWithin } from '#areas/mandates'
import { addVersionWithin, getText, publishWithin, registerWithin } from '#areas/registry'
import { noteVoiceWithin } from '#areas/voices'
import { finish, textHash, type Document } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { findWorkshopToNote, lockWorkshop, recordIn } from './act.ts'
import { findSeries, readWorkshop } from './queries.ts'
import { labelsOf, recordText } from './record-text.ts'
import type { WorkshopsTables } from './tables.ts'
import type { KeptFinding, KeptRecord, WorkshopNotes } from './workshop.ts'

export type KeepProblem = 'attendance-missing' | 'findings-missing' | 'reason-missing' | 'withdrawn'
type Kept = { symbol: string; version: number; isNew: boolean }

/**
 * Writes what a workshop found into the register, as a document that can be cited, and publishes it. Once it is kept, a
 * changed text becomes its next version and says why; an unchanged one becomes none.
 */
export async function keepWorkshopRecord(
  context: Context,
  symbol: string,
  reason = '',
): Promise<Result<Kept, KeepProblem>> {
  const { body: bodySymbol } = await findWorkshopToNote(context, symbol)
  const body = (await findBody(context.db, bodySymbol))!
  return context.db.transaction().execute(async (transaction) => {
    await lockWorkshop(transaction, symbol)
    const workshop = (await readWorkshop(transaction, symbol))!
    if (!workshop.attendance.length) return problem('attendance-missing')
    if (!workshop.findings.length) return problem('findings-missing')
    if (workshop.record?.isWithdrawn) return problem('withdrawn', undefined, { symbol: workshop.record.symbol })
    const document = finish(recordText({ ...workshop, workshop, body }))
    const { record } = workshop
    if (record && (await isUnchanged(transaction, record, document)))
      return done({ symbol: record.symbol, version: record.version, isNew: false })
    if (record && !reason.trim()) return problem('reason-missing', 'reason')

    const kept = await write(transaction, context, { workshop, document, reason: reason.trim() })
    await settle(transaction, context, { workshop, body, document, kept })
    return done({ ...kept, isNew: true })
  })
}

/** Whether what was noted still makes the text of the record that is kept. */
export async function isRecordCurrent(context: Context, { record, ...workshop }: WorkshopNotes): Promise<boolean> {
  if (!record) return false
  const body = (await findBody(context.db, workshop.body))!
  return isUnchanged(context.db, record, finish(recordText({ ...workshop, workshop, body })))
}

async function isUnchanged(db: Context['db'], record: KeptRecord, document: Document): Promise<boolean> {
  const { symbol, version: number, language } = record
  return textHash(await getText(db, { symbol, number, language })) === textHash(document)
}

type Writing = { workshop: WorkshopNotes; document: Document; reason: string }

async function write(transaction: Transaction, context: Context, { workshop, document, reason }: Writing) {
  const { record, body, host } = workshop
  const written = record
    ? await addVersionWithin(transaction, context, record.symbol, { document }, { change: 'correction', reason })
    : await registerWithin(transaction, context, {
        body,
        series: 'WS',
        type: 'workshop',
        nature: 'consultative',
        sources: [{ names: { [document.language]: host }, capacity: 'not-stated' }],
        text: { document },
      })
  if (!written.ok) throw new Error(`the record of ${workshop.symbol} was refused: ${written.problem}`)
  const { symbol, version } = written.value
  const published = await publishWithin(transaction, context, { symbol, number: version, language: document.language })
  if (!published.ok) throw new Error(`the record ${symbol} was not published: ${published.problem}`)
  return { symbol, version }
}

type Settling = { workshop: WorkshopNotes; body: Body; document: Document; kept: { symbol: string; version: number } }

/** What goes with a record: the findings as it holds them, as whom it speaks, and that the clause was served. */
async function settle(transaction: Transaction, context: Context, { workshop, body, document, kept }: Settling) {
  await transaction
    .$extendTables<WorkshopsTables>()
    .insertInto('workshops.records')
    .values({
      workshop: workshop.symbol,
      ...kept,
      language: document.language,
      findings: JSON.stringify(withBlocks(workshop, document)),
      kept_at: context.now,
      kept_by: context.person?.id ?? null,
    })
    .execute()
  await noteVoiceWithin(transaction, {
    symbol: kept.symbol,
    body: body.symbol,
    stakeholder: null,
    region: workshop.region,
    channel: 'workshop',
    occasion: workshop.symbol,
  })
  const series = (await findSeries(transaction, workshop.series))!
  if (series.mandate && series.clause)
    await noteEvidenceWithin(transaction, context, {
      body: body.symbol,
      mandate: series.mandate,
      clause: series.clause,
      path: `/workshops/${workshop.symbol}`,
      kind: 'workshop',
      title: workshop.names,
    })
  await recordIn(transaction, context, {
    action: 'record-kept',
    about: workshop.symbol,
    body: body.symbol,
    public: true,
    details: { record: kept.symbol, version: kept.version },
  })
}

function withBlocks({ findings }: WorkshopNotes, document: Document): KeptFinding[] {
  const labels = labelsOf(findings)
  return findings.map((finding) => {
    const block = document.blocks.find((one) => one.kind === 'paragraph' && one.label === labels.get(finding))
    if (!block) throw new Error(`the record has no paragraph for finding ${finding.number}`)
    return { ...finding, block: block.id }
  })
}
