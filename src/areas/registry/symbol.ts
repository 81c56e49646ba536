/**
 * A symbol that this register allots: `CWG-COP-24/INF/17`, `CWG-COP-24/5` for a main contribution, `CWG-COP/DOC/3` for a
 * paper of no meeting. Those of others (A/HRC/RES/56/6) are kept as they are.
 */
export type OwnSymbol = { body: string; meeting: string | null; series: string; number: number }

/** The parts of a symbol of ours, or null for another organisation's. The meeting is the body and an ordinal. */
export function parseSymbol(symbol: string): OwnSymbol | null {
  const parts = /^(\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*)(-\d+)?(?:\/(\p{Lu}+))?\/(\d+)$/u.exec(symbol)
  if (!parts || (!parts[2] && !parts[3])) return null
  const [, body, ordinal, series = '', number] = parts
  return { body: body!, meeting: ordinal ? body! + ordinal : null, series, number: Number(number) }
}

/** The symbol with that number in a series (which may be none) of a meeting, or of a body where there is no meeting. */
export const formatSymbol = (meetingOrBody: string, series: string, number: number): string =>
  [meetingOrBody, ...(series ? [series] : []), number].join('/')

/** T-22: what a symbol may look like: letters, digits and the marks in use, short, with no empty part. */
export const isSymbol = (symbol: string): boolean =>
  symbol.length <= 100 && /^[\p{L}\p{N}][\p{L}\p{N}().:,_ -]*(\/[\p{L}\p{N}(][\p{L}\p{N}().:,_ -]*)*$/u.test(symbol)
