import { languageNames, languages } from '#base/languages'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, Details, Fieldset, FormProblem, Radios, Select, TextArea, TextField } from '#ui'
import { practices } from '../body.ts'
import { isDefaultSeries, seriesName, usualSeries } from './usual-series.ts'

export const newBodyFields = [
  'symbol',
  'language',
  ...languages.map((language) => `name-${language}`),
  'parent',
  'purpose',
  'founded',
  'timezone',
  'practice',
  'more-series',
]

/** The form with which an operator founds a group. */
export function newBodyPage(view: View, typed?: Typed, chosenSeries: string[] = [...usualSeries]): Frame {
  const { t, href } = view
  const field = fieldsOf(typed, { language: view.language, timezone: 'UTC', practice: 'noted' })
  return {
    title: t('desk.body.new.title'),
    path: '/desk/bodies/new',
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('desk.title'), href: '/desk' }],
    lead: <p>{t('desk.body.new.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href('/desk/bodies/new')}>
          <TextField
            {...field('symbol')}
            label={t('desk.body.symbol')}
            hint={t('desk.body.symbol.hint')}
            width="short"
          />
          <Select
            {...field('language')}
            label={t('desk.body.language')}
            hint={t('desk.body.language.hint')}
            options={languages.map((language) => ({ value: language, text: languageNames[language], language }))}
          />
          <ParticularsFields view={view} field={field} />
          <SeriesFields view={view} typed={typed} chosen={chosenSeries} />
          <Button text={t('desk.body.new.button')} />
        </form>
      </>
    ),
  }
}

type Field = ReturnType<typeof fieldsOf>

/** The fields that can also be put right later. */
export function ParticularsFields({ view, field }: { view: View; field: Field }) {
  const { t } = view
  return (
    <>
      <Names view={view} field={field} />
      <TextField {...field('parent')} label={t('desk.body.parent')} requirement={t('desk.optional')} width="full" />
      <TextArea {...field('purpose')} label={t('desk.body.purpose')} requirement={t('desk.optional')} rows={3} />
      <TextField
        {...field('founded')}
        label={t('desk.body.founded')}
        hint={t('desk.body.founded.hint')}
        requirement={t('desk.optional')}
        width="full"
      />
      <Select {...field('timezone')} label={t('desk.body.timezone')} options={timezones()} />
      <Radios
        {...field('practice')}
        label={t('desk.body.practice')}
        choices={practices.map((practice) => ({ value: practice, text: t(`body.practice.${practice}`) }))}
      />
    </>
  )
}

function Names({ view, field }: { view: View; field: Field }) {
  const { t } = view
  return (
    <Fieldset name="name" legend={t('desk.body.names')} hint={t('desk.body.names.hint')}>
      {[view.language, ...languages.filter((language) => language !== view.language)].map((language) => (
        <TextField {...field(`name-${language}`)} label={languageNames[language]} lang={language} width="full" />
      ))}
    </Fieldset>
  )
}

function SeriesFields({ view, typed, chosen }: { view: View; typed: Typed | undefined; chosen: string[] }) {
  const { t } = view
  const field = fieldsOf(typed)
  return (
    <>
      <Checkboxes
        {...field('series')}
        label={t('desk.body.series')}
        hint={t('desk.body.series.hint')}
        values={chosen.filter(isDefaultSeries)}
        choices={usualSeries.map((code) => ({ value: code, text: `${code}: ${seriesName(view.language, code)}` }))}
      />
      <Details summary={t('desk.body.more-series')} open={Boolean(field('more-series').value)}>
        <TextArea
          {...field('more-series')}
          label={t('desk.body.more-series.label')}
          hint={t('desk.body.more-series.hint')}
          rows={3}
        />
      </Details>
    </>
  )
}

const timezones = () =>
  ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => ({
    value: zone,
    text: zone.replaceAll('_', ' '),
  }))
