import type { AnswerCounts } from '#areas/consultations'
import type { View } from '#platform/view'
import { DataTable } from '#ui'
import type { countVoices } from '../count-voices.ts'
import type { Tabulation } from '../tabulate.ts'

type Voices = Awaited<ReturnType<typeof countVoices>>

const states = ['onRecord', 'public', 'notPublic', 'withdrawn', 'erased', 'counted'] as const

/** How everything on the page goes back to what was handed in, and to the answers that were sent. */
export function Reconciled({ view: { t }, voices, answers }: { view: View; voices: Voices; answers: AnswerCounts }) {
  const row = (who: keyof Voices) => [
    t(`synthesis.reconciled.${who}`),
    ...states.map((state) => t('synthesis.count', { count: voices[who][state] })),
  ]
  return (
    <>
      <p>{t('synthesis.reconciled.text')}</p>
      <DataTable
        caption={t('synthesis.reconciled')}
        captionHidden
        columns={[
          { text: t('synthesis.reconciled.who') },
          ...states.map((state) => ({ text: t(`synthesis.reconciled.${state}`), numeric: true })),
        ]}
        rows={[row('adults'), row('children')]}
      />
      {answers.sent > 0 && <p>{t('synthesis.reconciled.answers', answers)}</p>}
    </>
  )
}

/** The line under a table: what it counts, and out of how many. */
export const TableLine = ({ view, table, voices }: { view: View; table: Tabulation; voices: Voices }) => (
  <p class="muted">
    {view.t('synthesis.table.line', {
      ...table.total.adults,
      counted: voices.adults.counted,
      public: voices.adults.public,
    })}{' '}
    {view.t('synthesis.table.line.children', { ...table.total.children })} {view.t('synthesis.table.totals')}
  </p>
)
