import { meetingDays, meetingName, type Body } from '#areas/bodies'
import type { Person } from '#platform/identity'
import type { Frame, View } from '#platform/view'
import { ButtonLink, Card, EmptyState, inLanguage, LinkRow, Notice } from '#ui'
import { NextStepLine, StandingList } from './standing-list.tsx'
import type { Standing } from './standing.ts'
import { placeLinks, WaitingList, type Work } from './work.tsx'

export type DeskHome = {
  person: Person
  mayFound: boolean
  bodies: {
    body: Body
    meetings: Standing[]
    work: Work
    may: { keepRegister: boolean; convene: boolean }
  }[]
  /** How many texts were handed in and not checked yet. */
  waiting: number
  mayPrepareYoung: boolean
  mayCheckHelp: boolean
}

/** The desk: what a person works for, how far it has come, and what is missing next. */
export function homePage(view: View, home: DeskHome): Frame {
  const { t, href } = view
  return {
    title: t('desk.title'),
    path: '/desk',
    desk: true,
    current: 'desk',
    lead: <SignedIn view={view} person={home.person} />,
    children: (
      <>
        {home.waiting > 0 && (
          <Notice kind="warning">
            <a href={href('/desk/documents#waiting')}>{t('desk.waiting', { count: home.waiting })}</a>
          </Notice>
        )}
        {home.mayPrepareYoung && !home.bodies.length && (
          <p>
            <a href={href('/desk/young')}>{t('youth.desk.title')}</a>
          </p>
        )}
        {!home.bodies.length && (home.mayFound || !home.mayPrepareYoung) && (
          <NoBody view={view} mayFound={home.mayFound} />
        )}
        {home.bodies.map((one, index) => (
          <BodyPart view={view} {...one} isFirst={index === 0} />
        ))}
        <Installation view={view} home={home} />
      </>
    ),
  }
}

/** What belongs to no group. */
function Installation({ view: { t, href }, home }: { view: View; home: DeskHome }) {
  const links = [
    ...(home.bodies.length && home.mayFound
      ? [{ text: t('desk.body.new.title'), href: href('/desk/bodies/new') }]
      : []),
    ...(home.mayCheckHelp ? [{ text: t('help.desk.title'), href: href('/desk/help') }] : []),
  ]
  return links.length ? <LinkRow links={links} /> : <></>
}

function SignedIn({ view: { t }, person }: { view: View; person: Person }) {
  const roles = person.grants.map(({ role, body }) =>
    body ? t('desk.role.in', { role: t(`desk.role.${role}`), body }) : t(`desk.role.${role}`),
  )
  return (
    <p>
      {t('desk.signed-in')} <bdi>{person.name || person.email}</bdi> · {roles.join(' · ')}
    </p>
  )
}

const NoBody = ({ view: { t, href }, mayFound }: { view: View; mayFound: boolean }) =>
  mayFound ? (
    <EmptyState
      title={t('desk.empty.title')}
      text={t('desk.empty.text')}
      action={{ text: t('desk.body.new.title'), href: href('/desk/bodies/new') }}
    />
  ) : (
    <EmptyState title={t('desk.no-role.title')} text={t('desk.no-role.text')} />
  )

type BodyProps = DeskHome['bodies'][number] & { view: View; isFirst: boolean }

function BodyPart({ view, body, meetings, work, may, isFirst }: BodyProps) {
  const { t, href } = view
  const name = view.say(body.names)
  const desk = `/desk/bodies/${encodeURIComponent(body.symbol)}`
  return (
    <section class="section">
      <h2 {...inLanguage(name.language)}>
        <a href={href(desk)}>{name.text}</a>
      </h2>
      <WaitingList view={view} work={work} />
      {meetings.map((standing, index) => (
        <Card>
          <h3>
            <a href={href(`/desk/meetings/${encodeURIComponent(standing.meeting.symbol)}`)}>
              {meetingName(view, standing.meeting)}
            </a>{' '}
            <span class="muted">{meetingDays(view, standing.meeting)}</span>
          </h3>
          <NextStepLine view={view} standing={standing} kind={isFirst && index === 0 ? 'primary' : 'secondary'} />
          <StandingList view={view} standing={standing} />
        </Card>
      ))}
      {!meetings.length && <EmptyState title={t('desk.meetings.none')} text={t('desk.meetings.none.text')} />}
      {!meetings.length && may.convene && (
        <ButtonLink text={t('desk.convene.title')} href={href(`${desk}/meetings/new`)} />
      )}
      <LinkRow
        links={[
          ...placeLinks(view, work),
          ...(may.keepRegister ? [{ text: t('desk.register.new'), href: href('/desk/documents/new') }] : []),
          { text: t('desk.register.title'), href: href(`/desk/documents?body=${encodeURIComponent(body.symbol)}`) },
          ...(may.convene ? [{ text: t('desk.convene.title'), href: href(`${desk}/meetings/new`) }] : []),
          { text: t('desk.staff'), href: href(`${desk}#staff`) },
        ]}
      />
    </section>
  )
}
