import type { Transaction } from '#platform/db'
export type Tasks = Record<string, (payload: Record<string, string>) => Promise<void>>
export async function later(
  _transaction: Transaction,
  _name: string,
  _payload: Record<string, string>,
): Promise<void> {}
export async function startWorker(_database: unknown, _tasks: Tasks) {
  return { stop: async () => {} }
}
