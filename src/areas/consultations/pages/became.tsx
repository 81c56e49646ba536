import type { Body } from '#areas/bodies'
import { documentAddress, heardAddress } from '#areas/registry'
import type { View } from '#platform/view'
import { Section } from '#ui'
import type { OwnAnswer } from '../sent-answers.ts'
import { momentIn } from './moment.tsx'

/** What was done with it: waiting, in the register under a symbol, asked back, gone. */
export function Became({ view, face: { answer, body } }: { view: View; face: { answer: OwnAnswer; body: Body } }) {
  const { t, href } = view
  const { entry } = answer
  if (!entry) return <></>
  const isPublic = entry.state === 'accepted' && entry.publication !== 'not-published'
  const open = entry.requests.filter(({ doneAt }) => !doneAt)
  return (
    <Section title={t('consultations.became')}>
      <p>{t(`consultations.state.${entry.state}.text`)}</p>
      {isPublic && entry.accepted && (
        <p>
          <a href={href(documentAddress({ symbol: entry.accepted.symbol }))}>
            <bdi>{entry.accepted.symbol}</bdi>
          </a>{' '}
          · <a href={href(heardAddress(entry.accepted.symbol))}>{t('consultations.became.heard')}</a>
        </p>
      )}
      {open.map(({ kind, askedAt }) => (
        <p>{t(`consultations.asked.${kind}`, { when: momentIn(view, askedAt, body.timezone) })}</p>
      ))}
    </Section>
  )
}
