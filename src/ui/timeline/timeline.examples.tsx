import { awkward, type Examples } from '../example.ts'
import { Timeline } from './timeline.tsx'

export const timelineExamples: Examples = {
  'the life of a document': (
    <Timeline
      events={[
        {
          when: '12 January 2026, 17:40',
          datetime: '2026-01-12T17:40Z',
          what: 'Submitted, three days late',
          by: 'Amina, for Region Nord',
        },
        {
          when: '13 January 2026',
          datetime: '2026-01-13',
          what: 'Accepted late',
          by: 'Secretariat, by rule 7 of the working methods',
          chip: { text: 'late, accepted', tone: 'wait' },
          href: '#acceptance',
        },
        { when: awkward.arabic, datetime: '2026-01-14', what: awkward.hostile, by: awkward.long },
      ]}
    />
  ),
}
