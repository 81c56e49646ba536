import { awkward, type Examples } from '../example.ts'
import { Citation } from './citation.tsx'

export const citationExamples: Examples = {
  'a paragraph of a report': (
    <Citation
      summary="Cite this paragraph"
      text="Working group, Report of the twenty-fourth meeting, version 1, paragraph 6.1, 19 January 2026."
      address="https://example.org/meetings/CWG-COP-24/report/v1#p6.1"
      language="en"
    />
  ),
  'awkward words': <Citation summary={awkward.arabic} text={awkward.hostile} address={awkward.long} />,
}
