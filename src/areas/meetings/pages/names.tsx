import type { Child } from 'hono/jsx'
import { organisationCategories, type Organisation, type Participant } from '#areas/people'
import { isOneOf } from '#areas/registry'
import type { View } from '#platform/view'
import { Said } from '#ui'
import type { MeetingRecord } from '../read-meeting.ts'

/** How somebody is named on a page: who, and of what. */
export type Named = { who: Child; of?: Child }

/** Names those who take part, or act in an outcome, by their ids; an id that nobody has is shown as it was typed. */
export function namesIn(view: View, { participants, organisations }: MeetingRecord): (id: string) => Named {
  const named = new Map<string, Named>()
  for (const one of organisations) named.set(one.id, { who: <Said {...view.say(one.names)} /> })
  for (const one of participants) named.set(one.id, nameOf(view, one))
  return (id) => named.get(id) ?? { who: id }
}

/** A person with function and organisation; or, where the record names nobody, the organisation alone. */
export function nameOf(view: View, participant: Participant): Named {
  const organisation = <Said {...view.say(participant.organisation.names)} />
  if (!participant.name) return { who: organisation, of: categoryOf(view, participant.organisation) }
  return {
    who: [participant.honorific, participant.name].filter(Boolean).join(' '),
    of: (
      <>
        <Role view={view} participant={participant} /> · {organisation}
      </>
    ),
  }
}

/** What somebody does in the meeting: in their own title, or else in a general word. */
export const Role = ({ view, participant }: { view: View; participant: Participant }) =>
  participant.function ? <Said {...view.say(participant.function)} /> : <>{view.t(`people.role.${participant.role}`)}</>

/** What kind of organisation it is; a kind without words of its own is shown as it was typed. */
export const categoryOf = ({ t }: View, { category }: Organisation): string =>
  isOneOf(organisationCategories, category) ? t(`people.category.${category}`) : category
