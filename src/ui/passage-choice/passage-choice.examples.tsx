import { Button } from '../button/button.tsx'
import { awkward, type Examples } from '../example.ts'
import { PassageChoice, PassageChoices } from './passage-choice.tsx'

export const passageChoiceExamples: Examples = {
  'sentences to choose from': (
    <form method="post" action="/desk/sources">
      <PassageChoices legend="Choose the sentence to cite" language="en" button={<Button text="Cite this passage" />}>
        <p class="numbered">
          <span class="number">4</span>
          <PassageChoice name="passage" value="p4 0 20" text="Parents want to set the hours once." chosen />{' '}
          <PassageChoice name="passage" value="p4 21 40" text={awkward.hostile} />{' '}
          <PassageChoice name="passage" value="p4" text="the whole paragraph" aside />
        </p>
        <p>
          <PassageChoice name="passage" value="p5 0 20" text={awkward.arabic} language="ar" />{' '}
          <PassageChoice name="passage" value="p5 21 40" text={awkward.long} />
        </p>
      </PassageChoices>
    </form>
  ),
}
