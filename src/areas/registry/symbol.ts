/** A symbol that this register allots: `CWG-COP-24/INF/17`. Those of others (A/HRC/RES/56/6) are kept as they are. */
export type OwnSymbol = { body: string; meeting: string; series: string; number: number }

/** The parts of a symbol of ours, or null for another organisation's. The meeting is the body and an ordinal. */
export function parseSymbol(symbol: string): OwnSymbol | null {
  const parts = /^((\p{Lu}[\p{L}\d-]*?)-(\d+))\/(\p{Lu}+)\/(\d+)$/u.exec(symbol)
  return parts && { meeting: parts[1]!, body: parts[2]!, series: parts[4]!, number: Number(parts[5]) }
}

/** The symbol with that number in the series of a meeting. */
export const formatSymbol = (meeting: string, series: string, number: number): string =>
  `${meeting}/${series}/${number}`

/** What a symbol may look like: letters, digits and the marks in use, short, with no empty part. */
export const isSymbol = (symbol: string): boolean =>
  symbol.length <= 100 && /^[\p{L}\p{N}][\p{L}\p{N}().:,_ -]*(\/[\p{L}\p{N}(][\p{L}\p{N}().:,_ -]*)*$/u.test(symbol)
