import { problem, type Problem } from '#base/result'
import type { Anchor } from '#document'
import {
  addressees,
  isTheme,
  kinds,
  models,
  regions,
  stakeholders,
  type Addressee,
  type Kind,
  type Model,
  type Region,
  type Stakeholder,
  type Theme,
  type Voice,
} from '#areas/voices'

/** Who speaks. Children are counted apart from everybody else. */
export type Speaker = Stakeholder | 'children'

/** A passage of a published document, and what somebody said it names. */
export type Label = {
  id: string
  body: string
  symbol: string
  version: number
  language: string
  block: string
  /** Its words are empty once the document was withdrawn. */
  anchor: Anchor
  kind: Kind
  themes: Theme[]
  region: Region | null
  stakeholder: Speaker | null
  models: Model[]
  addressee: Addressee | null
  /** Whether it counts: the public can read the document, and its newest text still has these words. */
  stands: boolean
}

/** What is said of a passage. Region and stakeholder are those of the document where they are left out. */
export type Facets = {
  kind: Kind
  themes: Theme[]
  region?: Region | null
  stakeholder?: Speaker | null
  models: Model[]
  addressee: Addressee | null
}

export type FacetProblem =
  | 'choice-unknown'
  | 'theme-missing'
  | 'model-missing'
  | 'addressee-missing'
  | 'stakeholder-missing'
  | 'stakeholder-differs'

/** What is missing from a label, or does not fit the voice of the document; null where nothing is. */
export function whatIsWrong(facets: Facets, voice: Voice | undefined): Problem<FacetProblem> | null {
  const { kind, themes, stakeholder, addressee } = facets
  const unknown = unknownChoice(facets)
  if (unknown) return problem('choice-unknown', unknown)
  if (kind === 'risk' && !themes.length) return problem('theme-missing', 'themes')
  if (kind === 'risk' && !facets.models.length) return problem('model-missing', 'models')
  if (kind === 'recommendation' && !addressee) return problem('addressee-missing', 'addressee')
  // T-41: who speaks is what the document says, where it says so; nobody's words are counted as another's.
  const speaks = speakerOf(voice)
  if (!speaks && !stakeholder) return problem('stakeholder-missing', 'stakeholder')
  return speaks && stakeholder && stakeholder !== speaks ? problem('stakeholder-differs', 'stakeholder') : null
}

/** As whom all of a document speaks; null where each passage has to say it. */
export const speakerOf = (voice: Voice | undefined): Speaker | null =>
  voice?.channel === 'young-people' ? 'children' : (voice?.stakeholder ?? null)

/** The field in which something was chosen that cannot be, as no form of ours sends it. */
function unknownChoice({ kind, themes, region, stakeholder, models: on, addressee }: Facets): string | undefined {
  const isIn = (list: readonly string[], value: string | null | undefined) => !value || list.includes(value)
  if (!kinds.includes(kind)) return 'kind'
  if (!themes.every(isTheme)) return 'themes'
  if (!on.every((model) => models.includes(model))) return 'models'
  if (!isIn(regions, region)) return 'region'
  if (!isIn([...stakeholders, 'children'], stakeholder)) return 'stakeholder'
  return isIn(addressees, addressee) ? undefined : 'addressee'
}
