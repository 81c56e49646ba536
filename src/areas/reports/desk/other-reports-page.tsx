import type { Body } from '#areas/bodies'
import type { Frame, Typed, View } from '#platform/view'
import { Button, ButtonLink, DateField, EmptyState, Fieldset, Radios, Select, StatusList, TextField } from '#ui'
import type { Localised } from '#base/languages'
import { stateOf, templates, type Report } from '../report.ts'
import { WrongSummary } from './overview.tsx'
import { deskOf } from './places.tsx'

const pathOf = ({ symbol }: Body) => `/desk/bodies/${encodeURIComponent(symbol)}/reports`

/** The reports of a body that are of no meeting, drafts too. */
export function reportsOfBodyPage(view: View, body: Body, reports: Report[]): Frame {
  const { t, href, say } = view
  return {
    ...frameOf(view, body),
    title: t('reports.desk.others'),
    path: pathOf(body),
    lead: <p>{t('reports.desk.others.text')}</p>,
    children: (
      <>
        {reports.length ? (
          <StatusList
            items={reports.map((report) => ({
              text: `${say(report.titles!).text} (${report.symbol})`,
              href: href(deskOf(report.occasion).report),
              chip: { text: t(`reports.desk.state.${stateOf(report)}`), tone: report.issues.length ? 'good' : 'wait' },
            }))}
          />
        ) : (
          <EmptyState title={t('reports.desk.others.none')} text={t('reports.desk.others.none.text')} />
        )}
        <p>
          <ButtonLink text={t('reports.desk.others.start')} href={href(`${pathOf(body)}/new`)} />
        </p>
      </>
    ),
  }
}

type Clause = { mandate: string; code: string; label: string; text: Localised }
type NewReportProps = { view: View; body: Body; clauses: Clause[]; typed?: Typed | undefined }

/** A form to start a report of a consultation, of a year or of a cycle. */
export function newReportPage({ view, body, clauses, typed }: NewReportProps): Frame {
  const { t, href } = view
  const valueOf = (name: string) => typed?.values[name] ?? ''
  const errorOf = (name: string) => (typed?.problem?.field === name ? { error: typed.problem.text } : {})
  const frame = frameOf(view, body)
  return {
    ...frame,
    title: t('reports.desk.others.start'),
    path: `${pathOf(body)}/new`,
    breadcrumb: [...frame.breadcrumb!, { text: t('reports.desk.others'), href: pathOf(body) }],
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        <form method="post" action={href(pathOf(body))}>
          <Radios
            name="template"
            label={t('reports.desk.others.template')}
            value={valueOf('template') || 'consultation'}
            choices={templates
              .filter((template) => template !== 'meeting')
              .map((template) => ({
                value: template,
                text: t(`reports.template.${template}`),
                hint: t(`reports.template.${template}.hint`),
              }))}
            {...errorOf('template')}
          />
          <TextField
            name="title"
            label={t('reports.desk.others.title')}
            hint={t('reports.desk.others.title.hint')}
            width="full"
            lang={body.language}
            value={valueOf('title')}
            {...errorOf('title')}
          />
          <Fieldset name="period" legend={t('reports.desk.others.period')} hint={t('reports.desk.others.period.hint')}>
            <DateField name="from" label={t('reports.desk.others.from')} value={valueOf('from')} {...errorOf('from')} />
            <DateField name="to" label={t('reports.desk.others.to')} value={valueOf('to')} {...errorOf('to')} />
          </Fieldset>
          {(['clause', 'plain-clause'] as const).map((name) => (
            <ClauseField {...{ view, clauses, name }} value={valueOf(name)} {...errorOf(name)} />
          ))}
          <Button text={t('reports.desk.others.start')} />
        </form>
      </>
    ),
  }
}

type ClauseFieldProps = {
  view: View
  clauses: Clause[]
  name: 'clause' | 'plain-clause'
  value: string
  error?: string
}

function ClauseField({ view: { t, say }, clauses, name, value, ...error }: ClauseFieldProps) {
  if (!clauses.length) return <></>
  return (
    <Select
      name={name}
      label={t(`reports.desk.others.${name}`)}
      hint={t(`reports.desk.others.${name}.hint`)}
      value={value}
      options={[
        { value: '', text: t('reports.desk.others.clause.none') },
        ...clauses.map(({ mandate, code, label, text }) => ({
          value: `${mandate} ${code}`,
          text: `${label} · ${say(text).text}`,
        })),
      ]}
      {...error}
    />
  )
}

const frameOf = ({ t, say }: View, body: Body) => ({
  desk: true,
  current: 'desk' as const,
  breadcrumb: [
    { text: t('site.desk'), href: '/desk' },
    { text: say(body.names).text, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
  ],
})
