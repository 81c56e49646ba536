import { meetingName } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import { Citation } from '#ui'
import { keptRecord, type PartProps } from './part.ts'

type CiteProps = PartProps & {
  /** Of the entry in the record of the meeting: "S.7". */
  label: string
  /** Of the entry on the page: "said-7". */
  fragment: string
}

/** How to refer to an entry, with the same entry in the record that the register keeps for good. */
export function CiteInRecord({ view, record, label, fragment }: CiteProps) {
  const { t, href, publicAddress } = view
  const { body, meeting } = record
  const kept = keptRecord(record)
  const entry = `p${label.toLowerCase()}`
  return (
    <>
      {kept && record.keptEntries.has(entry) && (
        <p>
          <a href={`${href(documentAddress({ symbol: kept.symbol }))}#${entry}`}>{t('meeting.in-record', { label })}</a>
        </p>
      )}
      <Citation
        summary={t('meeting.cite')}
        text={`${body.symbol}, ${meetingName(view, meeting)}, ${view.day(meeting.startsOn)}, ${label}.`}
        address={`${publicAddress(`/meetings/${meeting.symbol}`)}#${fragment}`}
      />
    </>
  )
}
