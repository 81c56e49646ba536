import type { View } from '#platform/view'
import { Section, SummaryList } from '#ui'
import type { Call } from '../call.ts'

/** The ways to answer, and what the author decides about publication. */
export function HowToAnswer({ view: { t }, call }: { view: View; call: Call }) {
  return (
    <Section title={t('consultations.how')} id="how">
      <ul>
        {(['browser', 'document', 'secretariat', 'back'] as const).map((way) => (
          <li>{t(`consultations.how.${way}`)}</li>
        ))}
      </ul>
      <h3>{t('consultations.publication')}</h3>
      <SummaryList
        items={call.publication.map((choice) => ({
          term: t(`consultations.publication.${choice}`),
          value: t(`consultations.publication.${choice}.text`),
        }))}
      />
      <p class="muted">{t('consultations.no-persons')}</p>
    </Section>
  )
}
