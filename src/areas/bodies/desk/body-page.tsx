import type { Child } from 'hono/jsx'
import type { Localised } from '#base/languages'
import type { Role } from '#platform/access'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  FormProblem,
  inLanguage,
  LinkRow,
  Notice,
  Section,
  Select,
  SummaryList,
  TextField,
} from '#ui'
import type { Body, Meeting } from '../body.ts'
import { staffRoles } from '../invite-staff.ts'
import { meetingDays, meetingName } from '../pages/words.ts'

export type BodyDesk = {
  body: Body
  meetings: Meeting[]
  series: { code: string; names: Localised }[]
  staff: { email: string; role: Role; since: Date }[]
  /** What there is to do beside its meetings; drawn above this area. */
  work: Child
  may: { invite: boolean; convene: boolean; describe: boolean }
}

/** What was just done on the page: somebody was invited, and here is their link if it may be shown. */
export type Invited = { email: string; link: string | null }

/** A group as its staff see it: its meetings, its particulars, and who works for it. */
export function bodyPage(view: View, desk: BodyDesk, typed?: Typed, invited?: Invited): Frame {
  const { t } = view
  const { body } = desk
  const name = view.say(body.names)
  return {
    title: name.text,
    path: `/desk/bodies/${body.symbol}`,
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('desk.title'), href: '/desk' }],
    eyebrow: body.symbol,
    ...(name.language && { headingLanguage: name.language }),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {invited && <InvitedNotice view={view} invited={invited} />}
        <Meetings view={view} desk={desk} />
        {desk.work && (
          <Section title={t('desk.work')} id="work">
            {desk.work}
          </Section>
        )}
        <Staff view={view} desk={desk} typed={typed} />
        <Particulars view={view} desk={desk} />
      </>
    ),
  }
}

function InvitedNotice({ view, invited: { email, link } }: { view: View; invited: Invited }) {
  const { t } = view
  return (
    <Notice kind="success" title={t('desk.staff.invited', { email })}>
      {link ? (
        <>
          <p>{t('desk.staff.link')}</p>
          <p>
            <bdi>
              <code>{view.publicAddress(`/sign-in/${link}`)}</code>
            </bdi>
          </p>
        </>
      ) : (
        <p>{t('desk.staff.mailed')}</p>
      )}
    </Notice>
  )
}

function Meetings({ view, desk: { body, meetings, may } }: { view: View; desk: BodyDesk }) {
  const { t, href } = view
  const toConvene = { text: t('desk.convene.title'), href: href(`/desk/bodies/${body.symbol}/meetings/new`) }
  if (!meetings.length)
    return (
      <Section title={t('desk.meetings')}>
        <EmptyState
          title={t('desk.meetings.none')}
          text={t('desk.meetings.none.text')}
          {...(may.convene && { action: toConvene })}
        />
      </Section>
    )
  return (
    <Section title={t('desk.meetings')}>
      <DataTable
        caption={t('desk.meetings')}
        captionHidden
        columns={[{ text: t('desk.meeting') }, { text: t('desk.meeting.days') }, { text: t('desk.symbol') }]}
        rows={meetings.map((meeting) => [
          <a href={href(`/desk/meetings/${meeting.symbol}`)}>{meetingName(view, meeting)}</a>,
          meetingDays(view, meeting),
          <bdi>{meeting.symbol}</bdi>,
        ])}
      />
      {may.convene && <ButtonLink {...toConvene} kind="secondary" />}
    </Section>
  )
}

function Staff({ view, desk: { body, staff, may }, typed }: { view: View; desk: BodyDesk; typed: Typed | undefined }) {
  const { t, href } = view
  const field = fieldsOf(typed, { role: 'secretariat' })
  return (
    <Section title={t('desk.staff')} id="staff">
      <DataTable
        caption={t('desk.staff')}
        captionHidden
        columns={[{ text: t('desk.staff.email') }, { text: t('desk.staff.role') }, { text: t('desk.staff.since') }]}
        rows={staff.map(({ email, role, since }) => [
          <bdi>{email}</bdi>,
          t(`desk.role.${role}`),
          view.instant(since, body.timezone),
        ])}
        empty={t('desk.staff.none')}
      />
      {may.invite && (
        <form method="post" action={href(`/desk/bodies/${body.symbol}/staff`)}>
          <h3>{t('desk.staff.invite')}</h3>
          <p>{t('desk.staff.invite.text')}</p>
          <TextField
            {...field('email')}
            label={t('desk.staff.email')}
            type="email"
            maxlength={254}
            autocomplete="off"
          />
          <Select
            {...field('role')}
            label={t('desk.staff.role')}
            options={staffRoles.map((role) => ({ value: role, text: t(`desk.role.${role}`) }))}
          />
          <Button text={t('desk.staff.invite.button')} />
        </form>
      )}
    </Section>
  )
}

function Particulars({ view, desk: { body, series, may } }: { view: View; desk: BodyDesk }) {
  const { t, href } = view
  const text = (texts: Localised) => {
    const found = view.say(texts)
    return found.text ? <span {...inLanguage(found.language)}>{found.text}</span> : '–'
  }
  return (
    <Section title={t('desk.body.particulars')}>
      <SummaryList
        items={[
          { term: t('desk.body.parent'), value: text(body.parent) },
          { term: t('desk.body.purpose'), value: text(body.purpose) },
          { term: t('desk.body.founded'), value: text(body.founded) },
          { term: t('desk.body.timezone'), value: <bdi>{body.timezone}</bdi> },
          { term: t('desk.body.practice'), value: t(`body.practice.${body.practice}`) },
          {
            term: t('desk.body.publication'),
            value: body.publication.map((choice) => t(`desk.body.publication.${choice}`)).join(' · '),
          },
          {
            term: t('desk.body.series'),
            value: (
              <ul class="bare">
                {series.map(({ code, names }) => (
                  <li>
                    <bdi>{code}</bdi>: {text(names)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <LinkRow
        links={[
          ...(may.describe
            ? [{ text: t('desk.body.particulars.change'), href: href(`/desk/bodies/${body.symbol}/particulars`) }]
            : []),
          { text: t('desk.public-page'), href: href(`/bodies/${body.symbol}`) },
        ]}
      />
    </Section>
  )
}
