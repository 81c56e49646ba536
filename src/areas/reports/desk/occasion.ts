import type { Localised } from '#base/languages'
import type { Meeting } from '#areas/bodies'
import type { View } from '#platform/view'

/** What a report is of, as the pages of the composer name it: a meeting, or something with titles of its own. */
export type Occasion = { symbol: string } & ({ meeting: Meeting } | { titles: Localised })

/** The name of the report: that of a meeting is computed. */
export const reportTitle = ({ t, say }: View, occasion: Occasion): string =>
  'meeting' in occasion ? t('report.title', { ordinal: occasion.meeting.ordinal }) : say(occasion.titles).text
