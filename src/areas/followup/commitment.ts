import type { Localised } from '#base/languages'

/** What is said of a commitment when somebody reports on it. */
export const progressStates = ['under-way', 'done', 'dropped'] as const
export type ProgressState = (typeof progressStates)[number]

/** How a commitment stands on a day. */
export const commitmentStates = ['under-way', 'overdue', 'stale', 'done', 'dropped'] as const
export type CommitmentState = (typeof commitmentStates)[number]

/** One report on a commitment, with what shows it: a document of the register, or an address elsewhere. */
export type Progress = {
  number: number
  state: ProgressState
  text: Localised
  symbol: string | null
  address: string | null
  on: string
}

/** From which a commitment follows: a published recommendation, or an outcome of a meeting. */
export type Source =
  | { kind: 'recommendation'; number: number; texts: Localised }
  | { kind: 'outcome'; meeting: string; outcome: number; text: string }

/** What somebody has undertaken to do, by when, and how one will see it. */
export type Commitment = {
  body: string
  number: number
  from: Source
  owner: Localised
  text: Localised
  indicator: Localised
  dueOn: string
  /** The day it was entered. */
  madeOn: string
  progress: Progress[]
}

/** As many days without a word make a commitment stale. */
export const patience = 180

/**
 * How a commitment stands on `today`. It is *stale* when it is due and nothing was ever reported, or when nobody has
 * said a word for 180 days; *overdue* when it is due, not done, and somebody reported lately.
 */
export function stateOn({ progress, dueOn, madeOn }: Commitment, today: string): CommitmentState {
  const last = progress.at(-1)
  if (last && last.state !== 'under-way') return last.state
  const isDue = dueOn < today
  const lastWord = [madeOn, ...progress.map(({ on }) => on)].toSorted().at(-1)!
  if ((isDue && !last) || daysBetween(lastWord, today) > patience) return 'stale'
  return isDue ? 'overdue' : 'under-way'
}

/** How each commitment stands on a day, by its number. */
export type StatesToday = Map<number, CommitmentState>

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
