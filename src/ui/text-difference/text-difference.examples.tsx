import { awkward, type Examples } from '../example.ts'
import { TextDifference } from './text-difference.tsx'

const words = { deleted: 'deleted', inserted: 'inserted' }

export const textDifferenceExamples: Examples = {
  'two wordings of a sentence': (
    <p>
      <TextDifference
        words={words}
        parts={[
          { kind: 'same', text: 'The group ' },
          { kind: 'deleted', text: 'noted' },
          { kind: 'inserted', text: 'welcomed' },
          { kind: 'same', text: ' the offer.' },
        ]}
      />
    </p>
  ),
  'awkward words': (
    <p>
      <TextDifference
        language="ar"
        words={words}
        parts={[
          { kind: 'same', text: awkward.arabic },
          { kind: 'deleted', text: awkward.hostile },
          { kind: 'inserted', text: awkward.long },
        ]}
      />
    </p>
  ),
}
