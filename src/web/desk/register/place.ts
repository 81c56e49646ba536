import { meetingDays, listBodies, listMeetings, meetingName, type Body, type Meeting } from '#areas/bodies'
import { may, type Permission } from '#platform/access'
import type { Context } from '#platform/context'
import type { View } from '#platform/view'
import type { Option } from '#ui'

/** Where a paper can belong: a meeting of a body, or the body as such. */
export type Place = { body: Body; meeting: Meeting | null }

/** The places of all bodies in which the person may do this: meetings newest first, then the body as such. */
export async function placesOf({ db, person }: Context, permission: Permission): Promise<Place[]> {
  const bodies = (await listBodies(db)).filter(({ symbol }) => may(person, permission, symbol))
  const calendars = await Promise.all(bodies.map(({ symbol }) => listMeetings(db, symbol)))
  return bodies.flatMap((body, index) => [
    ...calendars[index]!.map((meeting) => ({ body, meeting })),
    { body, meeting: null },
  ])
}

/** A symbol that names the place in a form: that of the meeting, else of the body. */
export const symbolOf = ({ body, meeting }: Place): string => (meeting ?? body).symbol

export const placeOptions = (view: View, places: Place[]): Option[] =>
  places.map((place) => ({
    value: symbolOf(place),
    text: place.meeting
      ? `${place.body.symbol}: ${meetingName(view, place.meeting)}, ${meetingDays(view, place.meeting)}`
      : view.t('desk.register.no-meeting', { body: place.body.symbol }),
  }))
