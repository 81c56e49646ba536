import type { Transaction } from '#platform/db'
export declare function later(transaction: Transaction, name: string, payload: Record<string, string>): Promise<void>
