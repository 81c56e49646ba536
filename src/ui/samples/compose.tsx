import { Button, ButtonLink, ButtonRow, Card, Columns, ErrorSummary, Page, ProgressTable, Section } from '../index.ts'
import { TextArea, TextDifference } from '../index.ts'
import { frame } from './frame.ts'

const wording = (
  <TextDifference
    words={{ deleted: 'deleted', inserted: 'inserted' }}
    parts={[
      { kind: 'deleted', text: 'eleven' },
      { kind: 'inserted', text: 'ten' },
      { kind: 'same', text: ' to fifteen' },
    ]}
  />
)

const sources = (
  <Card title="Sources of 5.6">
    <p>
      <a href="#5">CWG-COP-24/INF/5</a> ¶ 2, ¶ 3<br />
      <span class="muted">presented under item 4</span>
    </p>
    <p>
      <a href="#more">Add a source</a>
    </p>
  </Card>
)

/** A staff page: the gate before publishing. */
export const sampleCompose = () => (
  <Page
    {...frame('ltr', 3)}
    notice={undefined}
    languages={undefined}
    signedIn={{ text: 'Secretariat', href: '/desk/me', action: '/desk/sign-out', signOut: 'Sign out' }}
    title="Not ready to publish"
    eyebrow="Report of the 24th meeting · draft 6 · saved 14:02"
  >
    <ErrorSummary
      title="Two sentences stand in the way"
      errors={[
        {
          text: '5.6, second sentence',
          href: '#text',
          more: <>the quotation differs from INF/5, paragraph 3: {wording}. Use the words of the source.</>,
        },
        { text: '7.4, only sentence', href: '#p7.4', more: 'no source. Choose a passage, or mark it as your own.' },
      ]}
    />
    <Columns side={sources}>
      <form method="post" action="/desk/paragraph">
        <TextArea
          record
          name="text"
          label="5.6 An application made with teenagers"
          value="The agency presented an application made with teenagers. It is meant for “eleven to fifteen” year-olds."
        />
        <ButtonRow>
          <Button text="Save paragraph" />
          <ButtonLink text="Preview" href="#preview" kind="link" />
        </ButtonRow>
      </form>
    </Columns>
    <Section title="Progress">
      <ProgressTable
        caption="How far each section has come"
        captionHidden
        columns={[
          { text: 'Section' },
          { text: 'With source' },
          { text: 'Paragraphs', numeric: true },
          { text: 'Comments open', numeric: true },
        ]}
        rows={[
          { name: '4 Contributions', progress: { done: 3, total: 3, text: '3 of 3' }, others: ['3', '0'] },
          { name: '5 Presentations', progress: { done: 12, total: 13, text: '12 of 13' }, others: ['13', '2'] },
          { name: '7 Discussion', progress: { done: 7, total: 8, text: '7 of 8' }, others: ['8', '5'] },
        ]}
      />
    </Section>
  </Page>
)
