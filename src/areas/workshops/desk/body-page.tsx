import type { Body } from '#areas/bodies'
import { stakeholders } from '#areas/voices'
import type { Localised } from '#base/languages'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, EmptyState, FormProblem, ProgressTable, Section, Select, TextField } from '#ui'
import type { Series } from '../workshop.ts'
import { NameFields } from './name-fields.tsx'
import { bodyDeskPath, seriesDeskPath } from './paths.ts'

export type WorkshopsDesk = {
  body: Body
  series: { series: Series; held: number }[]
  clauses: { mandate: string; code: string; label: string; text: Localised }[]
}

/** The series of a body, and the form that plans the next. */
export function workshopsDeskPage(view: View, desk: WorkshopsDesk, typed?: Typed): Frame {
  const { t, href, say } = view
  const { body, series } = desk
  return {
    title: t('workshops.title'),
    path: bodyDeskPath(body.symbol),
    desk: true,
    current: 'desk',
    eyebrow: <bdi>{body.symbol}</bdi>,
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
    ],
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        {series.length > 0 ? (
          <ProgressTable
            caption={t('workshops.desk.series')}
            columns={[{ text: t('workshops.series') }, { text: t('workshops.desk.progress') }]}
            rows={series.map(({ series: { id, names, planned }, held }) => ({
              name: say(names).text,
              href: href(seriesDeskPath(id)),
              progress: { done: held, total: planned, text: t('workshops.held', { held, planned }) },
            }))}
          />
        ) : (
          <EmptyState title={t('workshops.none')} text={t('workshops.desk.none.text')} />
        )}
        <PlanForm view={view} desk={desk} typed={typed} />
      </>
    ),
  }
}

function PlanForm({ view, desk, typed }: { view: View; desk: WorkshopsDesk; typed: Typed | undefined }) {
  const { t, href } = view
  const { body, clauses } = desk
  const field = fieldsOf(typed, { planned: '5' })
  return (
    <Section title={t('workshops.desk.plan')} id="plan">
      <form method="post" action={href(`${bodyDeskPath(body.symbol)}/series`)}>
        <NameFields view={view} field={field} language={body.language} label={t('workshops.desk.series.name')} />
        <TextField
          {...field('planned')}
          label={t('workshops.desk.planned')}
          hint={t('workshops.desk.planned.hint')}
          inputmode="numeric"
          width="short"
        />
        <Select
          {...field('clause')}
          label={t('workshops.desk.clause')}
          hint={t('workshops.desk.clause.hint')}
          options={[
            { value: '', text: t('workshops.desk.clause.none') },
            ...clauses.map(({ mandate, code, label, text }) => ({
              value: `${mandate} ${code}`,
              text: `${label}: ${beginning(view.say(text).text)}`,
            })),
          ]}
        />
        <Checkboxes
          {...field('wanted')}
          label={t('workshops.desk.wanted')}
          hint={t('workshops.desk.wanted.hint')}
          requirement={t('desk.optional')}
          values={field('wanted').value.split('\n')}
          choices={stakeholders.map((one) => ({ value: one, text: t(`voices.stakeholder.${one}`) }))}
        />
        <Button text={t('workshops.desk.plan.button')} />
      </form>
    </Section>
  )
}

const beginning = (text: string): string => (text.length > 60 ? `${[...text].slice(0, 60).join('')}…` : text)
