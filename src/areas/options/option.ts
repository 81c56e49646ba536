import type { Localised } from '#base/languages'
import type { Addressee, Stakeholder } from '#areas/voices'
import type { Finding } from '#areas/synthesis'
import type { Anchor } from '#document'

/** Where an option would be put into effect. */
export const levels = ['national', 'regional', 'global'] as const
export type Level = (typeof levels)[number]

/** What it would be in law. */
export const natures = ['binding', 'soft-law', 'code', 'coordination', 'standard', 'fund'] as const
export type Nature = (typeof natures)[number]

/** Instruments that an option can rest on, in the order in which they are offered; their names are texts. */
export const legalAnchors = [
  'crc',
  'gc12',
  'gc25',
  'gc16',
  'opsc',
  'opic',
  'ilo182',
  'cybercrime',
  'ungp',
  'hrc-56-6',
] as const
export type LegalAnchor = (typeof legalAnchors)[number]

/** What a document says of an option. */
export const stances = ['support', 'concern', 'objection'] as const
export type Stance = (typeof stances)[number]

/** Something to be done, by whom, how one can see that it was done, and by when. */
export type Measure = { text: Localised; addressee: Addressee; indicator: Localised; time: Localised }

/** What somebody says of an option, in their own words. */
export type Position = {
  symbol: string
  stance: Stance
  anchor: Anchor
  /** Of whom the document is; `children` where young people speak, null where many do or none is noted. */
  voice: Stakeholder | 'children' | null
  /** Whether these words still stand in the newest public version. */
  stands: boolean
}

/** What is written of an option; the findings are the ids of published recommendations. */
export type OptionText = {
  names: Localised
  description: Localised
  level: Level
  nature: Nature
  privateRole: Localised
  anchors: LegalAnchor[]
  openQuestions: Localised | null
  measures: Measure[]
}

/** One option for a framework, as every option is shown. */
export type Option = OptionText & {
  id: string
  body: string
  number: number
  /** Grows with each change, so that two people who change it at once notice. */
  revision: number
  grounds: Finding[]
  positions: Position[]
  published: Date | null
}
