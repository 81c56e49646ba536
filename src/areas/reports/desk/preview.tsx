import { raw } from 'hono/html'
import { htmlBody } from '#document'
import type { Frame, View } from '#platform/view'
import { DocumentText, inLanguage, Notice, SummaryList } from '#ui'
import type { Draft } from '../draft.ts'
import type { Occasion } from './occasion.ts'
import { frameOf } from './overview.tsx'
import { anchorSource, deskOf, passageAddress } from './places.tsx'

/** The whole report as it would be issued now, with its sources. */
export function preview(view: View, occasion: Occasion, { document }: Draft): Frame {
  const { t } = view
  const frame = frameOf(view, occasion)
  const text = htmlBody(document, { addressOf: (anchor) => passageAddress(view, anchorSource(anchor)) })
  return {
    ...frame,
    path: deskOf(occasion.symbol).preview,
    breadcrumb: [...frame.breadcrumb!, { text: frame.title, href: deskOf(occasion.symbol).report }],
    eyebrow: t('reports.desk.preview.title'),
    title: document.title,
    headingLanguage: document.language,
    children: (
      <>
        <Notice>{t('reports.desk.preview.notice')}</Notice>
        <div {...inLanguage(document.language)}>
          <SummaryList
            items={document.cover.flatMap(({ label, text }) => (label ? [{ term: label, value: text }] : []))}
          />
        </div>
        <DocumentText language={document.language} direction={document.direction}>
          {raw(text)}
        </DocumentText>
      </>
    ),
  }
}
