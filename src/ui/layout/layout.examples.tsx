import { awkward, type Examples } from '../example.ts'
import { Card, Columns, LinkRow, Section } from './layout.tsx'

export const layoutExamples: Examples = {
  'columns, sections and a card': (
    <Columns
      side={
        <Card title="Sources of 5.6">
          <p>
            <a href="#source">CWG-COP-24/INF/5</a> ¶ 2, ¶ 3
          </p>
        </Card>
      }
    >
      <Section title="Latest documents" id="latest">
        <p>Nothing since Monday.</p>
      </Section>
      <Section title={awkward.hostile}>
        <p>{awkward.long}</p>
      </Section>
    </Columns>
  ),
  'the editions of a document': (
    <LinkRow
      label="Editions"
      links={[
        { text: 'PDF (tagged)', href: '#pdf', type: 'application/pdf' },
        { text: 'Word', href: '#docx' },
        { text: 'العربية', href: '#ar', language: 'ar' },
        { text: awkward.long, href: '#long' },
      ]}
    />
  ),
}
