import type { Body } from '#areas/bodies'
import { stakeholders } from '#areas/voices'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { ActionList, Button, Checkboxes, Section, Select, TextField } from '#ui'
import type { Call } from '../call.ts'
import type { AnswerCounts } from '../entries.ts'
import { whom } from '../pages/questions.tsx'
import { inLanguages, LanguagesField } from './languages-field.tsx'

export const questionFields = [...inLanguages('text'), ...inLanguages('hint'), 'words']
export const inviteeFields = [...inLanguages('name'), 'stakeholder', 'mandated']

export type CallDesk = { call: Call; body: Body; counts: AnswerCounts; now: Date; typed?: Typed; chosen?: string[] }

export type Part = { view: View; desk: CallDesk; path: string }

/** The questions of a call, and the form that adds one as long as it is not announced. */
export function Questions({ view, desk: { call, body, typed, chosen = [] }, path }: Part) {
  const { t, href, say } = view
  const field = fieldsOf(typed, { words: '400' }, 'question')
  const common = { view, field, first: body.language }
  return (
    <Section title={t('consultations.questions')} id="questions">
      <ActionList
        rows={call.questions.map((question) => {
          const { number, words } = question
          const title = say(question.text)
          const remove = t('consultations.desk.remove')
          const action = href(`${path}/questions/${number}/removal`)
          return {
            title: `${number}. ${title.text}`,
            ...(title.language && { language: title.language }),
            text: `${whom(view, question)} · ${t('consultations.form.words', { words })}`,
            actions: call.announcedAt ? [] : [{ text: remove, label: `${remove}: ${title.text}`, action }],
          }
        })}
      />
      {!call.announcedAt && (
        <form method="post" action={href(`${path}/questions`)}>
          <h3>{t('consultations.desk.question.new')}</h3>
          <LanguagesField {...common} name="text" legend={t('consultations.desk.question')} long />
          <LanguagesField
            {...common}
            name="hint"
            legend={t('consultations.desk.hint')}
            requirement={t('consultations.optional')}
          />
          <Checkboxes
            {...field('stakeholders')}
            label={t('consultations.desk.question.whom')}
            hint={t('consultations.desk.question.whom.hint')}
            values={chosen}
            choices={stakeholders.map((value) => ({ value, text: t(`voices.stakeholder.${value}`) }))}
          />
          <TextField
            {...field('words')}
            label={t('consultations.desk.words')}
            hint={t('consultations.desk.words.hint')}
            inputmode="numeric"
            width="short"
          />
          <Button text={t('consultations.desk.question.add')} kind="secondary" />
        </form>
      )}
    </Section>
  )
}

/** Who is asked by name, and the form that names another. */
export function Invitees({ view, desk: { call, body, typed }, path }: Part) {
  const { t, href, say } = view
  const field = fieldsOf(typed, {}, 'invitee')
  return (
    <Section title={t('consultations.invitees')} id="invitees">
      <ActionList
        rows={call.invitees.map(({ number, names, stakeholder, mandated }) => {
          const title = say(names)
          const by = t(mandated ? 'consultations.invitee.mandated' : 'consultations.invitee.besides')
          const remove = t('consultations.desk.remove')
          const action = href(`${path}/invitees/${number}/removal`)
          return {
            title: title.text,
            ...(title.language && { language: title.language }),
            text: `${t(`voices.stakeholder.${stakeholder}`)} · ${by}`,
            actions: call.announcedAt ? [] : [{ text: remove, label: `${remove}: ${title.text}`, action }],
          }
        })}
      />
      <form method="post" action={href(`${path}/invitees`)}>
        <h3>{t('consultations.desk.invitee.new')}</h3>
        <LanguagesField
          view={view}
          field={field}
          first={body.language}
          name="name"
          legend={t('consultations.invitee')}
        />
        <Select
          {...field('stakeholder')}
          label={t('consultations.desk.stakeholder')}
          options={stakeholders.map((value) => ({ value, text: t(`voices.stakeholder.${value}`) }))}
        />
        <Checkboxes
          {...field('mandated')}
          label={t('consultations.invitee.by')}
          values={[field('mandated').value]}
          choices={[{ value: 'yes', text: t('consultations.invitee.mandated') }]}
        />
        <Button text={t('consultations.desk.invitee.add')} kind="secondary" />
      </form>
    </Section>
  )
}
