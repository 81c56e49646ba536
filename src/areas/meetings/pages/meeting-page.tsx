import type { Child } from 'hono/jsx'
import { bodyNotice, meetingDays, meetingName } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { Columns, Contents, EmptyState, Section, SummaryList, type ContentsItem } from '#ui'
import type { MeetingRecord } from '../read-meeting.ts'
import { AgendaSection } from './agenda.tsx'
import { facts } from './facts.tsx'
import { namesIn } from './names.tsx'
import { OutcomesSection } from './outcomes.tsx'
import { paperLinks } from './paper-links.tsx'
import { PapersSection } from './papers.tsx'
import type { PartProps } from './part.ts'
import { ParticipantsSection } from './participants.tsx'
import { PresentationsSection } from './presentations.tsx'
import { SaidSection } from './said.tsx'

/** What areas above this one know of the meeting: how its report stands, and how young people were heard, if they were. */
export type Beside = { report: Child; young: { title: string; children: Child } | null }

/** A meeting: who took part, what was put before it, what was said, and what came of it. */
export function meetingPage(view: View, record: MeetingRecord, { report, young }: Beside): Frame {
  const { t, say } = view
  const { body, meeting, documents } = record
  const name = meetingName(view, meeting)
  const part: PartProps = {
    view,
    record,
    nameOf: namesIn(view, record),
    papers: paperLinks(view, documents),
    textLanguage: body.language === view.language ? undefined : body.language,
  }
  const contents = [...(young ? [{ text: young.title, href: '#young-people' }] : []), ...contentsOf(part)]
  const path = `/meetings/${meeting.symbol}`
  return {
    title: `${name} · ${body.symbol}`,
    heading: name,
    path,
    current: 'meetings',
    notice: bodyNotice(view, [body]),
    breadcrumb: [
      { text: t('site.meetings'), href: '/meetings' },
      { text: say(body.names).text, href: `/bodies/${body.symbol}` },
    ],
    eyebrow: <bdi>{meeting.symbol}</bdi>,
    lead: <p>{meetingDays(view, meeting)}</p>,
    description: `${name} · ${say(body.names).text} · ${meetingDays(view, meeting)}`,
    editions: [{ type: 'text/calendar', href: `${view.href(path)}.ics`, title: t('meeting.calendar') }],
    children: (
      <>
        <Columns side={contents.length > 0 && <Contents title={t('meeting.contents')} items={contents} />}>
          <SummaryList items={facts(part, report)} />
        </Columns>
        {young && (
          <Section title={young.title} id="young-people">
            {young.children}
          </Section>
        )}
        <ParticipantsSection {...part} />
        <PapersSection {...part} />
        <AgendaSection {...part} />
        <PresentationsSection {...part} />
        <SaidSection {...part} />
        <OutcomesSection {...part} />
        {!contents.length && <EmptyState title={t('meeting.empty')} text={t('meeting.empty.text')} />}
      </>
    ),
  }
}

function contentsOf({ view: { t, say }, record }: PartProps): ContentsItem[] {
  const { participants, documents, proceedings } = record
  const { agenda, presentations, interventions, outcomes } = proceedings
  const spokenOn = agenda.filter((item) => interventions.some((turn) => turn.item === item.number))
  const parts: [unknown[], ContentsItem][] = [
    [participants, { text: t('meeting.participants'), href: '#participants' }],
    [documents, { text: t('record.section.documents'), href: '#documents' }],
    [agenda, { text: t('record.section.agenda'), href: '#agenda' }],
    [presentations, { text: t('record.section.presentations'), href: '#presentations' }],
    [
      interventions,
      {
        text: t('record.section.said'),
        href: '#said',
        items: spokenOn.map((item) => ({
          number: String(item.number),
          text: say(item.title).text,
          href: `#on-item-${item.number}`,
        })),
      },
    ],
    [outcomes, { text: t('record.section.outcomes'), href: '#outcomes' }],
  ]
  return parts.flatMap(([members, item]) => (members.length ? [item] : []))
}
