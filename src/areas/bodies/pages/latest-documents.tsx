import { documentRow, type ListedDocument } from '#areas/registry'
import type { View } from '#platform/view'
import { DocumentList, EmptyState } from '#ui'

/** The newest documents with the way to all of them. */
export function LatestDocuments({ view, documents }: { view: View; documents: ListedDocument[] }) {
  const { t, href } = view
  if (!documents.length) return <EmptyState title={t('body.documents.empty')} text={t('body.documents.empty.text')} />
  return (
    <>
      <DocumentList documents={documents.map((document) => documentRow(view, document))} />
      <p>
        <a href={href('/documents')}>{t('body.documents.all')}</a>
      </p>
    </>
  )
}
