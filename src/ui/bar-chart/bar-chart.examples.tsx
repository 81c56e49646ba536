import { awkward, type Examples } from '../example.ts'
import { BarChart, Charts } from './bar-chart.tsx'

const bars = [
  { name: 'Grooming', value: 12, text: '12', apart: 3 },
  { name: awkward.arabic, value: 0, text: '0' },
  { name: awkward.long, value: 4, text: <a href="#four">4</a> },
]

export const barChartExamples: Examples = {
  'two regions side by side': (
    <Charts>
      <BarChart title="Africa" most={12} bars={bars} />
      <BarChart title={awkward.hostile} most={12} bars={bars.slice(1)} />
    </Charts>
  ),
}
