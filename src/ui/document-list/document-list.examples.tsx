import { awkward, type Examples } from '../example.ts'
import { DocumentList } from './document-list.tsx'

export const documentListExamples: Examples = {
  'documents in four languages': (
    <DocumentList
      documents={[
        {
          symbol: 'CWG-COP-24/INF/17',
          title: 'What families say about shared devices',
          href: '#17',
          source: 'Region Nord · presented from the floor',
          chips: [{ text: 'information', tone: 'info' }],
        },
        {
          symbol: 'CWG-COP-24/INF/16',
          title: awkward.arabic,
          language: 'ar',
          href: '#16',
          source: 'Amina, delegate',
          chips: [
            { text: 'late, accepted', tone: 'wait' },
            { text: 'corrected', tone: 'neutral' },
          ],
        },
        { symbol: 'CWG-COP-24/INF/15', title: awkward.chinese, language: 'zh', href: '#15' },
        {
          symbol: `CWG-COP-24/${awkward.long}`,
          title: awkward.hostile,
          href: '#14',
          source: awkward.russian,
          chips: [{ text: 'withdrawn', tone: 'stop' }],
        },
      ]}
    />
  ),
  'found by a search, with the place': (
    <DocumentList
      documents={[
        {
          title: 'Report of the twenty-third meeting',
          href: '#23',
          excerpt: (
            <>
              … the group <mark>asked</mark> its members for examples …
            </>
          ),
        },
      ]}
    />
  ),
}
