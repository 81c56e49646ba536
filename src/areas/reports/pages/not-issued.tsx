import type { Frame, View } from '#platform/view'
import { EmptyState, LinkRow } from '#ui'

/** What a reader finds at the address of a report that is still to come. */
export function notIssued(view: View, meeting: string): Frame {
  const { t, href } = view
  const symbol = encodeURIComponent(meeting)
  return {
    title: t('report.none.heading', { meeting }),
    path: `/meetings/${symbol}/report`,
    current: 'reports',
    unlisted: true,
    breadcrumb: [{ text: meeting, href: `/meetings/${symbol}` }],
    children: (
      <>
        <EmptyState title={t('report.none.title')} text={t('report.none.text')} />
        <LinkRow
          links={[
            { text: t('report.none.meeting'), href: href(`/meetings/${symbol}`) },
            { text: t('report.none.documents'), href: href(`/documents?meeting=${symbol}`) },
          ]}
        />
      </>
    ),
  }
}
