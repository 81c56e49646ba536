import { documentAddress } from '#areas/registry'
import type { View } from '#platform/view'
import { DataTable, EmptyState, Said, Section } from '#ui'
import type { CallFace } from './call-page.tsx'

/** Who was asked by name, and whose answer is published. T-34: of answers without name nothing is said here. */
export function Invitees({ view, face: { call, answers } }: { view: View; face: CallFace }) {
  const { t, href, say } = view
  return (
    <Section title={t('consultations.invitees')} id="invitees">
      {call.invitees.length ? (
        <DataTable
          caption={t('consultations.invitees')}
          captionHidden
          columns={[
            { text: t('consultations.invitee') },
            { text: t('consultations.invitee.by') },
            { text: t('consultations.invitee.answer') },
          ]}
          rows={call.invitees.map(({ number, names, mandated }) => {
            const answer = answers.find((one) => one.isNamed && one.invitee === number)
            return [
              <Said {...say(names)} />,
              t(mandated ? 'consultations.invitee.mandated' : 'consultations.invitee.besides'),
              answer ? (
                <a href={href(documentAddress({ symbol: answer.symbol }))}>
                  <bdi>{answer.symbol}</bdi>
                </a>
              ) : (
                t('consultations.invitee.none')
              ),
            ]
          })}
        />
      ) : (
        <EmptyState title={t('consultations.invitees.none')} text={t('consultations.invitees.none.text')} />
      )}
    </Section>
  )
}
