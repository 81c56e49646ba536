import type { Child } from 'hono/jsx'
import { documentAddress } from '#areas/registry'
import type { SummaryListProps } from '#ui'
import { Said } from '#ui'
import { keptRecord, type PartProps } from './part.ts'

/** What is known of the meeting as such. What the public record does not state, it says so of. */
export function facts({ view, record, nameOf }: PartProps, report: Child): SummaryListProps['items'] {
  const { t, say, href } = view
  const { body, meeting, participants } = record
  const presiding = participants.filter((participant) => participant.presided)
  const kept = keptRecord(record)
  return [
    {
      term: t('body.column.body'),
      value: (
        <a href={href(`/bodies/${body.symbol}`)}>
          <Said {...say(body.names)} />
        </a>
      ),
    },
    { term: t('meeting.place'), value: meeting.place ? <Said {...say(meeting.place)} /> : t('meeting.not-stated') },
    {
      term: t('meeting.modality'),
      value: meeting.modality ? t(`body.modality.${meeting.modality}`) : t('meeting.not-stated'),
    },
    {
      term: t('meeting.presided'),
      value: presiding.length
        ? presiding.map((participant) => {
            const { who, of } = nameOf(participant.id)
            return (
              <>
                {who}
                <br />
                <span class="muted">{of}</span>
              </>
            )
          })
        : t('meeting.not-stated'),
    },
    { term: t('meeting.report'), value: report },
    {
      term: t('meeting.record'),
      value: kept ? (
        <a href={href(documentAddress({ symbol: kept.symbol }))}>
          <bdi>{kept.symbol}</bdi>
        </a>
      ) : (
        t('meeting.record.none')
      ),
    },
    {
      term: t('meeting.calendar'),
      value: <a href={`${href(`/meetings/${meeting.symbol}`)}.ics`}>{t('meeting.calendar.file')}</a>,
    },
  ]
}
