import { awkward, type Examples } from '../example.ts'
import { CrossTable } from './cross-table.tsx'

const some = { text: '12 (30)', name: '12 documents, 30 passages', href: '#passages' }
const none = { text: '0', name: 'no document' }
const marked = { ...some, mark: { text: '◆', name: 'Also heard from children', href: '#children' } }

export const crossTableExamples: Examples = {
  'counts by theme and region': (
    <CrossTable
      caption="Themes by region"
      corner="Theme"
      columns={['Africa', 'Asia and the Pacific', 'Eastern Europe', awkward.russian, 'All', 'Children']}
      rows={[
        { name: 'Grooming', cells: [some, marked, none, none, some, some] },
        { name: awkward.arabic, cells: [none, none, none, none, none, none] },
        { name: awkward.hostile, cells: [some, some, some, some, some, none] },
      ]}
    />
  ),
}
