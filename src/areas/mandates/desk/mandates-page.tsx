import type { Body } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, DataTable, DateField, FormProblem, Said, Section, TextField } from '#ui'
import type { Mandate } from '../mandate.ts'
import { inLanguages, LanguagesField } from './languages-field.tsx'
import { deskPath, listPath } from './paths.ts'

export const mandateFields = [
  'id',
  ...inLanguages('name'),
  ...inLanguages('adoptedBy'),
  'adoptedOn',
  'address',
  ...inLanguages('amended'),
]

export type MandatesDesk = { body: Body; mandates: (Mandate & { clauses: number; evidenced: number })[] }

/** The founding texts of a body at the desk, and the form that enters one. */
export function mandatesPage(view: View, { body, mandates }: MandatesDesk, typed?: Typed): Frame {
  const { t, href, say } = view
  return {
    title: t('mandates.desk.title'),
    path: listPath(body.symbol),
    desk: true,
    current: 'desk',
    eyebrow: <bdi>{body.symbol}</bdi>,
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
    ],
    lead: <p>{t('mandates.desk.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <DataTable
          caption={t('mandates.desk.title')}
          captionHidden
          columns={[
            { text: t('mandates.desk.names') },
            { text: t('mandates.desk.clauses'), numeric: true },
            { text: t('mandates.desk.clause.on-record'), numeric: true },
          ]}
          rows={mandates.map((mandate) => [
            <a href={href(deskPath(mandate.id))}>
              <Said {...say(mandate.names)} />
            </a>,
            mandate.clauses,
            mandate.evidenced,
          ])}
          empty={t('mandates.desk.none')}
        />
        <Section title={t('mandates.desk.new')} id="new">
          <MandateForm view={view} body={body} typed={typed} />
        </Section>
      </>
    ),
  }
}

function MandateForm({ view, body, typed }: { view: View; body: Body; typed: Typed | undefined }) {
  const { t, href } = view
  const field = fieldsOf(typed)
  const first = body.language
  const optional = t('desk.optional')
  return (
    <form method="post" action={href(listPath(body.symbol))}>
      <LanguagesField
        view={view}
        field={field}
        name="name"
        legend={t('mandates.desk.names')}
        hint={t('mandates.desk.in-languages.hint')}
        first={first}
      />
      <TextField
        {...field('id')}
        label={t('mandates.desk.id')}
        hint={t('mandates.desk.id.hint')}
        width="short"
        autocomplete="off"
      />
      <LanguagesField view={view} field={field} name="adoptedBy" legend={t('mandates.desk.adopted-by')} first={first} />
      <DateField {...field('adoptedOn')} label={t('mandates.desk.adopted-on')} requirement={optional} />
      <TextField
        {...field('address')}
        label={t('mandates.desk.address')}
        hint={t('mandates.desk.address.hint')}
        requirement={optional}
        width="full"
        autocomplete="off"
      />
      <LanguagesField
        view={view}
        field={field}
        name="amended"
        legend={t('mandates.desk.amended')}
        hint={t('mandates.desk.amended.hint')}
        requirement={optional}
        first={first}
      />
      <Button text={t('mandates.desk.new.button')} />
    </form>
  )
}
