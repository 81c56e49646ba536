import type { Localised } from '#base/languages'
import type { Change, LateDecision } from './tables.ts'
import type { Capacity, Category, DocumentType, Nature } from './vocabulary.ts'

/** A paper in the register, as its reader may see it. */
export type RegisteredDocument = {
  symbol: string
  body: string
  meeting: string | null
  series: string | null
  number: number | null
  /** False where the public documents do not state the paper's own symbol. */
  symbolKnown: boolean
  type: DocumentType
  nature: Nature
  category: Category | null
  originalLanguage: string
  registeredAt: Date
  sources: Source[]
  versions: Version[]
  late: { decision: LateDecision; slot: string | null; reason: string; at: Date } | null
  withdrawn: { reason: string; at: Date } | null
}

/** Who submitted it, in what capacity, and for whom if not for itself. */
export type Source = {
  organisation: string | null
  names: Localised
  capacity: Capacity
  onBehalfOf: Localised | null
  note: Localised | null
}

export type Version = {
  number: number
  language: string
  title: string
  change: Change
  reason: string | null
  textHash: string
  file: string | null
  fileName: string | null
  madeAt: Date
  publishedAt: Date | null
}

/** One line of a list of documents. */
export type ListedDocument = {
  symbol: string
  symbolKnown: boolean
  title: string
  titleLanguage: string
  type: DocumentType
  nature: Nature
  category: Category | null
  sources: Source[]
  late: LateDecision | null
  withdrawn: boolean
  publishedAt: Date | null
}

/**
 * The version a reader gets: of the number asked for or the newest, in the language asked for, else the original's,
 * else whichever there is. Undefined where there is none, as when the language asked for by name is missing.
 */
export function chooseVersion(
  document: RegisteredDocument,
  wanted: { version?: number; language?: string },
): Version | undefined {
  const ofNumber = document.versions.filter((version) => !wanted.version || version.number === wanted.version)
  const inLanguage = wanted.language
    ? ofNumber.filter((version) => version.language === wanted.language)
    : preferOriginal(ofNumber, document.originalLanguage)
  return inLanguage.toSorted((a, b) => b.number - a.number)[0]
}

function preferOriginal(versions: Version[], original: string): Version[] {
  const originals = versions.filter((version) => version.language === original)
  return originals.length ? originals : versions
}
