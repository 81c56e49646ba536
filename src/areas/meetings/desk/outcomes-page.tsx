import { meetingDesk } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, DateField, Details, EmptyState, EntryList, Section, Select, TextArea, TextField } from '#ui'
import { outcomeVerbs, type Outcome } from '../proceedings.ts'
import { actorName, actorOptions } from './choices.ts'
import type { MeetingDesk } from './open-desk.ts'

export const outcomeFields = ['actor', 'verb', 'addressee', 'text', 'owner', 'due', 'dueWords', 'from']

type Props = { view: View; desk: MeetingDesk; typed?: Typed | undefined }

/** What came out of the meeting, with the form for the next outcome. */
export function outcomesPage(view: View, desk: MeetingDesk, typed?: Typed): Frame {
  const { t } = view
  const { outcomes } = desk.proceedings
  const isReady = desk.participants.length > 0 || desk.organisations.length > 0
  return meetingDesk(view, {
    ...desk,
    tab: 'outcomes',
    title: t('desk.meeting.tab.outcomes'),
    lead: <p>{t('desk.outcomes.lead')}</p>,
    typed,
    children: (
      <>
        {outcomes.length > 0 && <Outcomes view={view} desk={desk} />}
        {isReady ? (
          <OutcomeForm view={view} desk={desk} typed={typed} />
        ) : (
          <EmptyState title={t('desk.not-ready')} text={t('desk.outcomes.needs')} />
        )}
      </>
    ),
  })
}

function Outcomes({ view, desk }: Props) {
  const { t, href } = view
  const path = `/desk/meetings/${encodeURIComponent(desk.meeting.symbol)}/interventions`
  return (
    <EntryList
      language={desk.body.language}
      entries={desk.proceedings.outcomes.map((outcome) => ({
        id: `o${outcome.number}`,
        text: outcome.text,
        about: (
          <>
            {outcome.number} · <strong>{actorName(view, desk, outcome.actor)}</strong> ·{' '}
            {t(`meeting.verb.${outcome.verb}`)}
            {outcome.addressee && ` → ${actorName(view, desk, outcome.addressee)}`}
            {outcome.owner && ` · ${t('desk.outcomes.owned', { owner: actorName(view, desk, outcome.owner) })}`}
            {deadline(view, outcome)}
            {outcome.from.length > 0 && ' · '}
            {outcome.from.map((number) => (
              <>
                <a href={href(`${path}#s${number}`)}>{t('desk.outcomes.turn', { number })}</a>{' '}
              </>
            ))}
          </>
        ),
      }))}
    />
  )
}

function deadline({ t, day }: View, { due, dueWords }: Outcome): string {
  const words = dueWords ?? (due && day(due))
  return words ? ` · ${t('desk.outcomes.until', { words })}` : ''
}

function OutcomeForm({ view, desk, typed }: Props) {
  const { t, href } = view
  const field = fieldsOf(typed, { verb: 'agreed' })
  const actors = actorOptions(view, desk)
  const none = { value: '', text: t('desk.nobody') }
  return (
    <Section title={t('desk.outcomes.next')} id="next">
      <form method="post" action={href(`/desk/meetings/${encodeURIComponent(desk.meeting.symbol)}/outcomes`)}>
        <Select
          {...field('actor')}
          label={t('desk.outcomes.actor')}
          options={[{ value: '', text: t('desk.choose') }, ...actors]}
        />
        <Select
          {...field('verb')}
          label={t('desk.outcomes.verb')}
          hint={t('desk.outcomes.verb.hint')}
          options={outcomeVerbs.map((verb) => ({ value: verb, text: t(`meeting.verb.${verb}`) }))}
        />
        <Select {...field('addressee')} label={t('desk.outcomes.addressee')} options={[none, ...actors]} />
        <TextArea
          {...field('text')}
          label={t('desk.outcomes.text')}
          hint={t('desk.outcomes.text.hint')}
          lang={desk.body.language}
          rows={4}
          record
        />
        <TextField
          {...field('from')}
          label={t('desk.outcomes.from')}
          hint={t('desk.outcomes.from.hint')}
          requirement={t('desk.optional')}
          width="short"
          autocomplete="off"
        />
        <Details
          summary={t('desk.outcomes.action')}
          open={['owner', 'due', 'dueWords'].some((one) => field(one).value)}
        >
          <Select {...field('owner')} label={t('desk.outcomes.owner')} options={[none, ...actors]} />
          <DateField {...field('due')} label={t('desk.outcomes.due')} requirement={t('desk.optional')} />
          <TextField
            {...field('dueWords')}
            label={t('desk.outcomes.due.words')}
            hint={t('desk.outcomes.due.words.hint')}
            requirement={t('desk.optional')}
            lang={desk.body.language}
          />
        </Details>
        <Button text={t('desk.outcomes.button')} />
      </form>
    </Section>
  )
}
