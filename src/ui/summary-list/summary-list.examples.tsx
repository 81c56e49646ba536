import { awkward, type Examples } from '../example.ts'
import { SummaryList } from './summary-list.tsx'

export const summaryListExamples: Examples = {
  'what is known of a document': (
    <SummaryList
      items={[
        { term: 'Symbol', value: 'CWG-COP-24/INF/17' },
        { term: 'Source', value: awkward.arabic, action: { text: 'Change', href: '#source', about: 'the source' } },
        { term: 'Title', value: awkward.hostile, action: { text: 'Change', href: '#title', about: 'the title' } },
        { term: 'Checksum', value: awkward.long },
      ]}
    />
  ),
}
