import { awkward, type Examples } from '../example.ts'
import { Bars } from './bars.tsx'
import { BigChoices, DotChoices, PictureChoices } from './choices.tsx'

const square = (
  <svg class="drawing" viewBox="0 0 64 64" stroke-width="3" aria-hidden="true" focusable="false">
    <path d="M8 8h48v48H8z" />
  </svg>
)

export const youngExamples: Examples = {
  'a statement with four answers': (
    <form method="post" action="/young/answers">
      <BigChoices
        name="asked-1"
        number="Question 1 of 3"
        legend="Apps should ask before they keep you watching."
        answers={[
          { value: 'agree', text: 'Agree' },
          { value: 'unsure', text: 'Not sure' },
          { value: 'disagree', text: awkward.arabic },
          { value: 'skip', text: awkward.long },
        ]}
      />
      <PictureChoices
        name="asked-2"
        legend={awkward.hostile}
        hint="Choose up to three."
        error="Choose three at most."
        values={['clock']}
        answers={[
          { value: 'clock', text: 'Time', picture: square },
          { value: 'lock', text: awkward.long, picture: square },
        ]}
      />
      <DotChoices
        name="asked-3"
        legend="Where do you put your dots?"
        dots={3}
        say={(count) => `${count} dots`}
        values={{ rules: '2' }}
        answers={[
          { value: 'rules', text: 'Rules for the whole world' },
          { value: 'long', text: awkward.long },
        ]}
      />
    </form>
  ),
  'counts with bars': (
    <Bars
      caption="What 24 young people said"
      columns={{ choice: 'Answer', count: 'Voices' }}
      most={24}
      rows={[
        { choice: 'Agree', count: 18, text: '18' },
        { choice: awkward.long, count: 6, text: '6' },
        { choice: awkward.arabic, count: null, text: 'few' },
      ]}
    />
  ),
}
