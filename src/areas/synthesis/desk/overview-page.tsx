import type { Body } from '#areas/bodies'
import type { AnswerCounts } from '#areas/consultations'
import type { Frame, View } from '#platform/view'
import { ButtonLink, DocumentList, EmptyState, LinkRow, Section } from '#ui'
import type { countVoices } from '../count-voices.ts'
import type { Finding } from '../finding.ts'
import { findingRow } from '../pages/findings-page.tsx'
import { placesOf } from '../pages/places.ts'
import { Reconciled } from '../pages/reconciliation.tsx'
import { channels } from '../list-heard.ts'
import { deskOf } from './places.ts'

type OverviewProps = {
  body: Body
  voices: Awaited<ReturnType<typeof countVoices>>
  answers: AnswerCounts
  findings: Finding[]
}

/** Where the understanding of a consultation stands: what was read, what was found. */
export function overviewPage(view: View, { body, voices, answers, findings }: OverviewProps): Frame {
  const { t, href } = view
  const desk = deskOf(body.symbol)
  return {
    ...deskFrame(view, body),
    path: desk.desk,
    heading: t('synthesis.desk.title'),
    lead: <p>{t('synthesis.desk.lead')}</p>,
    children: (
      <>
        <Section title={t('synthesis.desk.documents')}>
          <LinkRow
            links={channels.map((channel) => ({
              text: t(`synthesis.channel.${channel}`),
              href: href(desk.documents(channel)),
            }))}
          />
        </Section>
        <Section title={t('synthesis.findings')} id="findings">
          {findings.length ? (
            <DocumentList
              documents={findings.map((finding) => {
                const row = findingRow(view, finding, href(desk.finding(finding.number)))
                const state = finding.published
                  ? { text: t('synthesis.desk.published'), tone: 'good' as const }
                  : { text: t('synthesis.desk.unpublished'), tone: 'wait' as const }
                const kind = { text: t(`voices.kind.${finding.kind}`), tone: 'info' as const }
                return { ...row, chips: [kind, state, ...(row.chips ?? [])] }
              })}
            />
          ) : (
            <EmptyState title={t('synthesis.desk.findings.none')} text={t('synthesis.desk.findings.none.text')} />
          )}
          <ButtonLink text={t('synthesis.desk.finding.new')} href={href(desk.newFinding)} />
        </Section>
        <Section title={t('synthesis.reconciled')}>
          <Reconciled view={view} voices={voices} answers={answers} />
          <p>
            <a href={href(placesOf(body.symbol).understanding)}>{t('synthesis.desk.public')}</a>
          </p>
        </Section>
      </>
    ),
  }
}

/** The frame that every page of this desk has. */
export const deskFrame = (view: View, body: Body): Omit<Frame, 'children'> => ({
  title: `${view.t('synthesis.desk.title')} · ${body.symbol}`,
  path: deskOf(body.symbol).desk,
  desk: true,
  current: 'desk',
  breadcrumb: [
    { text: view.t('site.desk'), href: '/desk' },
    { text: view.say(body.names).text, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
  ],
  eyebrow: <bdi>{body.symbol}</bdi>,
})

/** The same one step below. */
export function innerFrame(view: View, body: Body): Omit<Frame, 'children'> {
  const frame = deskFrame(view, body)
  const here = { text: view.t('synthesis.desk.title'), href: deskOf(body.symbol).desk }
  return { ...frame, breadcrumb: [...frame.breadcrumb!, here] }
}
