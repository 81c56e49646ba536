import { organisationOptions, type Participant } from '#areas/people'
import type { View } from '#platform/view'
import type { Option } from '#ui'
import type { MeetingDesk } from './open-desk.ts'

/** The items of the agenda as choices. */
export const itemOptions = (view: View, { proceedings }: MeetingDesk): Option[] =>
  proceedings.agenda.map(({ number, title }) => {
    const { text, language } = view.say(title)
    return { value: String(number), text: `${number} ${text}`, ...(language && { language }) }
  })

/** Papers as choices, by symbol and title. */
export const paperOptions = (papers: MeetingDesk['papers']): Option[] =>
  papers.map(({ symbol, title }) => ({ value: symbol, text: `${shortSymbol(symbol)} ${title}` }))

/** What a symbol is called in its own meeting: INF/17. */
export const shortSymbol = (symbol: string): string => symbol.split('/').slice(1).join('/') || symbol

/** Those who can speak, as choices; those who are named first by name, then delegations. */
export function speakerOptions(view: View, participants: Participant[]): Option[] {
  const order = new Intl.Collator(view.language)
  return participants
    .map((one) => ({ value: one.id, text: personLabel(view, one) }))
    .toSorted((a, b) => order.compare(a.text, b.text))
}

/** A participant as a choice names them: by name with organisation, or the delegation alone. */
export function personLabel(view: View, { name, organisation }: Participant): string {
  const { text } = view.say(organisation.names)
  return name ? `${name} (${text})` : text
}

/** Those who can act or be asked to: organisations, and participants who are named. */
export function actorOptions(view: View, { participants, organisations }: MeetingDesk): Option[] {
  const taken = new Set(organisations.map(({ id }) => id))
  const people = participants.filter(({ id, name, role }) => !taken.has(id) && (name || role === 'chair'))
  return [...organisationOptions(view, organisations), ...speakerOptions(view, people)]
}

/** What an id of an actor stands for. */
export function actorName(view: View, { participants, organisations }: MeetingDesk, id: string | null): string {
  if (!id) return '–'
  const participant = participants.find((one) => one.id === id)
  if (participant) return personLabel(view, participant)
  const organisation = organisations.find((one) => one.id === id)
  return organisation ? view.say(organisation.names).text : id
}
