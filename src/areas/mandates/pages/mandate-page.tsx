import { bodyNotice, type Body, type Meeting } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { Columns, Contents, EmptyState, Said } from '#ui'
import type { ClauseRecord, MandateRecord } from '../mandate.ts'
import { DueDates } from './due-dates.tsx'
import { ClauseEvidence } from './evidence.tsx'
import { MandateFacts } from './mandates-page.tsx'

export type MandateFace = { mandate: MandateRecord; body: Body; meetings: Meeting[] }

/** A founding text, clause by clause: what it asks, when that is due, and what is on record under it. */
export function mandatePage(view: View, { mandate, body, meetings }: MandateFace): Frame {
  const { t, say } = view
  const name = say(mandate.names)
  return {
    title: name.text,
    ...(name.language && { headingLanguage: name.language }),
    path: `/mandates/${mandate.id}`,
    notice: bodyNotice(view, [body]),
    eyebrow: <bdi>{body.symbol}</bdi>,
    breadcrumb: [{ text: t('mandates.title'), href: '/mandates' }],
    description: t('mandates.lead'),
    lead: <p>{t('mandates.own-words')}</p>,
    children: mandate.clauses.length ? (
      <Columns
        side={
          <Contents
            title={t('mandates.clauses')}
            items={mandate.clauses.map(({ code, label }) => ({ text: label, href: `#${code}` }))}
          />
        }
      >
        <MandateFacts view={view} mandate={mandate} body={body} />
        {mandate.clauses.map((clause) => (
          <ClauseSection view={view} clause={clause} meetings={meetings} />
        ))}
      </Columns>
    ) : (
      <>
        <MandateFacts view={view} mandate={mandate} body={body} />
        <EmptyState title={t('mandates.clauses.none')} text={t('mandates.clauses.none.text')} />
      </>
    ),
  }
}

const ClauseSection = ({ view, clause, meetings }: { view: View; clause: ClauseRecord; meetings: Meeting[] }) => (
  <section class="section" id={clause.code}>
    <h2>
      <bdi>{clause.label}</bdi>
    </h2>
    <p>
      <Said {...view.say(clause.text)} />
    </p>
    <DueDates view={view} dates={clause.dueDates} />
    <ClauseEvidence view={view} clause={clause} meetings={meetings} />
  </section>
)
