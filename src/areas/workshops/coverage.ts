import { kinds, stakeholders, themes, type Kind, type Region, type Stakeholder, type Theme } from '#areas/voices'
import type { Body } from '#areas/bodies'
import { isHeld, workshopRegions, type Attendance, type Finding, type Series, type WorkshopNotes } from './workshop.ts'

/**
 * How far a region has come: nothing entered, entered but nobody on record as present, held, its record kept or
 * withdrawn again.
 */
export type RegionState = 'no-workshop' | 'not-held' | 'not-kept' | 'kept' | 'withdrawn'

export type CoveredRegion = { region: Region; state: RegionState; workshop: WorkshopNotes | null }

/** Heads in one region, or why there are none: nobody came, or there is nothing on record. */
export type HeadsCell = { room: number; online: number; hole: 'nobody' | 'no-workshop' | 'not-held' | null }
export type HeadsRow = { stakeholder: Stakeholder; isWanted: boolean; cells: HeadsCell[]; total: number }

/** How many findings in one region, or why there is none. */
export type CountCell = { count: number; hole: 'none' | Exclude<RegionState, 'kept'> | null }

/** What five workshops of one form show side by side. Cells stand in the order of `regions`; every zero has its hole. */
export type Coverage = {
  regions: CoveredRegion[]
  held: number
  heads: HeadsRow[]
  /** The types that the mandate wants and of which nobody came anywhere. */
  missing: Stakeholder[]
  kinds: { kind: Kind; cells: CountCell[]; total: number }[]
  themes: { theme: Theme; cells: CountCell[]; total: number }[]
  /** The themes of the codebook that no kept record names. */
  silent: Theme[]
}

/** A series with whose it is and how far it has come. */
export type SeriesInShort = { body: Body; series: Series; coverage: Coverage }

/** Lays the workshops of a series side by side. Findings count as they stand in the records that were kept. */
export function coverageOf(wanted: Stakeholder[], workshops: WorkshopNotes[]): Coverage {
  const covered = workshopRegions.map((region) => coverRegion(region, workshops))
  const heads = stakeholders.map((stakeholder) => headsRow(stakeholder, wanted.includes(stakeholder), covered))
  const codes = themes.map(({ code }) => code)
  const rows = codes.map((theme) => ({ theme, ...countRow(covered, (finding) => finding.themes.includes(theme)) }))
  return {
    regions: covered,
    held: workshops.filter(isHeld).length,
    heads,
    missing: heads.filter(({ isWanted, total }) => isWanted && total === 0).map(({ stakeholder }) => stakeholder),
    kinds: kinds.map((kind) => ({ kind, ...countRow(covered, (finding) => finding.kind === kind) })),
    themes: rows.filter(({ total }) => total > 0),
    silent: rows.filter(({ total }) => total === 0).map(({ theme }) => theme),
  }
}

function coverRegion(region: Region, workshops: WorkshopNotes[]): CoveredRegion {
  const workshop = workshops.find((one) => one.region === region)
  if (!workshop) return { region, workshop: null, state: 'no-workshop' }
  if (workshop.record) return { region, workshop, state: workshop.record.isWithdrawn ? 'withdrawn' : 'kept' }
  return { region, workshop, state: isHeld(workshop) ? 'not-kept' : 'not-held' }
}

function headsRow(stakeholder: Stakeholder, isWanted: boolean, covered: CoveredRegion[]): HeadsRow {
  const cells = covered.map(({ workshop }): HeadsCell => {
    if (!workshop) return { room: 0, online: 0, hole: 'no-workshop' }
    if (!isHeld(workshop)) return { room: 0, online: 0, hole: 'not-held' }
    const present = workshop.attendance.find((one) => one.stakeholder === stakeholder)
    return present ? { ...counts(present), hole: null } : { room: 0, online: 0, hole: 'nobody' }
  })
  return { stakeholder, isWanted, cells, total: cells.reduce((sum, { room, online }) => sum + room + online, 0) }
}

const counts = ({ room, online }: Attendance) => ({ room, online })

function countRow(covered: CoveredRegion[], isMeant: (finding: Finding) => boolean) {
  const cells = covered.map(({ workshop, state }): CountCell => {
    if (state !== 'kept') return { count: 0, hole: state }
    const count = workshop!.record!.findings.filter(isMeant).length
    return { count, hole: count ? null : 'none' }
  })
  return { cells, total: cells.reduce((sum, { count }) => sum + count, 0) }
}
