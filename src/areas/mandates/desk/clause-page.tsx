import type { Body, Meeting } from '#areas/bodies'
import type { Frame, Typed, View } from '#platform/view'
import { FormProblem, LinkRow, Notice, Said, Section } from '#ui'
import type { ClauseRecord, MandateRecord } from '../mandate.ts'
import { DueDates } from '../pages/due-dates.tsx'
import { ClauseEvidence } from '../pages/evidence.tsx'
import { DueDateForm } from './due-date-form.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { clausePath, deskPath, listPath } from './paths.ts'

export type ClauseDesk = { body: Body; mandate: MandateRecord; clause: ClauseRecord; meetings: Meeting[] }

/** A clause at the desk: as readers see it, with the forms that note a due date and what was done. */
export function clausePage(view: View, desk: ClauseDesk, { typed, noted }: { typed?: Typed; noted?: boolean }): Frame {
  const { t, href, say } = view
  const { body, mandate, clause, meetings } = desk
  const publicPath = `/mandates/${mandate.id}#${clause.code}`
  return {
    title: clause.label,
    path: clausePath(mandate.id, clause.code),
    desk: true,
    current: 'desk',
    eyebrow: <Said {...say(mandate.names)} />,
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
      { text: t('mandates.desk.title'), href: listPath(body.symbol) },
      { text: mandate.id, href: deskPath(mandate.id) },
    ],
    lead: (
      <>
        <p>
          <Said {...say(clause.text)} />
        </p>
        <LinkRow links={[{ text: t('mandates.desk.public'), href: href(publicPath) }]} />
      </>
    ),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {noted && (
          <Notice kind="success">
            <p>{t('mandates.desk.noted')}</p>
          </Notice>
        )}
        <Section title={t('mandates.desk.as-readers-see')}>
          <DueDates view={view} dates={clause.dueDates} />
          <ClauseEvidence view={view} clause={clause} meetings={meetings} />
        </Section>
        <Section title={t('mandates.desk.evidence.new')} id="evidence">
          <EvidenceForm view={view} desk={desk} typed={typed} />
        </Section>
        <Section title={t('mandates.desk.due.new')} id="due">
          <DueDateForm view={view} desk={desk} typed={typed} />
        </Section>
      </>
    ),
  }
}
