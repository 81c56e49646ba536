import { Chip, Citation, LinkRow, MarginNote, NumberedParagraph, Page, RecordText } from '../index.ts'
import { Sentence, SourceCard, Sources } from '../index.ts'
import { frame } from './frame.ts'

const editions = ['PDF (tagged)', 'Word', 'EPUB', 'XML', 'Easy to read', 'For ages 10–12', 'Compare versions']

const firstSources = (
  <SourceCard
    id="source-a"
    reference={{ letter: 'a', href: '#p6.1-2', label: 'Back to the sentence of source a' }}
    quotation="one place to set the hours for every screen in the house"
    source={{ text: 'CWG-COP-24/INF/13, paragraph 4', href: '#13' }}
    check={{ text: 'verbatim in version 1', passed: true }}
    place={{ text: 'show in place', href: '#place' }}
  />
)

const dates = (
  <MarginNote>
    <p>Two dates on record</p>
    <p>
      62nd session: <a href="#hrc">Resolution 56/6, paragraph 9</a>
    </p>
    <p>
      64th session: <a href="#17">INF/17, ¶ 4</a>
    </p>
  </MarginNote>
)

const threeSources = (
  <Sources summary="3 sources" brief="INF/16 ¶ 2, ¶ 3; table of gaps, version 2">
    <SourceCard quotation="no common way to say how old" source={{ text: 'INF/16, paragraph 2', href: '#16' }} />
  </Sources>
)

const action = (
  <>
    <Sources summary="2 sources">
      <SourceCard source={{ text: 'INF/5, paragraph 1', href: '#5' }} />
    </Sources>
    <p>
      <Chip text="action" tone="info" /> Secretariat · due before the 25th meeting ·{' '}
      <a href="#became">what became of it</a>
    </p>
  </>
)

/** A report with invented content, to judge the whole by. */
export const sampleReport = () => (
  <Page
    {...frame('ltr', 3)}
    title="Report of the twenty-fourth meeting"
    eyebrow={
      <>
        <a href="#24">24th meeting</a> · Report · <Chip text="adopted" tone="good" /> · every sentence verified 19
        January 2026
      </>
    }
    lead={<LinkRow label="Editions" links={editions.map((text) => ({ text, href: '#e' }))} />}
  >
    <RecordText>
      <h2 id="p6">6 Any other business</h2>
      <NumberedParagraph
        id="p6.1"
        number="6.1"
        label="Paragraph 6.1"
        marginLabel="Sources of 6.1"
        margin={firstSources}
      >
        The regional network described what would let a family’s choices hold alike on every device and service.{' '}
        <Sentence id="p6.1-2" marked reference={{ letter: 'a', href: '#source-a', label: 'Source a' }}>
          Parents want to set the hours once, in one place, and to be told when a service does not follow.
        </Sentence>{' '}
        <Sentence secretariat="secretariat">The chair thanked the speakers.</Sentence>
      </NumberedParagraph>
      <NumberedParagraph
        id="p6.2"
        number="6.2"
        label="Paragraph 6.2"
        marginLabel="Sources of 6.2"
        margin={threeSources}
      >
        The study group reported three gaps: how age is shown, how messages are sifted, and choices that do not travel.
        Two work items answer the first and the third.
      </NumberedParagraph>
      <NumberedParagraph id="p6.3" number="6.3" label="Paragraph 6.3" marginLabel="Note on 6.3" margin={dates}>
        The office, which had asked for the floor, set out the consultations of the coming year.{' '}
        <Sentence marked>The report goes to the sixty-fourth session; the resolution itself names another.</Sentence>
      </NumberedParagraph>
      <h2 id="p8">8 Outcomes</h2>
      <NumberedParagraph id="p8.3" number="8.3" label="Paragraph 8.3" marginLabel="What became of 8.3" margin={action}>
        The Chair <strong>requested</strong> the Secretariat to take note of the five areas that were proposed.
      </NumberedParagraph>
      <Citation
        summary="Cite this paragraph"
        text="Report of the twenty-fourth meeting, version 1, paragraph 8.3."
        address="https://example.org/meetings/CWG-COP-24/report/v1#p8.3"
      />
    </RecordText>
  </Page>
)
