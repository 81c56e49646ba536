import type { Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { DocumentList, EmptyState, Pagination, Tabs } from '#ui'
import { channels, type Channel, type Heard } from '../list-heard.ts'
import { speakerName } from '../pages/places.ts'
import { innerFrame } from './overview-page.tsx'
import { deskOf } from './places.ts'

export const documentsPerPage = 50

type DocumentsProps = { body: Body; channel: Channel; unread: boolean; page: number; documents: Heard[] }

/** The documents in which passages are labelled. One more than fits the page says that there is another. */
export function documentsPage(view: View, { body, channel, unread, page, documents }: DocumentsProps): Frame {
  const { t, href } = view
  const desk = deskOf(body.symbol)
  const shown = documents.slice(0, documentsPerPage)
  return {
    ...innerFrame(view, body),
    path: desk.documents(channel, unread, page),
    heading: t('synthesis.desk.documents'),
    children: (
      <>
        <Tabs
          label={t('synthesis.desk.documents')}
          items={channels.map((one) => ({
            text: t(`synthesis.channel.${one}`),
            href: href(desk.documents(one, unread)),
            current: one === channel,
          }))}
        />
        <p>
          <a href={href(desk.documents(channel, !unread))}>
            {unread ? t('synthesis.desk.all') : t('synthesis.desk.unread')}
          </a>
        </p>
        <DocumentList
          documents={shown.map(({ symbol, title, version, language, labels, ...voice }) => ({
            symbol,
            title,
            href: href(desk.text({ symbol, version, language })),
            ...(language !== view.language && { language }),
            ...(voice.stakeholder && { source: speakerName(view, voice) }),
            chips: [{ text: t('synthesis.desk.labels', { count: labels }), tone: labels ? 'good' : 'neutral' }],
          }))}
        />
        {!shown.length && (
          <EmptyState
            title={t('synthesis.desk.documents.none')}
            text={unread ? t('synthesis.desk.documents.read') : t('synthesis.desk.documents.none.text')}
          />
        )}
        <Pagination
          label={t('synthesis.pages.documents')}
          {...(page > 1 && {
            previous: { text: t('synthesis.pages.previous'), href: href(desk.documents(channel, unread, page - 1)) },
          })}
          {...(documents.length > documentsPerPage && {
            next: { text: t('synthesis.pages.next'), href: href(desk.documents(channel, unread, page + 1)) },
          })}
        />
      </>
    ),
  }
}
