import { awkward, type Examples } from '../example.ts'
import { ProgressTable } from './progress.tsx'

export const progressExamples: Examples = {
  'how far the parts of a report have come': (
    <ProgressTable
      caption="Progress of the report"
      columns={[{ text: 'Section' }, { text: 'With source' }, { text: 'Comments open', numeric: true }]}
      rows={[
        { name: '4 Contributions', href: '#4', progress: { done: 3, total: 3, text: '3 of 3' }, others: ['0'] },
        { name: '5 Presentations', href: '#5', progress: { done: 12, total: 13, text: '12 of 13' }, others: ['2'] },
        { name: awkward.arabic, progress: { done: 0, total: 0, text: 'nothing yet' }, others: ['0'] },
      ]}
    />
  ),
}
