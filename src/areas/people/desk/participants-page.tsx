import type { Localised } from '#base/languages'
import { meetingDesk, type Body, type Meeting } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, DataTable, Details, inLanguage, Section, Select, TextField } from '#ui'
import { organisationCategories, participantRoles, type Organisation, type Participant } from '../participant.ts'

export const participantFields = [
  'id',
  'organisation',
  'new-organisation',
  'category',
  'honorific',
  'name',
  'role',
  'function',
  'presided',
  'note',
]

export type ParticipantsDesk = {
  body: Body
  meeting: Meeting
  participants: Participant[]
  organisations: Organisation[]
  /** The entry that is being corrected. */
  corrected?: Participant | undefined
}

/** The list of participants, with the form that adds to it or corrects an entry. */
export function participantsPage(view: View, desk: ParticipantsDesk, typed?: Typed): Frame {
  const { t, href } = view
  const path = `/desk/meetings/${encodeURIComponent(desk.meeting.symbol)}/participants`
  return meetingDesk(view, {
    ...desk,
    tab: 'participants',
    title: t('desk.meeting.tab.participants'),
    typed,
    children: (
      <>
        <Section title={t(desk.corrected ? 'desk.participants.correct' : 'desk.participants.enter')} id="enter">
          <form method="post" action={href(path)}>
            <ParticipantForm view={view} desk={desk} typed={typed} />
            <Button text={t(desk.corrected ? 'desk.participants.save' : 'desk.participants.button')} />
          </form>
        </Section>
        <Section title={t('desk.participants.list', { count: desk.participants.length })} id="list">
          <DataTable
            caption={t('desk.meeting.tab.participants')}
            captionHidden
            columns={[
              { text: t('desk.participants.organisation') },
              { text: t('desk.participants.name') },
              { text: t('desk.staff.role') },
              { text: t('desk.correct') },
            ]}
            rows={desk.participants.map((one) => row(view, path, one))}
            empty={t('desk.participants.none')}
          />
        </Section>
      </>
    ),
  })
}

function ParticipantForm({ view, desk, typed }: { view: View; desk: ParticipantsDesk; typed: Typed | undefined }) {
  const { t } = view
  const field = fieldsOf(typed, valuesOf(desk))
  return (
    <>
      <input type="hidden" name="id" value={field('id').value} />
      <Select
        {...field('organisation')}
        label={t('desk.participants.organisation')}
        hint={t('desk.participants.organisation.hint')}
        options={[{ value: '', text: t('desk.choose') }, ...organisationOptions(view, desk.organisations)]}
      />
      <NewOrganisation view={view} field={field} open={!desk.organisations.length} />
      <TextField
        {...field('name')}
        label={t('desk.participants.name')}
        hint={t('desk.participants.name.hint')}
        requirement={t('desk.optional')}
        autocomplete="off"
      />
      <TextField
        {...field('honorific')}
        label={t('desk.participants.honorific')}
        requirement={t('desk.optional')}
        width="short"
        autocomplete="off"
      />
      <Select
        {...field('role')}
        label={t('desk.staff.role')}
        options={participantRoles.map((role) => ({ value: role, text: t(`people.role.${role}`) }))}
      />
      <TextField
        {...field('function')}
        label={t('desk.participants.function')}
        hint={t('desk.participants.function.hint')}
        requirement={t('desk.optional')}
        lang={desk.body.language}
        width="full"
        autocomplete="off"
      />
      <Checkboxes
        {...field('presided')}
        label={t('desk.participants.chair')}
        values={[field('presided').value]}
        choices={[{ value: 'yes', text: t('desk.participants.presided') }]}
      />
      <TextField {...field('note')} label={t('desk.participants.note')} requirement={t('desk.optional')} width="full" />
    </>
  )
}

function valuesOf({ corrected, body }: ParticipantsDesk): Record<string, string> {
  if (!corrected) return { role: 'delegate', category: 'member-state' }
  return {
    id: corrected.id,
    organisation: corrected.organisation.id,
    name: corrected.name ?? '',
    honorific: corrected.honorific ?? '',
    role: corrected.role,
    function: corrected.function?.[body.language] ?? '',
    presided: corrected.presided ? 'yes' : '',
    note: corrected.note ?? '',
  }
}

/** Organisations as choices, in the alphabetical order of the reader's language. */
export function organisationOptions(view: View, organisations: Organisation[]) {
  const order = new Intl.Collator(view.language)
  return organisations
    .map(({ id, names }) => ({ value: id, ...view.say(names) }))
    .toSorted((a, b) => order.compare(a.text, b.text))
}

function row(view: View, path: string, participant: Participant) {
  const { t, href } = view
  const { id, name, honorific, organisation, role, presided } = participant
  const words = (texts: Localised) => {
    const { text, language } = view.say(texts)
    return <span {...inLanguage(language)}>{text}</span>
  }
  return [
    words(organisation.names),
    <bdi>{name ? [honorific, name].filter(Boolean).join(' ') : '–'}</bdi>,
    presided ? `${t(`people.role.${role}`)}, ${t('desk.participants.presided')}` : t(`people.role.${role}`),
    <a href={href(`${path}/${id}`)}>
      {t('desk.correct')} <span class="hidden">{name ?? view.say(organisation.names).text}</span>
    </a>,
  ]
}

/** Folded away while the list has organisations to choose from. */
function NewOrganisation({ view, field, open }: { view: View; field: ReturnType<typeof fieldsOf>; open: boolean }) {
  const { t } = view
  return (
    <Details summary={t('desk.participants.new-organisation')} open={open || Boolean(field('new-organisation').value)}>
      <TextField {...field('new-organisation')} label={t('desk.participants.organisation.name')} width="full" />
      <Select
        {...field('category')}
        label={t('desk.participants.category')}
        options={organisationCategories.map((one) => ({ value: one, text: t(`people.category.${one}`) }))}
      />
    </Details>
  )
}
