import { listCiting, type Citing } from '#areas/registry'
import type { Database } from '#platform/db'

/** A sentence of an issued report, with the report. */
export type ReportSentence = { citing: Citing; sentence: Citing['sentences'][number] }

/** A passage as others rest on it: its block, and its words where only a part of the block is meant. */
export type Passage = { symbol: string; block: string; exact?: string }

/** The sentences of reports that rest on any of these passages, or on a part of one, or on one within a longer one. */
export async function listSentencesOn(db: Database, passages: Passage[]): Promise<ReportSentence[]> {
  const symbols = [...new Set(passages.map(({ symbol }) => symbol))]
  const found = await Promise.all(
    symbols.map(async (symbol) => {
      const own = passages.filter((passage) => passage.symbol === symbol)
      const citing = await listCiting(db, symbol)
      return citing.flatMap((one) =>
        one.withdrawn
          ? []
          : one.sentences
              .filter(({ cited }) => own.some((passage) => isOn(passage, cited)))
              .map((sentence) => ({ citing: one, sentence })),
      )
    }),
  )
  const places = found.flat().map((one) => [placeOf(one), one] as const)
  return [...new Map(places).values()]
}

const isOn = ({ block, exact }: Passage, cited: { block: string; exact: string }): boolean =>
  cited.block === block && (exact === undefined || exact.includes(cited.exact) || cited.exact.includes(exact))

const placeOf = ({ sentence: { citing } }: ReportSentence): string =>
  [citing.symbol, citing.language, citing.block, citing.start].join(' ')
