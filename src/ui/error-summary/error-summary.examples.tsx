import { awkward, type Examples } from '../example.ts'
import { TextDifference } from '../text-difference/text-difference.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FormProblem } from './form-problem.tsx'

export const errorSummaryExamples: Examples = {
  'two sentences that stand in the way': (
    <ErrorSummary
      title="Two sentences stand in the way"
      errors={[
        {
          text: '5.6, second sentence',
          href: '#paragraph',
          more: (
            <>
              the quotation differs from its source:{' '}
              <TextDifference
                parts={[
                  { kind: 'same', text: 'from ' },
                  { kind: 'deleted', text: 'eleven' },
                  { kind: 'inserted', text: 'ten' },
                  { kind: 'same', text: ' to fifteen' },
                ]}
                words={{ deleted: 'deleted', inserted: 'inserted' }}
              />
            </>
          ),
        },
        { text: awkward.hostile, href: '#title' },
        { text: `${awkward.long} ${awkward.arabic}` },
      ]}
    />
  ),
  'one field of a form is wrong': (
    <FormProblem
      title="Something is missing"
      typed={{ form: 'meeting', problem: { field: 'day', text: 'Write year, month and day, as in 2026-01-30.' } }}
    />
  ),
}
