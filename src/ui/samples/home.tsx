import { Columns, DocumentList, Hero, Page, Section, StatusList, Steps } from '../index.ts'
import { frame } from './frame.ts'

const documents = [
  {
    symbol: 'CWG-COP-24/INF/17',
    title: 'What families say about shared devices: update',
    href: '#17',
    source: 'Region Nord · presented from the floor',
    chips: [{ text: 'information', tone: 'info' as const }],
  },
  {
    symbol: 'CWG-COP-24/INF/16',
    title: 'Liaison statement: where the work on age stands',
    href: '#16',
    source: 'Study group on trust',
    chips: [{ text: 'liaison', tone: 'info' as const }],
  },
  {
    symbol: 'CWG-COP-24/INF/15',
    title: 'L’école, la famille et l’écran : une approche commune',
    language: 'fr',
    href: '#15',
    source: 'Pays fictif · Member State',
    chips: [{ text: 'late, accepted', tone: 'wait' as const }],
  },
]

const thread = [
  {
    label: 'A voice',
    quoted: true,
    text: 'I turned it off and the next app had it on again.',
    source: 'Workshop, girl, 13–15 (fictional)',
  },
  {
    label: 'A finding',
    text: 'A choice made once is not kept elsewhere; 38 of 190 contributions, every region.',
    href: '#a',
  },
  { label: 'The report', text: 'Paragraph 34, option B, measure 2', href: '#b' },
  {
    label: 'What was done',
    text: 'Noted by the group; a liaison was sent.',
    chip: { text: 'answered', tone: 'good' as const },
  },
]

const asked = [
  { text: 'Publish without password', chip: { text: 'done', tone: 'good' as const } },
  { text: 'Hear young people before the meeting', chip: { text: 'no record', tone: 'stop' as const } },
  { text: 'Report each year', chip: { text: 'done', tone: 'good' as const } },
  { text: 'Five regional workshops', href: '#workshops', chip: { text: '2 of 5', tone: 'info' as const } },
]

const side = (
  <>
    <Section title="Next meeting">
      <p>
        <a href="#24">24th meeting</a>
        <br />
        19 January 2026, Geneva and online
        <br />
        <span class="muted">09:30–17:30 Geneva</span>
      </p>
    </Section>
    <Section title="What the group was asked to do">
      <StatusList items={asked} />
      <p>
        <a href="#mandate">The mandate, clause by clause</a>
      </p>
    </Section>
  </>
)

/** A home page with invented content, to judge the whole by. */
export const sampleHome = () => (
  <Page
    {...frame('ltr', -1)}
    title="Who said what about keeping children safe online, and what was done about it"
    eyebrow="Public record of the group · no password, ever"
  >
    <Columns side={side}>
      <Hero
        eyebrow="Open until 30 January 2026, 18:00 Geneva (20:00 where you are)"
        title="Call for input: what should a framework hold?"
        text="Written input, findings of workshops and young people’s messages. Twelve questions, none obligatory; no account needed."
        action={{ text: 'Have your say', href: '#say' }}
      />
      <Section title="Latest documents">
        <DocumentList documents={documents} />
      </Section>
      <Section title="Follow one thread">
        <Steps steps={thread} />
      </Section>
    </Columns>
  </Page>
)
