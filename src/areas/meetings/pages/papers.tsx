import { categories, documentRow, type ListedDocument } from '#areas/registry'
import { DocumentList, Section } from '#ui'
import type { PartProps } from './part.ts'

/** The papers of the meeting, under the headings that its report lists them by. */
export function PapersSection({ view, record: { documents } }: PartProps) {
  const { t } = view
  if (!documents.length) return null
  const listed = (members: ListedDocument[]) => members.map((document) => documentRow(view, document))
  const others = documents.filter((document) => !document.category)
  return (
    <Section title={t('record.section.documents')} id="documents">
      {categories.map((category) => {
        const members = documents.filter((document) => document.category === category)
        return (
          members.length > 0 && (
            <>
              <h3>{t(`document.category.${category}`)}</h3>
              <DocumentList documents={listed(members)} />
            </>
          )
        )
      })}
      {others.length > 0 && (
        <>
          <h3>{t('meeting.documents.own')}</h3>
          <DocumentList documents={listed(others)} />
        </>
      )}
    </Section>
  )
}
