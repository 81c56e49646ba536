import type { Body } from '#areas/bodies'
import { stakeholders } from '#areas/voices'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import {
  ActionList,
  Button,
  ButtonLink,
  Checkboxes,
  Chip,
  DateField,
  FormProblem,
  LinkRow,
  Section,
  Select,
  TextArea,
  TextField,
} from '#ui'
import type { AnswerCounts } from '../answers.ts'
import { closingOf, phaseOf, type Call } from '../call.ts'
import { Counts } from '../pages/answers-section.tsx'
import { phaseTones } from '../pages/calls-page.tsx'
import { Moment } from '../pages/moment.tsx'
import { whom } from '../pages/questions.tsx'
import { callPath, deskCallPath } from '../paths.ts'
import { inLanguages, LanguagesField } from './languages-field.tsx'
import { crumbs } from './list-page.tsx'

export const questionFields = [...inLanguages('text'), ...inLanguages('hint'), 'words']
export const inviteeFields = [...inLanguages('name'), 'stakeholder', 'mandated']
export const extensionFields = ['closes-day', 'closes-time', 'reason']

export type CallDesk = { call: Call; body: Body; counts: AnswerCounts; now: Date; typed?: Typed; chosen?: string[] }

/** A call at the desk: its questions and invitees, its announcement, more time, and the way to its answers. */
export function callDeskPage(view: View, desk: CallDesk): Frame {
  const { t, href, say } = view
  const { call, body, counts, now, typed } = desk
  const phase = phaseOf(call, now)
  const title = say(call.titles)
  const path = deskCallPath(call.symbol)
  return {
    title: title.text,
    ...(title.language && { headingLanguage: title.language }),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body),
    eyebrow: (
      <>
        <bdi>{call.symbol}</bdi> <Chip text={t(`consultations.phase.${phase}`)} tone={phaseTones[phase]} />
      </>
    ),
    lead: (
      <>
        <p>
          <Moment view={view} at={call.opensAt} timezone={body.timezone} />
          {' – '}
          <Moment view={view} at={closingOf(call)} timezone={body.timezone} />
        </p>
        {call.announcedAt && <LinkRow links={[{ text: t('desk.public-page'), href: href(callPath(call.symbol)) }]} />}
      </>
    ),
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {call.announcedAt ? (
          <Answers view={view} path={path} counts={counts} />
        ) : (
          <Announcement view={view} path={path} />
        )}
        <Questions view={view} desk={desk} path={path} />
        <Invitees view={view} desk={desk} path={path} />
        {call.announcedAt && <Extension view={view} desk={desk} path={path} />}
      </>
    ),
  }
}

function Announcement({ view: { t, href }, path }: { view: View; path: string }) {
  return (
    <Section title={t('consultations.desk.announce')} id="announcement">
      <p>{t('consultations.desk.announce.text')}</p>
      <form method="post" action={href(`${path}/announcement`)} class="row">
        <Button text={t('consultations.desk.announce.button')} />
        <ButtonLink text={t('consultations.desk.change')} href={href(`${path}/particulars`)} kind="secondary" />
      </form>
    </Section>
  )
}

function Answers({ view, path, counts }: { view: View; path: string; counts: AnswerCounts }) {
  const { t, href } = view
  return (
    <Section title={t('consultations.answers')} id="answers">
      <Counts view={view} counts={counts} />
      <div class="row">
        <ButtonLink text={t('consultations.desk.answers')} href={href(`${path}/answers`)} />
        <ButtonLink text={t('consultations.desk.behalf')} href={href(`${path}/answers/new`)} kind="secondary" />
      </div>
    </Section>
  )
}

type Part = { view: View; desk: CallDesk; path: string }

function Questions({ view, desk: { call, body, typed, chosen = [] }, path }: Part) {
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

function Invitees({ view, desk: { call, body, typed }, path }: Part) {
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

function Extension({ view: { t, href }, desk: { body, typed }, path }: Part) {
  const field = fieldsOf(typed, { 'closes-time': '23:59' }, 'extension')
  return (
    <Section title={t('consultations.desk.extend')} id="extension">
      <p>{t('consultations.desk.extend.text')}</p>
      <form method="post" action={href(`${path}/extensions`)}>
        <DateField
          {...field('closes-day')}
          label={t('consultations.desk.day')}
          hint={t('consultations.desk.zone', { zone: body.timezone.replaceAll('_', ' ') })}
        />
        <TextField
          {...field('closes-time')}
          label={t('consultations.desk.time')}
          hint={t('consultations.desk.time.hint')}
          width="short"
        />
        <TextArea
          {...field('reason')}
          label={t('consultations.desk.reason')}
          hint={t('consultations.desk.reason.hint')}
          rows={2}
          lang={body.language}
        />
        <Button text={t('consultations.desk.extend.button')} kind="secondary" />
      </form>
    </Section>
  )
}
