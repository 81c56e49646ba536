import { awkward, type Examples } from '../example.ts'
import { Details } from './details.tsx'

export const detailsExamples: Examples = {
  closed: (
    <Details summary="How a quotation is checked">
      <p>It is looked for in the version that it names, letter by letter.</p>
    </Details>
  ),
  'open, with awkward words': (
    <Details summary={awkward.arabic} open>
      <p>{awkward.long}</p>
      <p>{awkward.hostile}</p>
    </Details>
  ),
}
