import type { Localised } from '#base/languages'
import type { Addressee, Kind, Theme } from '#areas/voices'
import type { Label } from './label.ts'

export type Stance = 'for' | 'against'

/** What follows from several passages, in one sentence, with those that speak for it and against it. */
export type Finding = {
  id: string
  body: string
  number: number
  kind: Kind
  texts: Localised
  themes: Theme[]
  /** To whom, of recommendations. */
  addressee: Addressee | null
  published: Date | null
  evidence: { stance: Stance; label: Label }[]
}

/** Whether anything that speaks for a finding still stands. Readers are told where nothing does. */
export const isFounded = ({ evidence }: Finding): boolean =>
  evidence.some(({ stance, label }) => stance === 'for' && label.stands)
