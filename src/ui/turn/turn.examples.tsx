import { Citation } from '../citation/citation.tsx'
import { awkward, type Examples } from '../example.ts'
import { Turn } from './turn.tsx'

export const turnExamples: Examples = {
  'a question with its answer, and an outcome': (
    <>
      <Turn
        id="turn-4"
        number={4}
        label="Turn 4"
        who="Ms Amina Example"
        of="Delegate, Region Nord"
        chips={[{ text: 'Question', tone: 'info' }]}
        text="Region Nord asked where the statement was published."
      >
        <p>
          <a href="#turn-7">Answered in turn 7</a>
        </p>
        <Citation
          summary="Cite"
          text="24th meeting, turn 4."
          address="https://example.org/meetings/CWG-COP-24#said-4"
        />
      </Turn>
      <Turn
        id="turn-8"
        number={8}
        label="Outcome 8"
        who="The Chair"
        chips={[{ text: 'requested', tone: 'good' }]}
        text={awkward.arabic}
        language="ar"
      />
    </>
  ),
  'hostile, and longer than a line': (
    <Turn
      id="turn-112"
      number={112}
      label="Turn 112"
      who={awkward.long}
      of={awkward.hostile}
      chips={[{ text: awkward.long }]}
      text={`${awkward.hostile} ${awkward.long}`}
    />
  ),
}
