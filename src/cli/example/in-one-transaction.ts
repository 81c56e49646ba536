import type { Context } from '#platform/context'
import type { Database, Transaction } from '#platform/db'

/**
 * Does several acts as one: all of them happen or none. Acts open transactions of their own; here each of them joins
 * the one that is under way.
 */
export const inOneTransaction = (context: Context, work: (context: Context) => Promise<void>): Promise<void> =>
  context.db.transaction().execute((transaction) => work({ ...context, db: joining(transaction) }))

const joining = (transaction: Transaction): Database =>
  new Proxy(transaction, {
    get(target, name) {
      if (name === 'transaction')
        return () => ({ execute: <Value>(work: (inner: Transaction) => Promise<Value>) => work(target) })
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
