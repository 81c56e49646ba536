import type { Frame, View } from '#platform/view'
import { Chip, Notice } from '#ui'
import { documentAddress } from '../address.ts'
import type { WithdrawnDocument } from '../open-document.ts'
import { dayOf } from './day-of.ts'
import { History } from './history.tsx'
import { namesOf } from './in-words.tsx'
import { WhereUsed } from './uses.tsx'

/** What stays of a document that was taken back: that it was there, since when it is not, and why. */
export function tombstone(view: View, open: WithdrawnDocument): Frame {
  const { t, language } = view
  const { document, newest, host } = open
  const date = view.day(dayOf(document.withdrawn!.at, host.timezone))
  const notice = host.notice && view.say(host.notice).text
  return {
    title: newest.title,
    ...(notice && { notice }),
    path: documentAddress({ symbol: document.symbol }),
    current: 'documents',
    unlisted: true,
    breadcrumb: [{ text: t('documents.title'), href: '/documents' }],
    eyebrow: (
      <>
        <bdi>{document.symbol}</bdi> <Chip text={t('document.withdrawn')} tone="stop" />
      </>
    ),
    ...(newest.language !== language && { headingLanguage: newest.language }),
    lead: <p>{namesOf(view, document.sources)}</p>,
    children: (
      <>
        <Notice kind="warning" title={t('document.tombstone.title', { date })}>
          <p>
            {t('document.tombstone.reason')} <span dir="auto">{document.withdrawn!.reason}</span>
          </p>
          <p>{t('document.tombstone.text')}</p>
        </Notice>
        <WhereUsed view={view} open={open} />
        <History view={view} events={open.events} timezone={host.timezone} />
      </>
    ),
  }
}
