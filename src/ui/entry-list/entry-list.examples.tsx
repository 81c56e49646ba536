import { awkward, type Examples } from '../example.ts'
import { EntryList } from './entry-list.tsx'

export const entryListExamples: Examples = {
  'what was said': (
    <EntryList
      language="en"
      entries={[
        { id: 's1', about: '1 · item 1 · Australia · Question', text: 'Australia asked where it was published.' },
        { id: 's2', about: awkward.long, text: awkward.hostile },
      ]}
    />
  ),
  'in Arabic': <EntryList language="ar" entries={[{ id: 's3', about: awkward.long, text: awkward.arabic }]} />,
}
