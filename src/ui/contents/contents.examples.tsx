import { awkward, type Examples } from '../example.ts'
import { Contents } from './contents.tsx'

export const contentsExamples: Examples = {
  'a report with parts': (
    <Contents
      title="Contents"
      items={[
        { number: '1', text: 'Opening', href: '#p1' },
        {
          number: '2',
          text: 'Contributions',
          href: '#p2',
          items: [
            { number: '2.1', text: awkward.long, href: '#p2.1' },
            { number: '2.2', text: awkward.arabic, href: '#p2.2' },
          ],
        },
        { text: awkward.hostile, href: '#annex' },
      ]}
    />
  ),
}
