import { awkward, type Examples } from '../example.ts'
import { Notice } from './notice.tsx'

export const noticeExamples: Examples = {
  'something to know': (
    <Notice title="This is version 1">
      <p>
        Version 2 was published on 3 February 2026. <a href="#v2">Read version 2</a>
      </p>
    </Notice>
  ),
  'something done': (
    <Notice kind="success" title="Your contribution has arrived">
      <p>It is number 41. A receipt is on its way.</p>
    </Notice>
  ),
  'a warning, with awkward words': (
    <Notice kind="warning" title={awkward.hostile}>
      <p>{awkward.long}</p>
      <p lang="ar" dir="rtl">
        {awkward.arabic}
      </p>
    </Notice>
  ),
}
