import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import type { Report } from './report.ts'

type Done = { symbol: string; clause: string | null; title: string; language?: string }

export async function noteInMandate(
  _transaction: Transaction,
  _context: Context,
  _report: Report,
  _done: Done,
): Promise<void> {}
