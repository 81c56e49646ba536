import { awkward, type Examples } from '../example.ts'
import { Tabs } from './tabs.tsx'

export const tabsExamples: Examples = {
  'the pages of a meeting': (
    <Tabs
      label="Meeting"
      items={[
        { text: 'Participants', href: '#participants' },
        { text: 'Agenda', href: '#agenda', current: true },
        { text: awkward.arabic, href: '#arabic' },
        { text: awkward.long, href: '#long' },
      ]}
    />
  ),
}
