import { awkward, type Examples } from '../example.ts'
import { NumberedParagraph, RecordText } from './numbered-paragraph.tsx'
import { Sentence } from './sentence.tsx'
import { MarginNote, SourceCard, Sources } from './source-card.tsx'

export const recordExamples: Examples = {
  'sentences with their sources beside them': (
    <RecordText language="en">
      <h2>6 Any other business</h2>
      <NumberedParagraph
        id="p6.1"
        number="6.1"
        label="Paragraph 6.1"
        marginLabel="Sources of paragraph 6.1"
        margin={
          <>
            <SourceCard
              id="p6.1-a"
              reference={{ letter: 'a', href: '#p6.1-1', label: 'Back to the sentence of source a' }}
              quotation="one place to set the hours for every screen in the house"
              language="en"
              speaker="Region Nord"
              source={{ text: 'CWG-COP-24/INF/13, paragraph 4', href: '#inf13' }}
              check={{ text: 'verbatim in version 1', passed: true }}
              place={{ text: 'show in place', href: '#place13' }}
            />
            <SourceCard
              id="p6.1-b"
              quotation={awkward.arabic}
              language="ar"
              source={{ text: 'CWG-COP-24/INF/16, paragraph 2', href: '#inf16' }}
              check={{ text: 'differs from version 2', passed: false }}
            />
          </>
        }
      >
        The regional network described what parents ask for.{' '}
        <Sentence id="p6.1-1" marked reference={{ letter: 'a', href: '#p6.1-a', label: 'Source a' }}>
          They want to set the hours once, for every screen in the house, and to be told when a service does not follow.
        </Sentence>{' '}
        <Sentence secretariat="secretariat">The chair thanked the speakers.</Sentence>
      </NumberedParagraph>
      <NumberedParagraph
        id="p6.2"
        number="6.2"
        label="Paragraph 6.2"
        marginLabel="Sources of paragraph 6.2"
        margin={
          <Sources summary="3 sources" brief="INF/16 ¶ 2, ¶ 3; table of gaps, version 2">
            <SourceCard quotation={awkward.hostile} source={{ text: awkward.long, href: '#long' }} />
          </Sources>
        }
      >
        {awkward.long} {awkward.hostile}
      </NumberedParagraph>
      <NumberedParagraph
        id="p6.2bis"
        number="6.2 bis"
        label="Paragraph 6.2 bis"
        marginLabel="Note on paragraph 6.2 bis"
        margin={
          <MarginNote>
            <p>Two dates on record</p>
            <p>
              62nd session: <a href="#hrc">HRC 56/6, OP 9</a>
            </p>
          </MarginNote>
        }
      >
        One delegation asked when the study would be ready.
      </NumberedParagraph>
    </RecordText>
  ),
}
