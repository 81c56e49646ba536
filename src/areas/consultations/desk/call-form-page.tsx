import { languageNames, languages } from '#base/languages'
import type { Body } from '#areas/bodies'
import type { listClauses } from '#areas/mandates'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, DateField, Fieldset, FormProblem, Select, TextField } from '#ui'
import type { Call } from '../call.ts'
import { clockAt, instantAt } from '../local-time.ts'
import type { NewCall } from '../make-call.ts'
import { deskCallPath, deskListPath } from '../paths.ts'
import { inLanguages, LanguagesField, textsIn, valuesIn } from './languages-field.tsx'
import { crumbs } from './list-page.tsx'

const texts = ['title', 'purpose', 'asked', 'use'] as const
const moments = ['opens-day', 'opens-time', 'closes-day', 'closes-time']

export const callFields = [...texts.flatMap(inLanguages), ...moments, 'clause']

export type Chosen = { languages: string[]; publication: string[] }
export type CallFormFace = {
  body: Body
  clauses: Awaited<ReturnType<typeof listClauses>>
  /** The call that is changed; none where a new one is made. */
  call?: Call
  chosen: Chosen
  typed?: Typed
}

/** The form with which a call is made, or changed before it is announced. */
export function callFormPage(view: View, { body, clauses, call, chosen, typed }: CallFormFace): Frame {
  const { t, href } = view
  const path = call ? `${deskCallPath(call.symbol)}/particulars` : `${deskListPath(body.symbol)}/new`
  const field = fieldsOf(typed, call ? filled(call, body) : { 'opens-time': '09:00', 'closes-time': '23:59' })
  const common = { view, field, first: body.language }
  return {
    title: t(call ? 'consultations.desk.change' : 'consultations.desk.new'),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: crumbs(view, body, call),
    lead: <p>{t('consultations.desk.new.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(path)}>
          <LanguagesField {...common} name="title" legend={t('consultations.desk.title')} />
          <LanguagesField {...common} name="purpose" legend={t('consultations.desk.purpose')} long />
          <LanguagesField {...common} name="asked" legend={t('consultations.asked')} long />
          <LanguagesField
            {...common}
            name="use"
            legend={t('consultations.use')}
            hint={t('consultations.desk.use.hint')}
            long
          />
          {clauses.length > 0 && (
            <Select
              {...field('clause')}
              label={t('consultations.clause')}
              options={[
                { value: '', text: t('consultations.desk.clause.none') },
                ...clauses.map(({ mandate, code, label }) => ({ value: `${mandate}#${code}`, text: label })),
              ]}
            />
          )}
          <Choices view={view} body={body} chosen={chosen} field={field} />
          <Window view={view} body={body} field={field} />
          <Button text={t('consultations.desk.save')} />
        </form>
      </>
    ),
  }
}

type Field = ReturnType<typeof fieldsOf>
type Part = { view: View; body: Body; field: Field }

function Choices({ view: { t }, body, chosen, field }: Part & { chosen: Chosen }) {
  return (
    <>
      <Checkboxes
        {...field('languages')}
        label={t('consultations.languages')}
        hint={t('consultations.desk.languages.hint')}
        values={chosen.languages}
        choices={languages.map((language) => ({ value: language, text: languageNames[language], language }))}
      />
      <Checkboxes
        {...field('publication')}
        label={t('consultations.publication')}
        hint={t('consultations.desk.publication.hint')}
        values={chosen.publication}
        choices={body.publication.map((choice) => ({
          value: choice,
          text: t(`consultations.publication.${choice}`),
        }))}
      />
    </>
  )
}

function Window({ view: { t }, body, field }: Part) {
  const zone = t('consultations.desk.zone', { zone: body.timezone.replaceAll('_', ' ') })
  return (
    <>
      {(['opens', 'closes'] as const).map((which) => (
        <Fieldset name={which} legend={t(`consultations.${which}`)} hint={zone}>
          <DateField {...field(`${which}-day`)} label={t('consultations.desk.day')} />
          <TextField
            {...field(`${which}-time`)}
            label={t('consultations.desk.time')}
            hint={t('consultations.desk.time.hint')}
            width="short"
          />
        </Fieldset>
      ))}
    </>
  )
}

function filled(call: Call, { timezone }: Body): Record<string, string> {
  const opens = clockAt(call.opensAt, timezone)
  const closes = clockAt(call.closesAt, timezone)
  return {
    ...valuesIn(call.titles, 'title'),
    ...valuesIn(call.purpose, 'purpose'),
    ...valuesIn(call.asked, 'asked'),
    ...valuesIn(call.use, 'use'),
    clause: call.clause ? `${call.mandate}#${call.clause}` : '',
    'opens-day': opens.day,
    'opens-time': opens.time,
    'closes-day': closes.day,
    'closes-time': closes.time,
  }
}

/** The call that was typed; days and times are those of the body. */
export function callFrom(body: Body, values: Record<string, string>, chosen: Chosen): NewCall {
  const at = (which: string) => instantAt(values[`${which}-day`]!, values[`${which}-time`]!, body.timezone)
  const [mandate, clause] = (values['clause'] ?? '').split('#')
  return {
    mandate: mandate || null,
    clause: clause || null,
    titles: textsIn(values, 'title'),
    purpose: textsIn(values, 'purpose'),
    asked: textsIn(values, 'asked'),
    use: textsIn(values, 'use'),
    languages: chosen.languages,
    publication: body.publication.filter((choice) => chosen.publication.includes(choice)),
    opensAt: at('opens'),
    closesAt: at('closes'),
  }
}
