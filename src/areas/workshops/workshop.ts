import type { Localised } from '#base/languages'
import {
  regions,
  type Addressee,
  type Kind,
  type Model,
  type Region,
  type Stakeholder,
  type Theme,
} from '#areas/voices'

/** The regions of a series: one workshop in each. */
export const workshopRegions = regions.filter((region) => region !== 'global')

export const modalities = ['in-person', 'hybrid', 'online'] as const
export type Modality = (typeof modalities)[number]

/** Where a finding was heard. Whoever is online counts as much as whoever is in the room. */
export const hearings = ['room', 'online', 'both'] as const
export type Hearing = (typeof hearings)[number]

/** Workshops under one clause of a mandate: so many planned, and the stakeholder types that the mandate wants there. */
export type Series = {
  id: string
  body: string
  mandate: string | null
  clause: string | null
  names: Localised
  planned: number
  wanted: Stakeholder[]
}

export type Workshop = {
  symbol: string
  series: string
  body: string
  number: number
  region: Region
  names: Localised
  host: string
  place: Localised | null
  modality: Modality
  startsOn: string
  endsOn: string
  /** BCP 47 tags of the languages that were spoken. */
  languages: string[]
  programme: Localised | null
}

/** Heads of one stakeholder type, in the room and online. */
export type Attendance = { stakeholder: Stakeholder; room: number; online: number }

/** One line of the findings form, in the language of the body. */
export type Finding = {
  id: string
  number: number
  kind: Kind
  text: string
  themes: Theme[]
  stakeholder: Stakeholder | null
  models: Model[]
  addressee: Addressee | null
  heard: Hearing
  disagreement: string | null
}

/** A finding as it stands in the record, with the block that holds it. */
export type KeptFinding = Finding & { block: string }

/** The newest version of the record of a workshop, in the register. One that was withdrawn shows no findings. */
export type KeptRecord = {
  symbol: string
  version: number
  language: string
  keptAt: Date
  isWithdrawn: boolean
  findings: KeptFinding[]
}

/** A workshop with all that was noted: its findings as they are now, and as they were last published. */
export type WorkshopNotes = Workshop & { attendance: Attendance[]; findings: Finding[]; record: KeptRecord | null }

/** Whether anybody is on record as having been there. Only then a workshop counts as held. */
export const isHeld = ({ attendance }: Pick<WorkshopNotes, 'attendance'>): boolean =>
  attendance.some(({ room, online }) => room + online > 0)

/** The body whose symbol a workshop ("HRC566-W1") or a series ("HRC566-S1") begins with; null where it is neither. */
export const bodyIn = (symbol: string): string | null => /^(.+)-[WS][1-9]\d*$/u.exec(symbol)?.[1] ?? null
