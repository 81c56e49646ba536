import { SourceNames } from '#areas/registry'
import { Chip, DataTable, Section } from '#ui'
import type { Presentation } from '../proceedings.ts'
import type { PartProps } from './part.ts'

/** What was put before the meeting, in order: by whom, under which item, and what was heard from the floor. */
export function PresentationsSection(part: PartProps) {
  const { view, record, papers } = part
  const { t } = view
  const { presentations } = record.proceedings
  if (!presentations.length) return null
  return (
    <Section title={t('record.section.presentations')} id="presentations">
      <DataTable
        caption={t('record.section.presentations')}
        captionHidden
        columns={[
          { text: t('meeting.column.paper') },
          { text: t('meeting.column.presenter') },
          { text: t('meeting.column.item'), numeric: true },
        ]}
        rows={presentations.map((presentation) => [
          papers.long(presentation.symbol),
          <>
            <Presenter {...part} presentation={presentation} />{' '}
            {presentation.fromFloor && <Chip text={t('meeting.floor')} tone="info" />}
          </>,
          <a href={`#item-${presentation.item}`}>{presentation.item}</a>,
        ])}
      />
    </Section>
  )
}

/** Where the record does not say who spoke, those who submitted the paper. */
function Presenter({ view, record, nameOf, presentation }: PartProps & { presentation: Presentation }) {
  if (presentation.presenter) return <>{nameOf(presentation.presenter).who}</>
  const paper = record.documents.find((document) => document.symbol === presentation.symbol)
  return paper ? <SourceNames view={view} sources={paper.sources} /> : null
}
