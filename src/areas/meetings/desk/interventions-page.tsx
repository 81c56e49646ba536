import { meetingDesk } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Details,
  EmptyState,
  EntryList,
  Section,
  Select,
  TextArea,
} from '#ui'
import { organisationOptions } from '#areas/people'
import { interventionKinds, type Intervention } from '../proceedings.ts'
import { actorName, itemOptions, paperOptions, shortSymbol, speakerOptions } from './choices.ts'
import type { MeetingDesk } from './open-desk.ts'

export const interventionFields = ['item', 'speaker', 'onBehalfOf', 'kind', 'answers', 'text']

/** How many of the last turns stand above the form. */
const shownAbove = 3

type Props = { view: View; desk: MeetingDesk; typed?: Typed | undefined }

/** What was said: the last turns, the form for the next, and all turns below, newest first. */
export function interventionsPage(view: View, desk: MeetingDesk, item: string, typed?: Typed): Frame {
  const { t } = view
  const { agenda, interventions } = desk.proceedings
  const isReady = agenda.length > 0 && desk.participants.length > 0
  const last = interventions.at(-1)
  const first = { item: item || String(last?.item ?? agenda[0]?.number ?? ''), kind: 'statement' }
  const newestFirst = interventions.toReversed()
  return meetingDesk(view, {
    ...desk,
    tab: 'interventions',
    title: t('desk.meeting.tab.interventions'),
    lead: <p>{t('desk.said.lead')}</p>,
    typed,
    children: (
      <>
        {last && (
          <Section title={t('desk.said.last')}>
            <Turns view={view} desk={desk} turns={interventions.slice(-shownAbove)} />
          </Section>
        )}
        {isReady ? (
          <Section title={t('desk.said.next', { number: (last?.number ?? 0) + 1 })} id="next">
            <form method="post" action={view.href(pathOf(desk))}>
              <TurnFields view={view} desk={desk} typed={typed} first={first} />
              <Button text={t('desk.said.button')} />
            </form>
          </Section>
        ) : (
          <EmptyState title={t('desk.not-ready')} text={t('desk.said.needs')} />
        )}
        {interventions.length > shownAbove && (
          <Section title={t('desk.said.earlier')} id="earlier">
            <Turns view={view} desk={desk} turns={newestFirst.slice(shownAbove)} />
          </Section>
        )}
      </>
    ),
  })
}

/** One turn of the record, to be put right. */
export function correctionPage(view: View, desk: MeetingDesk, turn: Intervention, typed?: Typed): Frame {
  const { t, href } = view
  const first = {
    item: String(turn.item),
    speaker: turn.speaker,
    onBehalfOf: turn.onBehalfOf ?? '',
    kind: turn.kind,
    answers: turn.answers === null ? '' : String(turn.answers),
    documents: turn.documents.join('\n'),
    text: turn.text,
  }
  return meetingDesk(view, {
    ...desk,
    tab: 'interventions',
    title: t('desk.said.correct', { number: turn.number }),
    lead: <p>{t('desk.said.correct.text')}</p>,
    typed,
    children: (
      <form method="post" action={href(`${pathOf(desk)}/${turn.number}`)}>
        <TurnFields view={view} desk={desk} typed={typed} first={first} except={turn.number} />
        <ButtonRow>
          <Button text={t('desk.participants.save')} />
          <ButtonLink text={t('desk.back')} href={href(`${pathOf(desk)}#s${turn.number}`)} kind="link" />
        </ButtonRow>
      </form>
    ),
  })
}

const pathOf = ({ meeting }: MeetingDesk): string =>
  `/desk/meetings/${encodeURIComponent(meeting.symbol)}/interventions`

function Turns({ view, desk, turns }: Props & { turns: Intervention[] }) {
  const { t, href } = view
  return (
    <EntryList
      language={desk.body.language}
      entries={turns.map((turn) => ({
        id: `s${turn.number}`,
        text: turn.text,
        about: (
          <>
            {turn.number} · {t('desk.said.under', { item: turn.item })} ·{' '}
            <strong>{actorName(view, desk, turn.speaker)}</strong> · {t(`meeting.kind.${turn.kind}`)}
            {turn.answers !== null && ` · ${t('desk.said.answers', { number: turn.answers })}`}
            {turn.documents.length > 0 && ` · ${turn.documents.map(shortSymbol).join(', ')}`}{' '}
            <a href={href(`${pathOf(desk)}/${turn.number}`)}>
              {t('desk.correct')} <span class="hidden">{turn.number}</span>
            </a>
          </>
        ),
      }))}
    />
  )
}

function TurnFields({ view, desk, typed, first, except }: Props & { first: Record<string, string>; except?: number }) {
  const { t } = view
  const field = fieldsOf(typed, first)
  const isMore = Boolean(field('onBehalfOf').value || field('answers').value || field('documents').value)
  return (
    <>
      <Select {...field('item')} label={t('desk.item')} options={itemOptions(view, desk)} />
      <Select
        {...field('speaker')}
        label={t('desk.said.speaker')}
        options={[{ value: '', text: t('desk.choose') }, ...speakerOptions(view, desk.participants)]}
      />
      <Select
        {...field('kind')}
        label={t('desk.said.kind')}
        options={interventionKinds.map((kind) => ({ value: kind, text: t(`meeting.kind.${kind}`) }))}
      />
      <TextArea
        {...field('text')}
        label={t('desk.said.text')}
        hint={t('desk.said.text.hint')}
        lang={desk.body.language}
        rows={6}
        record
      />
      <Details summary={t('desk.said.more')} open={isMore}>
        <Select
          {...field('answers')}
          label={t('desk.said.answers.label')}
          options={[{ value: '', text: t('desk.said.no-question') }, ...questionOptions(view, desk, except)]}
        />
        <Select
          {...field('onBehalfOf')}
          label={t('desk.on-behalf')}
          options={[{ value: '', text: t('desk.for-itself') }, ...organisationOptions(view, desk.organisations)]}
        />
        {desk.papers.length > 0 && (
          <Checkboxes
            {...field('documents')}
            label={t('desk.papers.concerned')}
            values={field('documents').value.split('\n')}
            choices={paperOptions(desk.papers)}
          />
        )}
      </Details>
    </>
  )
}

/** The questions that were asked, the newest first, by their first words. */
const questionOptions = (view: View, desk: MeetingDesk, except?: number) =>
  desk.proceedings.interventions
    .filter(({ kind, number }) => kind === 'question' && number !== except)
    .toReversed()
    .map((turn) => ({
      value: String(turn.number),
      text: `${turn.number} ${actorName(view, desk, turn.speaker)}: ${beginning(turn.text)}`,
    }))

const beginning = (text: string): string => (text.length > 60 ? `${[...text].slice(0, 60).join('')}…` : text)
