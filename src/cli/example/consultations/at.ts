import type { Context } from '#platform/context'

/** The same work at another time: what the example tells of happened in 2026, one thing after the other. */
export const at = (context: Context, instant: string): Context => ({ ...context, now: new Date(instant) })
