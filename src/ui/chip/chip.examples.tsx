import { awkward, type Examples } from '../example.ts'
import { Chip } from './chip.tsx'

export const chipExamples: Examples = {
  'the five tones': (
    <p>
      <Chip text="draft" /> <Chip text="adopted" tone="good" /> <Chip text="late, accepted" tone="wait" />{' '}
      <Chip text="no record" tone="stop" /> <Chip text="liaison" tone="info" />
    </p>
  ),
  'in Arabic, hostile, and longer than a line': (
    <p>
      <Chip text="معتمد" tone="good" /> <Chip text={awkward.hostile} tone="stop" />{' '}
      <Chip text={awkward.long} tone="info" />
    </p>
  ),
}
