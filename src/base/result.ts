/** What an act gives back: the value, or a problem that the person can put right. */
export type Result<Value, Code extends string = string> = Done<Value> | Problem<Code>
export type Done<Value> = { ok: true; value: Value }
export type Problem<Code extends string = string> = {
  ok: false
  /** Which rule was not met; a text key of the area says it in words. */
  problem: Code
  /** The form field it concerns, if it is about one. */
  field?: string
  /** What the sentence needs to name: a symbol, a number, a limit. */
  detail?: Record<string, string | number>
}

/** The act was carried out and gives `value`. */
export const done = <Value>(value: Value): Done<Value> => ({ ok: true, value })

/** The act was not carried out, for a reason that the person can mend. Nothing was written. */
export const problem = <Code extends string>(
  code: Code,
  field?: string,
  detail?: Record<string, string | number>,
): Problem<Code> => ({ ok: false, problem: code, ...(field && { field }), ...(detail && { detail }) })
