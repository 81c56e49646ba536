import { meetingDesk } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, DataTable, EmptyState, inLanguage, Section, Select } from '#ui'
import { actorName, itemOptions, paperOptions, shortSymbol, speakerOptions } from './choices.ts'
import type { MeetingDesk } from './open-desk.ts'

export const presentationFields = ['document', 'item', 'presenter', 'floor']

/** The papers that were put before the meeting, in their order, with the form for the next. */
export function presentationsPage(view: View, desk: MeetingDesk, item: string, typed?: Typed): Frame {
  const { t } = view
  const { agenda, presentations } = desk.proceedings
  const isReady = agenda.length > 0 && desk.papers.length > 0
  return meetingDesk(view, {
    ...desk,
    tab: 'presentations',
    title: t('desk.meeting.tab.presentations'),
    typed,
    children: (
      <>
        <DataTable
          caption={t('desk.meeting.tab.presentations')}
          captionHidden
          columns={[{ text: t('desk.paper') }, { text: t('desk.item'), numeric: true }, { text: t('desk.presenter') }]}
          rows={presentations.map((one) => [
            <span id={`presentation-${one.number}`}>
              {one.number}. <bdi>{shortSymbol(one.symbol)}</bdi> <PaperTitle desk={desk} symbol={one.symbol} />
            </span>,
            String(one.item),
            [actorName(view, desk, one.presenter), one.fromFloor && t('desk.presented.floor')]
              .filter(Boolean)
              .join(', '),
          ])}
          empty={t('desk.presentations.none')}
        />
        {isReady ? (
          <PresentationForm view={view} desk={desk} item={item} typed={typed} />
        ) : (
          <EmptyState title={t('desk.not-ready')} text={t('desk.presentations.needs')} />
        )}
      </>
    ),
  })
}

function PaperTitle({ desk, symbol }: { desk: MeetingDesk; symbol: string }) {
  const paper = desk.papers.find((one) => one.symbol === symbol)
  return paper ? <span {...inLanguage(paper.titleLanguage)}>{paper.title}</span> : <></>
}

type FormProps = { view: View; desk: MeetingDesk; item: string; typed: Typed | undefined }

function PresentationForm({ view, desk, item, typed }: FormProps) {
  const { t, href } = view
  const field = fieldsOf(typed, { item })
  const presented = new Set(desk.proceedings.presentations.map(({ symbol }) => symbol))
  const waiting = desk.papers.filter(({ symbol }) => !presented.has(symbol))
  if (!waiting.length) return <p>{t('desk.presentations.all')}</p>
  return (
    <Section title={t('desk.presentations.next')} id="next">
      <form method="post" action={href(`/desk/meetings/${encodeURIComponent(desk.meeting.symbol)}/presentations`)}>
        <Select {...field('item')} label={t('desk.item')} options={itemOptions(view, desk)} />
        <Select {...field('document')} label={t('desk.paper')} options={paperOptions(waiting)} />
        <Select
          {...field('presenter')}
          label={t('desk.presenter')}
          options={[{ value: '', text: t('desk.not-said') }, ...speakerOptions(view, desk.participants)]}
        />
        <Checkboxes
          {...field('floor')}
          label={t('desk.presented.how')}
          values={[field('floor').value]}
          choices={[{ value: 'yes', text: t('desk.presented.floor'), hint: t('desk.presented.floor.hint') }]}
        />
        <Button text={t('desk.presentations.button')} />
      </form>
    </Section>
  )
}
