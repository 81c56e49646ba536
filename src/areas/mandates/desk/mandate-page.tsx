import type { Body } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, DataTable, FormProblem, LinkRow, Said, Section, TextField } from '#ui'
import type { MandateRecord } from '../mandate.ts'
import { inLanguages, LanguagesField } from './languages-field.tsx'
import { clausePath, deskPath, listPath } from './paths.ts'

export const clauseFields = ['label', 'code', ...inLanguages('text'), 'perMeeting']

export type MandateDesk = { body: Body; mandate: MandateRecord }

/** A founding text at the desk: its clauses, and the form that enters the next. */
export function mandatePage(view: View, { body, mandate }: MandateDesk, typed?: Typed): Frame {
  const { t, href, say } = view
  const name = say(mandate.names)
  return {
    title: name.text,
    ...(name.language && { headingLanguage: name.language }),
    path: deskPath(mandate.id),
    desk: true,
    current: 'desk',
    eyebrow: <bdi>{mandate.id}</bdi>,
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
      { text: t('mandates.desk.title'), href: listPath(body.symbol) },
    ],
    lead: <LinkRow links={[{ text: t('mandates.desk.public'), href: href(`/mandates/${mandate.id}`) }]} />,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <DataTable
          caption={t('mandates.desk.clauses')}
          captionHidden
          columns={[
            { text: t('mandates.desk.clause') },
            { text: t('mandates.desk.text') },
            { text: t('mandates.due') },
            { text: t('mandates.desk.clause.on-record'), numeric: true },
          ]}
          rows={mandate.clauses.map(({ code, label, text, dueDates, evidence }) => [
            <a href={href(clausePath(mandate.id, code))}>
              <bdi>{label}</bdi>
            </a>,
            <Said {...say(text)} />,
            dueDates.length ? <Said {...say(dueDates.at(-1)!.dueWords)} /> : '–',
            evidence.length,
          ])}
          empty={t('mandates.clauses.none')}
        />
        <Section title={t('mandates.desk.clause.new')} id="new">
          <ClauseForm view={view} desk={{ body, mandate }} typed={typed} />
        </Section>
      </>
    ),
  }
}

function ClauseForm({ view, desk, typed }: { view: View; desk: MandateDesk; typed: Typed | undefined }) {
  const { t, href } = view
  const field = fieldsOf(typed)
  return (
    <form method="post" action={href(`${deskPath(desk.mandate.id)}/clauses`)}>
      <TextField
        {...field('label')}
        label={t('mandates.desk.label')}
        hint={t('mandates.desk.label.hint')}
        autocomplete="off"
      />
      <TextField
        {...field('code')}
        label={t('mandates.desk.code')}
        hint={t('mandates.desk.code.hint')}
        width="short"
        autocomplete="off"
      />
      <LanguagesField
        view={view}
        field={field}
        name="text"
        legend={t('mandates.desk.text')}
        hint={t('mandates.desk.in-languages.hint')}
        first={desk.body.language}
        long
      />
      <Checkboxes
        {...field('perMeeting')}
        label={t('mandates.desk.per-meeting')}
        values={[field('perMeeting').value]}
        choices={[{ value: 'yes', text: t('mandates.desk.per-meeting.yes') }]}
      />
      <Button text={t('mandates.desk.clause.button')} />
    </form>
  )
}
