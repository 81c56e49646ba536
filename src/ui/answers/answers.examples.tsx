import { awkward, type Examples } from '../example.ts'
import { Answers } from './answers.tsx'

export const answersExamples: Examples = {
  'three answers': (
    <form method="post" action="/young/answer">
      <Answers
        name="opinion"
        label="What do you think?"
        answers={[
          { value: 'agree', text: 'Agree' },
          { value: 'unsure', text: 'Not sure' },
          { value: 'disagree', text: awkward.arabic },
          { value: 'long', text: awkward.long },
        ]}
      />
    </form>
  ),
}
