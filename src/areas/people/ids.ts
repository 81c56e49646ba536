import { sha256 } from '#base/hash'
import type { Organisation, Participant } from './participant.ts'

/**
 * The id of an entry on the list of participants: the one it has, where somebody of that name and organisation is there
 * already (a form sent twice enters nobody twice), else one made from the name, or from the organisation.
 */
export function idForParticipant(
  present: Participant[],
  { name, organisation }: { name: string | null; organisation: string },
): string {
  const known = present.find((one) => one.name === name && one.organisation.id === organisation)
  if (known) return known.id
  const wanted = name ? slugOf(name) : `delegation-${organisation}`.slice(0, 50)
  return unused(
    wanted,
    present.map(({ id }) => id),
  )
}

/** The same for an organisation, among all that are known. */
export const idForOrganisation = (present: Pick<Organisation, 'id'>[], name: string): string =>
  unused(
    slugOf(name),
    present.map(({ id }) => id),
  )

/** Names in other scripts are not spelled out, which nobody does well by rule; they get a short number of their own. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '')
  return plain || `x-${sha256(name).slice(0, 10)}`
}

function unused(wanted: string, taken: string[]): string {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}
