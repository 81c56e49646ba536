import { addressees, kinds, models, regions, stakeholders, themes } from '#areas/voices'
import type { View } from '#platform/view'
import { FilterForm, Select } from '#ui'
import type { Choice } from '../choice.ts'
import type { Dimension } from '../tabulate.ts'
import { nameOf } from './places.ts'

type Field = { name: keyof Omit<Choice, 'body' | 'symbol' | 'voices'>; dimension: Dimension; values: readonly string[] }

const fields: Field[] = [
  { name: 'kind', dimension: 'kind', values: kinds },
  { name: 'theme', dimension: 'theme', values: themes.map(({ code }) => code) },
  { name: 'region', dimension: 'region', values: regions },
  { name: 'stakeholder', dimension: 'stakeholder', values: [...stakeholders, 'children'] },
  { name: 'model', dimension: 'model', values: models },
  { name: 'addressee', dimension: 'addressee', values: addressees },
]

/** Chooses passages by what was said of them; `only` names the fields that are offered. */
export function ChoiceForm({ view, action, choice, only }: ChoiceFormProps) {
  const { t } = view
  return (
    <FilterForm action={action} button={t('synthesis.choose.button')}>
      {fields
        .filter(({ name }) => !only || only.includes(name))
        .map(({ name, dimension, values }) => (
          <Select
            name={name}
            label={t(`synthesis.by.${dimension}`)}
            value={choice[name] ?? ''}
            options={[
              { value: '', text: t('synthesis.choose.all') },
              ...values.map((value) => ({ value, text: nameOf(view, dimension, value) })),
              // Offered only where a table has led here.
              ...(choice[name] === 'none' ? [{ value: 'none', text: nameOf(view, dimension, 'none') }] : []),
            ]}
          />
        ))}
      {!only && (
        <Select
          name="voices"
          label={t('synthesis.by.voices')}
          value={choice.voices ?? ''}
          options={[
            { value: '', text: t('synthesis.choose.all') },
            { value: 'adults', text: t('synthesis.voices.adults') },
            { value: 'children', text: t('voices.stakeholder.children') },
          ]}
        />
      )}
    </FilterForm>
  )
}

export type ChoiceFormProps = {
  view: View
  action: string
  choice: Omit<Choice, 'body'>
  only?: Field['name'][]
}
