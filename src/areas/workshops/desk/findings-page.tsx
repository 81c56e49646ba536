import type { Frame, Typed, View } from '#platform/view'
import { Button, ButtonLink, ButtonRow, EmptyState, EntryList, Section } from '#ui'
import type { Finding } from '../workshop.ts'
import { fieldsOfFinding, FindingFields } from './finding-fields.tsx'
import { workshopDeskPath } from './paths.ts'
import { workshopDeskFrame, type WorkshopDesk } from './workshop-frame.tsx'

/** The findings as they are noted, and the form for the next. */
export function findingsPage(view: View, desk: WorkshopDesk, typed?: Typed): Frame {
  const { t, href } = view
  const { workshop, body } = desk
  const path = workshopDeskPath(workshop.symbol, 'findings')
  const last = workshop.findings.at(-1)
  return workshopDeskFrame(view, desk, {
    tab: 'findings',
    lead: t('workshops.desk.findings.lead'),
    typed,
    children: (
      <>
        <div class="section">
          {last ? (
            <EntryList
              language={body.language}
              entries={workshop.findings.map((finding) => ({
                id: `f${finding.number}`,
                text: finding.text,
                about: <About view={view} finding={finding} path={path} />,
              }))}
            />
          ) : (
            <EmptyState title={t('workshops.desk.findings.none')} text={t('workshops.desk.findings.none.text')} />
          )}
        </div>
        <Section title={t('workshops.desk.finding.next')} id="next">
          <form method="post" action={href(path)}>
            <FindingFields view={view} body={body} typed={typed} first={{ heard: last?.heard ?? '' }} />
            <Button text={t('workshops.desk.finding.button')} />
          </form>
        </Section>
      </>
    ),
  })
}

/** One finding, to be put right or taken out. */
export function findingPage(view: View, desk: WorkshopDesk, finding: Finding, typed?: Typed): Frame {
  const { t, href } = view
  const { workshop, body } = desk
  const list = workshopDeskPath(workshop.symbol, 'findings')
  const path = `${list}/${finding.number}`
  return workshopDeskFrame(view, desk, {
    tab: 'findings',
    title: t('workshops.desk.finding.correct', { number: finding.number }),
    ...(workshop.record && { lead: t('workshops.desk.finding.correct.kept') }),
    typed,
    children: (
      <>
        <form class="section" method="post" action={href(path)}>
          <FindingFields view={view} body={body} typed={typed} first={fieldsOfFinding(finding)} />
          <ButtonRow>
            <Button text={t('workshops.desk.save')} />
            <ButtonLink text={t('desk.back')} href={href(`${list}#f${finding.number}`)} kind="link" />
          </ButtonRow>
        </form>
        <form method="post" action={href(`${path}/removal`)}>
          <Button text={t('workshops.desk.finding.remove')} kind="secondary" />
        </form>
      </>
    ),
  })
}

function About({ view: { t, href }, finding, path }: { view: View; finding: Finding; path: string }) {
  const { number, kind, stakeholder, heard, disagreement } = finding
  return (
    <>
      {number} · <strong>{t(`voices.kind.${kind}`)}</strong>
      {stakeholder && ` · ${t(`voices.stakeholder.${stakeholder}`)}`} · {t(`workshops.heard.${heard}`)}
      {disagreement && ` · ${t('workshops.disagreed')}`}{' '}
      <a href={href(`${path}/${number}`)}>
        {t('desk.correct')} <span class="hidden">{number}</span>
      </a>
    </>
  )
}
