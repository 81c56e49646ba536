import type { Participant } from '#areas/people'
import { Chip, DataTable, Said, Section } from '#ui'
import type { PartProps } from './part.ts'
import { categoryOf, Role } from './names.tsx'

/** Who took part, by organisation, each in their role. */
export function ParticipantsSection({ view, record }: PartProps) {
  const { t, say } = view
  const collator = new Intl.Collator(view.language)
  const name = ({ organisation }: Participant) => say(organisation.names).text
  const participants = record.participants.toSorted((a, b) => collator.compare(name(a), name(b)))
  if (!participants.length) return null
  return (
    <Section title={t('meeting.participants')} id="participants">
      <DataTable
        caption={t('meeting.participants')}
        captionHidden
        columns={[
          { text: t('meeting.column.organisation') },
          { text: t('meeting.column.category') },
          { text: t('meeting.column.person') },
          { text: t('meeting.column.role') },
        ]}
        rows={participants.map((participant) => [
          <Said {...say(participant.organisation.names)} />,
          categoryOf(view, participant.organisation),
          participant.name ? (
            [participant.honorific, participant.name].filter(Boolean).join(' ')
          ) : (
            <span class="muted">{t('meeting.not-named')}</span>
          ),
          <>
            <Role view={view} participant={participant} />{' '}
            {participant.presided && <Chip text={t('meeting.presided.chip')} tone="good" />}
          </>,
        ])}
      />
    </Section>
  )
}
