import { awkward, type Examples } from '../example.ts'
import { Notice } from '../notice/notice.tsx'
import { Calm, CallLink } from './calm.tsx'

export const calmExamples: Examples = {
  'what to do now': (
    <Calm>
      <Notice kind="warning" title="In danger now?">
        <p>Somebody can come to you.</p>
      </Notice>
      <CallLink href="tel:000000" number="000 000" />
    </Calm>
  ),
  'with much to say': (
    <Calm>
      <p>{awkward.long}</p>
      <p>{awkward.hostile}</p>
    </Calm>
  ),
}
