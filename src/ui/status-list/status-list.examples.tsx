import { awkward, type Examples } from '../example.ts'
import { StatusList } from './status-list.tsx'

export const statusListExamples: Examples = {
  'what the group was asked to do': (
    <StatusList
      items={[
        { text: 'Publish without password', chip: { text: 'done', tone: 'good' } },
        { text: 'Hear young people before the meeting', href: '#hear', chip: { text: 'no record', tone: 'stop' } },
        { text: awkward.arabic, chip: { text: '2 of 5', tone: 'info' } },
        { text: awkward.long, chip: { text: awkward.long, tone: 'wait' } },
      ]}
    />
  ),
}
