import { awkward, type Examples } from '../example.ts'
import { Steps } from './steps.tsx'

export const stepsExamples: Examples = {
  'from a voice to what was done': (
    <Steps
      steps={[
        {
          label: 'A voice',
          quoted: true,
          text: 'I turned it off and the next app had it on again.',
          source: 'Girl, 14 (fictional)',
        },
        {
          label: 'A finding',
          text: 'A choice made once is not kept elsewhere; 38 of 190 contributions.',
          href: '#finding',
        },
        { label: 'The report', text: 'Paragraph 34, option B', href: '#p34' },
        {
          label: 'What was done',
          text: 'Noted by the group; a liaison was sent.',
          chip: { text: 'answered', tone: 'good' },
        },
      ]}
    />
  ),
  'awkward words': (
    <Steps
      steps={[
        { label: 'A voice', quoted: true, text: awkward.arabic, language: 'ar' },
        { label: awkward.long, text: awkward.long },
        { label: 'The report', text: awkward.hostile, source: awkward.chinese },
      ]}
    />
  ),
}
