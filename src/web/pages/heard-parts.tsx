import { CallList } from '#areas/consultations'
import type { View } from '#platform/view'
import { DocumentList, type DocumentListProps } from '#ui'
import type { Heard } from './heard.ts'
import { followUpRows, mandateRows, practiceRows, understoodRows, workshopRows, youngRows } from './heard-rows.ts'

/** The parts of the page of a body that tell how it hears people; only those in which there is something. */
export function heardParts(view: View, heard: Heard, now: Date) {
  const { t } = view
  const listed = (id: string, title: string, rows: DocumentListProps['documents']) =>
    rows.length ? [{ id, title, children: <DocumentList documents={rows} /> }] : []
  return [
    ...listed('mandate', t('mandates.title'), mandateRows(view, heard)),
    ...(heard.calls.length
      ? [
          {
            id: 'calls',
            title: t('consultations.title'),
            children: <CallList view={view} calls={heard.calls} bodies={[heard.body]} now={now} />,
          },
        ]
      : []),
    ...listed('workshops', t('workshops.title'), workshopRows(view, heard)),
    ...listed('young-people', t('mandates.kind.young-people'), youngRows(view, heard)),
    ...listed('understanding', t('synthesis.page.title'), understoodRows(view, heard)),
    ...listed('follow-up', t('hub.follow-up'), followUpRows(view, heard)),
    ...listed('practices', t('practices.title'), practiceRows(view, heard)),
  ]
}
