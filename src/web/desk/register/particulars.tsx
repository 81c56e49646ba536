import type { Localised } from '#base/languages'
import { organisationOptions, type Organisation } from '#areas/people'
import { capacities, categories, natures } from '#areas/registry'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { Button, ButtonLink, ButtonRow, Fieldset, Section, Select, TextField } from '#ui'
import { ownSeries, paperTypes } from './paper.ts'

export type ParticularsProps = {
  typed: Typed | undefined
  first: Record<string, string>
  meeting: string | null
  series: { code: string; names: Localised }[]
  organisations: Organisation[]
}

/** What is said of a paper beside its text: its number, its kind, its nature, and who submitted it. */
export function Particulars({ view, ...props }: ParticularsProps & { view: View }) {
  const { t, href } = view
  const field = fieldsOf(props.typed, props.first)
  const choose = { value: '', text: t('desk.choose') }
  return (
    <>
      <Section title={t('desk.paper.number')}>
        <Numbering view={view} {...props} />
      </Section>
      <Section title={t('desk.paper.kind')}>
        <Select
          {...field('type')}
          label={t('desk.paper.type')}
          options={paperTypes.map((type) => ({ value: type, text: t(`document.type.${type}`) }))}
        />
        <Select
          {...field('nature')}
          label={t('desk.paper.nature')}
          hint={t('desk.paper.nature.hint')}
          options={[choose, ...natures.map((nature) => ({ value: nature, text: t(`document.nature.${nature}`) }))]}
        />
        <Select
          {...field('category')}
          label={t('desk.paper.category')}
          hint={t('desk.paper.category.hint')}
          options={[
            { value: '', text: t('desk.paper.category.none') },
            ...categories.map((category) => ({ value: category, text: t(`document.category.${category}`) })),
          ]}
        />
      </Section>
      <Section title={t('desk.paper.sources')}>
        <Sources view={view} {...props} />
      </Section>
      {/* The first button is the one that the Enter key presses. */}
      <ButtonRow>
        <Button text={t('desk.check.register')} name="do" value="register" />
        <Button text={t('desk.source.add')} kind="secondary" name="do" value="add-source" />
        <ButtonLink text={t('desk.check.later')} href={href('/desk/documents#waiting')} kind="link" />
      </ButtonRow>
    </>
  )
}

function Numbering({ view, typed, first, meeting, series }: ParticularsProps & { view: View }) {
  const { t } = view
  const field = fieldsOf(typed, first)
  const offered = ownSeries(series)
  return (
    <>
      <TextField
        {...field('symbol')}
        label={t('desk.paper.symbol')}
        hint={t(meeting ? 'desk.paper.symbol.hint' : 'desk.paper.symbol.needed')}
        autocomplete="off"
      />
      {meeting && offered.length > 0 && (
        <Select
          {...field('series')}
          label={t('desk.paper.series')}
          hint={t('desk.paper.series.hint')}
          options={offered.map(({ code, names }) => ({
            value: code,
            text: `${meeting}/${code}: ${view.say(names).text}`,
          }))}
        />
      )}
    </>
  )
}

function Sources({ view, typed, first, organisations }: ParticularsProps & { view: View }) {
  const { t } = view
  const field = fieldsOf(typed, first)
  const count = Math.min(20, Math.max(1, Number(field('sources').value) || 1))
  const known = organisationOptions(view, organisations)
  return (
    <>
      <input type="hidden" name="sources" value={String(count)} />
      {Array.from({ length: count }, (_, index) => `source-${index + 1}`).map((name, index) => (
        <Fieldset name={name} legend={t('desk.source.number', { number: index + 1 })}>
          <Select
            {...field(`${name}-organisation`)}
            label={t('desk.source.organisation')}
            options={[{ value: '', text: t('desk.source.not-listed') }, ...known]}
          />
          <TextField
            {...field(`${name}-name`)}
            label={t('desk.source.name')}
            hint={t('desk.source.name.hint')}
            requirement={t('desk.optional')}
            width="full"
            autocomplete="off"
          />
          <Select
            {...field(`${name}-capacity`)}
            label={t('desk.source.capacity')}
            options={[
              { value: '', text: t('desk.choose') },
              ...capacities.map((capacity) => ({ value: capacity, text: t(`document.capacity.${capacity}`) })),
            ]}
          />
          <Select
            {...field(`${name}-on-behalf-of`)}
            label={t('desk.on-behalf')}
            options={[{ value: '', text: t('desk.for-itself') }, ...known]}
          />
        </Fieldset>
      ))}
    </>
  )
}
