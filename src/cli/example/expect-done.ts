import type { Result } from '#base/result'

/** The example is ours: a part of it that is refused is our fault, not a person's. */
export function expectDone<Value>(result: Result<Value>, what: string): Value {
  if (result.ok) return result.value
  throw new Error(`the example does not load: ${what}: ${JSON.stringify(result)}`)
}
