import { meetingDeskPath } from '#areas/bodies'
import type { View } from '#platform/view'
import { ButtonLink, StatusList, type ChipProps } from '#ui'
import { nextStep, stepPath, type Standing } from './standing.ts'

type Props = { view: View; standing: Standing }

/** What stands of a meeting, part by part. */
export function StandingList({ view, standing }: Props) {
  const { t, href } = view
  const { symbol } = standing.meeting
  const part = (text: string, count: number, path: string) => ({
    text,
    href: href(path),
    chip: count
      ? { text: String(count), tone: 'good' as const }
      : { text: t('desk.standing.none'), tone: 'wait' as const },
  })
  return (
    <StatusList
      items={[
        part(t('desk.meeting.tab.participants'), standing.participants, meetingDeskPath(symbol, 'participants')),
        {
          text: t('desk.meeting.tab.agenda'),
          href: href(meetingDeskPath(symbol, 'agenda')),
          chip: agendaChip(view, standing),
        },
        {
          text: t('desk.meeting.tab.papers'),
          href: href(`/desk/documents?meeting=${encodeURIComponent(symbol)}`),
          chip: papersChip(view, standing),
        },
        part(t('desk.meeting.tab.presentations'), standing.presentations, meetingDeskPath(symbol, 'presentations')),
        part(t('desk.meeting.tab.interventions'), standing.interventions, meetingDeskPath(symbol, 'interventions')),
        part(t('desk.meeting.tab.outcomes'), standing.outcomes, meetingDeskPath(symbol, 'outcomes')),
        {
          text: t('desk.meeting.tab.report'),
          href: href(`/desk/reports/${encodeURIComponent(symbol)}`),
          chip: { text: t(`desk.standing.report.${standing.report}`), tone: reportTone(standing) },
        },
      ]}
    />
  )
}

function agendaChip({ t }: View, { items, adopted }: Standing): ChipProps {
  if (!items) return { text: t('desk.standing.none'), tone: 'wait' }
  return adopted
    ? { text: t('desk.standing.adopted', { count: items }), tone: 'good' }
    : { text: t('desk.standing.not-adopted', { count: items }), tone: 'wait' }
}

function papersChip({ t }: View, { papers, unpublished }: Standing): ChipProps {
  if (!papers) return { text: t('desk.standing.none'), tone: 'wait' }
  return unpublished
    ? { text: t('desk.standing.unpublished', { papers, unpublished }), tone: 'wait' }
    : { text: t('desk.standing.published', { papers }), tone: 'good' }
}

const reportTone = ({ report }: Standing): 'good' | 'wait' =>
  report === 'none' || report === 'draft' ? 'wait' : 'good'

/** What to do next, as a sentence and the way there. */
export function NextStepLine({ view, standing, kind }: Props & { kind: 'primary' | 'secondary' }) {
  const { t, href } = view
  const step = nextStep(standing)
  if (!step) return <p>{t('desk.next.nothing')}</p>
  return (
    <p>
      <ButtonLink text={t(`desk.next.${step}`)} href={href(stepPath(step, standing.meeting))} kind={kind} />
    </p>
  )
}
