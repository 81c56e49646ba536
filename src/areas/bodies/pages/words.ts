import { dayOf, noticeOver } from '#areas/registry'
import type { View } from '#platform/view'
import type { Body, Meeting } from '../body.ts'

/** "24th meeting". */
export const meetingName = ({ t }: View, { ordinal }: Pick<Meeting, 'ordinal'>): string =>
  t('body.meeting', { ordinal })

/** The day of a meeting, or its first and last. */
export const meetingDays = (view: View, { startsOn, endsOn }: Meeting): string =>
  startsOn === endsOn
    ? view.day(startsOn)
    : view.t('body.meeting.days', { from: view.day(startsOn), to: view.day(endsOn) })

/** The day on which something was done, where the body is. */
export const dayThere = (view: View, instant: Date, timezone: string): string => view.day(dayOf(instant, timezone))

/** What stands over every page of a body, such as that it is an example; where several share a page, of which it is said. */
export const bodyNotice = (view: View, bodies: Body[]): string | undefined => noticeOver(view, bodies)
