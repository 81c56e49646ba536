import type { Localised } from '#base/languages'
import { addressees } from '#areas/voices'
import type { fieldsOf, View } from '#platform/view'
import { Fieldset, Select, TextArea, TextField, type TextFieldProps } from '#ui'
import type { Option } from '../option.ts'
import { measureField } from './read-option.ts'

export type MeasureFieldsProps = {
  view: View
  option?: Option | undefined
  language: string
  row: number
  field: ReturnType<typeof fieldsOf>
  hint: (texts: Localised | undefined) => Pick<TextFieldProps, 'hint'>
}

/** One row of the measures of an option. */
export function MeasureFields({ view, option, language, row, field, hint }: MeasureFieldsProps) {
  const { t } = view
  const known = option?.measures[row - 1]
  return (
    <Fieldset name={`measure-${row}`} legend={t('options.measure.number', { number: row })}>
      <TextArea
        {...field(measureField(row, 'text'))}
        {...hint(known?.text)}
        label={t('options.measure')}
        lang={language}
        rows={2}
      />
      <Select
        {...field(measureField(row, 'addressee'))}
        label={t('options.measure.addressee')}
        options={[
          { value: '', text: t('options.desk.choose') },
          ...addressees.map((value) => ({ value, text: t(`voices.addressee.${value}`) })),
        ]}
      />
      <TextField
        {...field(measureField(row, 'indicator'))}
        {...hint(known?.indicator)}
        label={t('options.measure.indicator')}
        lang={language}
        width="full"
      />
      <TextField
        {...field(measureField(row, 'time'))}
        {...hint(known?.time)}
        label={t('options.measure.time')}
        lang={language}
      />
    </Fieldset>
  )
}
