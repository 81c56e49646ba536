import { fieldsOf, type Frame, type View } from '#platform/view'
import { Button, ButtonLink, Chip, DateField, FormProblem, LinkRow, Section, TextArea, TextField } from '#ui'
import type { AnswerCounts } from '../entries.ts'
import { closingOf, phaseOf } from '../call.ts'
import { Counts } from '../pages/answers-section.tsx'
import { phaseTones } from '../pages/call-list.tsx'
import { Moment } from '../pages/moment.tsx'
import { callPath, deskCallPath } from '../paths.ts'
import { Invitees, Questions, type CallDesk, type Part } from './call-parts.tsx'
import { crumbs } from './list-page.tsx'

export const extensionFields = ['closes-day', 'closes-time', 'reason']

/** A call at the desk: its questions and invitees, its announcement, more time, and the way to its answers. */
export function callDeskPage(view: View, desk: CallDesk): Frame {
  const { t, href, say } = view
  const { call, body, counts, now, typed } = desk
  const phase = phaseOf(call, now)
  const title = say(call.titles)
  const path = deskCallPath(call.symbol)
  return {
    title: title.text,
    ...(title.language && { headingLanguage: title.language }),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body),
    eyebrow: (
      <>
        <bdi>{call.symbol}</bdi> <Chip text={t(`consultations.phase.${phase}`)} tone={phaseTones[phase]} />
      </>
    ),
    lead: (
      <>
        <p>
          <Moment view={view} at={call.opensAt} timezone={body.timezone} />
          {' – '}
          <Moment view={view} at={closingOf(call)} timezone={body.timezone} />
        </p>
        {call.announcedAt && <LinkRow links={[{ text: t('desk.public-page'), href: href(callPath(call.symbol)) }]} />}
      </>
    ),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {call.announcedAt ? (
          <Answers view={view} path={path} counts={counts} />
        ) : (
          <Announcement view={view} path={path} />
        )}
        <Questions view={view} desk={desk} path={path} />
        <Invitees view={view} desk={desk} path={path} />
        {call.announcedAt && <Extension view={view} desk={desk} path={path} />}
      </>
    ),
  }
}

function Announcement({ view: { t, href }, path }: { view: View; path: string }) {
  return (
    <Section title={t('consultations.desk.announce')} id="announcement">
      <p>{t('consultations.desk.announce.text')}</p>
      <form method="post" action={href(`${path}/announcement`)} class="row">
        <Button text={t('consultations.desk.announce.button')} />
        <ButtonLink text={t('consultations.desk.change')} href={href(`${path}/particulars`)} kind="secondary" />
      </form>
    </Section>
  )
}

function Answers({ view, path, counts }: { view: View; path: string; counts: AnswerCounts }) {
  const { t, href } = view
  return (
    <Section title={t('consultations.answers')} id="answers">
      <Counts view={view} counts={counts} />
      <div class="row">
        <ButtonLink text={t('consultations.desk.answers')} href={href(`${path}/answers`)} />
        <ButtonLink text={t('consultations.desk.behalf')} href={href(`${path}/answers/new`)} kind="secondary" />
      </div>
    </Section>
  )
}

function Extension({ view: { t, href }, desk: { body, typed }, path }: Part) {
  const field = fieldsOf(typed, { 'closes-time': '23:59' }, 'extension')
  return (
    <Section title={t('consultations.desk.extend')} id="extension">
      <p>{t('consultations.desk.extend.text')}</p>
      <form method="post" action={href(`${path}/extensions`)}>
        <DateField
          {...field('closes-day')}
          label={t('consultations.desk.day')}
          hint={t('consultations.desk.zone', { zone: body.timezone.replaceAll('_', ' ') })}
        />
        <TextField
          {...field('closes-time')}
          label={t('consultations.desk.time')}
          hint={t('consultations.desk.time.hint')}
          width="short"
        />
        <TextArea
          {...field('reason')}
          label={t('consultations.desk.reason')}
          hint={t('consultations.desk.reason.hint')}
          rows={2}
          lang={body.language}
        />
        <Button text={t('consultations.desk.extend.button')} kind="secondary" />
      </form>
    </Section>
  )
}
