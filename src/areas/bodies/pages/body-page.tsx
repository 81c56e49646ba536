import type { Child } from 'hono/jsx'
import type { ListedDocument } from '#areas/registry'
import type { Localised } from '#base/languages'
import type { Frame, View } from '#platform/view'
import { Columns, Contents, DataTable, EmptyState, Said, Section, SummaryList } from '#ui'
import type { Body, Meeting } from '../body.ts'
import { LatestDocuments } from './latest-documents.tsx'
import { bodyNotice, meetingDays, meetingName } from './words.ts'

export type BodyFace = {
  body: Body
  series: { code: string; names: Localised }[]
  meetings: Meeting[]
  documents: ListedDocument[]
  /** The table of its reports, which an area above this one draws. */
  reports: Child
  /** What stands before its meetings, drawn above too: its mandate, and how it hears people. */
  parts: { id: string; title: string; children: Child }[]
}

/** A body: what it is and rests on, how it numbers its papers, its meetings, documents and reports. */
export const bodyPage = (view: View, face: BodyFace): Frame => {
  const { body, series, meetings, documents, reports, parts } = face
  const { t, say } = view
  const name = say(body.names)
  return {
    title: name.text,
    ...(name.language && { headingLanguage: name.language }),
    path: `/bodies/${body.symbol}`,
    current: 'bodies',
    notice: bodyNotice(view, [body]),
    eyebrow: <bdi>{body.symbol}</bdi>,
    breadcrumb: [{ text: t('site.bodies'), href: '/bodies' }],
    description: say(body.purpose).text,
    lead: Object.keys(body.purpose).length > 0 && (
      <p>
        <Said {...say(body.purpose)} />
      </p>
    ),
    children: (
      <>
        <Columns side={parts.length > 0 && <Contents title={t('meeting.contents')} items={contentsOf(view, face)} />}>
          <SummaryList items={facts(view, body)} />
        </Columns>
        {parts.map(({ id, title, children }) => (
          <Section title={title} id={id}>
            {children}
          </Section>
        ))}
        <Section title={t('site.meetings')} id="meetings">
          <Meetings view={view} meetings={meetings} />
        </Section>
        <Section title={t('site.reports')} id="reports">
          {reports}
        </Section>
        <Section title={t('body.documents')} id="documents">
          <LatestDocuments view={view} documents={documents} />
        </Section>
        {series.length > 0 && (
          <Section title={t('body.series')} id="series">
            <Series view={view} series={series} body={body} meeting={meetings[0]} />
          </Section>
        )}
      </>
    ),
  }
}

const contentsOf = ({ t }: View, { parts, series }: BodyFace) => [
  ...parts.map(({ id, title }) => ({ text: title, href: `#${id}` })),
  { text: t('site.meetings'), href: '#meetings' },
  { text: t('site.reports'), href: '#reports' },
  { text: t('body.documents'), href: '#documents' },
  ...(series.length ? [{ text: t('body.series'), href: '#series' }] : []),
]

function facts({ t, say }: View, body: Body) {
  const told = (term: string, texts: Localised) =>
    Object.keys(texts).length ? [{ term, value: <Said {...say(texts)} /> }] : []
  return [
    ...told(t('body.parent'), body.parent),
    ...told(t('body.founded'), body.founded),
    { term: t('body.practice'), value: t(`body.practice.${body.practice}`) },
  ]
}

function Meetings({ view, meetings }: { view: View; meetings: Meeting[] }) {
  const { t, href } = view
  if (!meetings.length) return <EmptyState title={t('body.meetings.empty')} text={t('body.meetings.empty.text')} />
  return (
    <DataTable
      caption={t('site.meetings')}
      captionHidden
      columns={[{ text: t('body.column.meeting') }, { text: t('body.column.days') }]}
      rows={meetings.map((meeting) => [
        <a href={href(`/meetings/${meeting.symbol}`)}>{meetingName(view, meeting)}</a>,
        meetingDays(view, meeting),
      ])}
    />
  )
}

type SeriesProps = Pick<BodyFace, 'body' | 'series'> & { view: View; meeting: Meeting | undefined }

/** How a symbol is to be read, on one that could be real, and what each series holds. */
function Series({ view: { t, say }, body, series, meeting }: SeriesProps) {
  const { code } = series.find((one) => one.code === 'INF') ?? series[0]!
  const symbol = `${meeting?.symbol ?? `${body.symbol}-1`}/${code}/5`
  return (
    <>
      <p>
        {t('body.series.text', { symbol, body: body.symbol, ordinal: meeting?.ordinal ?? 1, series: code, number: 5 })}
      </p>
      <DataTable
        caption={t('body.series')}
        captionHidden
        columns={[{ text: t('body.column.series') }, { text: t('body.column.holds') }]}
        rows={series.map(({ code, names }) => [<bdi>{code}</bdi>, <Said {...say(names)} />])}
      />
    </>
  )
}
