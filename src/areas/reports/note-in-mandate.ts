import { noteEvidenceWithin } from '#areas/mandates'
import { documentAddress } from '#areas/registry'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import type { Report } from './report.ts'

type Issued = { symbol: string; clause: string | null; title: string; language: string }

/** Shows in the mandate what was issued under one of its clauses; nothing where the report was made under none. */
export async function noteInMandate(
  transaction: Transaction,
  context: Context,
  { body, mandate }: Report,
  { symbol, clause, title, language }: Issued,
): Promise<void> {
  if (!mandate || !clause) return
  const path = documentAddress({ symbol })
  await noteEvidenceWithin(transaction, context, {
    body,
    mandate,
    clause,
    path,
    kind: 'report',
    title: { [language]: title },
  })
}
