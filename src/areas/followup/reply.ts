import type { Localised } from '#base/languages'
import type { Finding } from '#areas/synthesis'
import type { Anchor } from '#document'

/** What a body can say to a recommendation or a message, and never without the reason. */
export const verdicts = ['accepted', 'partly', 'not-now', 'not-possible'] as const
export type Verdict = (typeof verdicts)[number]

/** What a body said back, for which office, and the reason also in words for children. */
export type Reply = {
  id: string
  verdict: Verdict
  reason: Localised
  childReason: Localised
  by: Localised
  at: Date
  /** The words that were replied to, of a message. */
  anchor: Anchor | null
}

/** A main message of young people, as their record has it today in each of its languages. */
export type Message = {
  symbol: string
  /** The block it stands in, the same in every language and version. */
  block: string
  /** Counted from 1 in its record. */
  number: number
  titles: Localised
  texts: Localised
  version: number
  /** The language in which it was said. */
  language: string
}

/** What waits for a reply, with every reply it got, the newest first. */
export type Matter = { replies: Reply[] } & (
  | { kind: 'recommendation'; finding: Finding }
  | { kind: 'message'; message: Message }
)

/** Which of them is meant: a recommendation by its number, a message by its place. */
export type MatterName = { finding: number } | { symbol: string; block: string }

/** Whether a reply was given to words that have been corrected since. */
export const isToEarlierWords = ({ texts }: Message, { anchor }: Reply): boolean =>
  !!anchor && texts[anchor.language] !== anchor.exact

/** The page that follows it from the first voice to today. */
export function threadPath(body: string, name: MatterName): string {
  if ('finding' in name) return `/threads/${encodeURIComponent(body)}/${name.finding}`
  const record = name.symbol.split('/').map(encodeURIComponent).join('/')
  return `/threads/message/${record}/${encodeURIComponent(name.block)}`
}

export const nameOf = (matter: Matter): MatterName =>
  matter.kind === 'message'
    ? { symbol: matter.message.symbol, block: matter.message.block }
    : { finding: matter.finding.number }
