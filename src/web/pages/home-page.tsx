import {
  bodyNotice,
  Introduction,
  LatestDocuments,
  meetingDays,
  meetingName,
  type Body,
  type Meeting,
} from '#areas/bodies'
import { CallList, type Call } from '#areas/consultations'
import type { ListedDocument } from '#areas/registry'
import type { IssuedReport } from '#areas/reports'
import type { Frame, View } from '#platform/view'
import { Columns, EmptyState, Hero, Said, Section, StatusList, Steps } from '#ui'
import { WayToYoungRoom } from './consultations.tsx'
import { issuedWords, reportAddress, stateChip, titleOf } from './report-state.tsx'
import { threadSteps } from './thread-steps.tsx'
import type { WholeThread } from './thread.ts'

export type Home = {
  bodies: Body[]
  /** The newest of each body. */
  meetings: Meeting[]
  documents: ListedDocument[]
  reports: IssuedReport[]
  /** The meetings that the reports are of. */
  reported: Meeting[]
  thread: WholeThread | undefined
  /** The calls that can be answered now, and whether young people are or were asked. */
  asked: { open: Call[]; isYoung: boolean; now: Date }
}

/** The face of the one body, or of the site where it keeps the record of several. */
export function homePage(view: View, home: Home): Frame {
  const { t, say } = view
  const only = home.bodies.length === 1 ? home.bodies[0] : undefined
  const threadMeeting = home.reported.find((meeting) => meeting.symbol === home.thread?.report.meeting)
  const meetings = home.meetings.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))
  return {
    title: only ? say(only.names).text : t('site.name'),
    heading: t('home.heading'),
    path: '/',
    current: 'home',
    notice: bodyNotice(view, home.bodies),
    eyebrow: only ? <Said {...say(only.names)} /> : t('site.promise'),
    description: only ? say(only.purpose).text : t('home.what-it-is'),
    children: (
      <>
        <Columns side={<Side view={view} home={home} only={only} />}>
          <Lead view={view} home={home} meeting={meetings[0]} />
          <HaveYourSay view={view} home={home} />
          <Section title={t('body.documents')} id="documents">
            <LatestDocuments view={view} documents={home.documents} />
          </Section>
        </Columns>
        {home.thread && threadMeeting && (
          <Section title={t('home.thread')} id="thread">
            <p class="muted">{t('home.thread.text')}</p>
            <Steps steps={threadSteps(view, home.thread, threadMeeting)} />
          </Section>
        )}
        {!only &&
          home.bodies.map((body) => (
            <Introduction view={view} body={body} meeting={meetings.find((one) => one.body === body.symbol)} />
          ))}
      </>
    ),
  }
}

/** What the page leads with: of one body its newest meeting or the report of it, of several the newest report. */
function Lead({ view, home, meeting }: { view: View; home: Home; meeting: Meeting | undefined }) {
  const { bodies, reports } = home
  const report = bodies.length === 1 && meeting ? reports.find((one) => one.meeting === meeting.symbol) : reports[0]
  if (report) return <NewestReport view={view} home={home} report={report} />
  return meeting ? <NewestMeeting view={view} home={home} meeting={meeting} /> : <></>
}

function NewestReport({ view, home, report }: { view: View; home: Home; report: IssuedReport }) {
  const { t, href } = view
  const body = home.bodies.find((one) => one.symbol === report.body)!
  const meeting = home.reported.find((one) => one.symbol === report.meeting)
  const title = titleOf(view, report, home.reported)
  const of = meeting ? `${meetingName(view, meeting)} · ${meetingDays(view, meeting)}` : issuedWords(view, report, body)
  return (
    <Hero
      eyebrow={[...withBody(view, home, body), of, t(`state.${report.state}`)].join(' · ')}
      title={title.text}
      {...(title.language && { language: title.language })}
      text={t('home.report.text')}
      action={{ text: t('home.report.action'), href: href(reportAddress(report)) }}
    />
  )
}

function NewestMeeting({ view, home, meeting }: { view: View; home: Home; meeting: Meeting }) {
  const { t, href } = view
  const body = home.bodies.find((one) => one.symbol === meeting.body)!
  return (
    <Hero
      eyebrow={[...withBody(view, home, body), meetingDays(view, meeting)].join(' · ')}
      title={meetingName(view, meeting)}
      text={t('home.meeting.text')}
      action={{ text: t('home.meeting.action'), href: href(`/meetings/${meeting.symbol}`) }}
    />
  )
}

/** The name of the body, where there are several. */
const withBody = ({ say }: View, { bodies }: Home, body: Body): string[] =>
  bodies.length > 1 ? [say(body.names).text] : []

/** What can be answered now, and where young people are asked. */
function HaveYourSay({ view, home: { bodies, asked } }: { view: View; home: Home }) {
  if (!asked.open.length && !asked.isYoung) return <></>
  return (
    <Section title={view.t('home.say')} id="say">
      {asked.open.length > 0 && <CallList view={view} calls={asked.open} bodies={bodies} now={asked.now} />}
      {asked.isYoung && <WayToYoungRoom view={view} />}
    </Section>
  )
}

function Side({ view, home, only }: { view: View; home: Home; only: Body | undefined }) {
  const { t, href, say } = view
  const reports = home.reports.map((report) => ({
    text: titleOf(view, report, home.reported).text,
    href: href(reportAddress(report)),
    chip: stateChip(view, report),
  }))
  return (
    <>
      {only && home.meetings[0] && (
        <Section title={t('home.meeting')}>
          <p>
            <a href={href(`/meetings/${home.meetings[0].symbol}`)}>{meetingName(view, home.meetings[0])}</a>
            <br />
            {meetingDays(view, home.meetings[0])}
            {home.meetings[0].place && (
              <>
                <br />
                <Said {...say(home.meetings[0].place)} />
              </>
            )}
          </p>
        </Section>
      )}
      {reports.length > 0 && (
        <Section title={t('site.reports')}>
          <StatusList items={reports} />
          {only && home.reports[0] && <p class="muted">{issuedWords(view, home.reports[0], only)}</p>}
        </Section>
      )}
      {only && (
        <Section title={t('home.body')}>
          <p>
            <Said {...say(only.purpose)} />
          </p>
          <p>
            <a href={href(`/bodies/${only.symbol}`)}>{t('body.more', { symbol: only.symbol })}</a>
          </p>
        </Section>
      )}
    </>
  )
}

/** What Heed is and what to do next, on an installation where nothing has been founded. */
export const emptyHome = (view: View): Frame => ({
  title: view.t('site.name'),
  heading: view.t('home.heading'),
  path: '/',
  current: 'home',
  eyebrow: view.t('site.promise'),
  description: view.t('home.what-it-is'),
  lead: <p>{view.t('home.what-it-is')}</p>,
  children: (
    <EmptyState
      title={view.t('home.empty')}
      text={view.t('home.empty.text')}
      action={{ text: view.t('home.empty.action'), href: view.href('/sign-in') }}
    />
  ),
})
