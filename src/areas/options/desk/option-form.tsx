import type { Localised } from '#base/languages'
import type { Body } from '#areas/bodies'
import type { Finding } from '#areas/synthesis'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { Button, ButtonRow, Checkboxes, HiddenFields, inLanguage, Select, TextArea, TextField } from '#ui'
import { legalAnchors, levels, natures, type Option } from '../option.ts'
import { MeasureFields } from './measure-fields.tsx'
import { rowsIn, valuesOf } from './read-option.ts'

export type OptionFormProps = {
  view: View
  body: Body
  /** Published recommendations, from which every option follows. */
  recommendations: Finding[]
  /** None while a first one is written. */
  option?: Option | undefined
  language: string
  action: string
  typed?: Typed | undefined
}

/** The one template of every option, in one language. */
export function OptionForm(props: OptionFormProps) {
  const { view, option, language, action, typed } = props
  const { t } = view
  const first = option ? valuesOf(option, language) : { language }
  const field = fieldsOf(typed, first)
  const values = typed?.values ?? first
  const hint = hintsFor(props)
  const choose = { value: '', text: t('options.desk.choose') }
  return (
    <form method="post" action={view.href(action)}>
      <HiddenFields fields={{ language, revision: field('revision').value }} />
      <TextField {...field('name')} {...hint(option?.names)} label={t('options.name')} lang={language} width="full" />
      <TextArea
        {...field('description')}
        {...hint(option?.description)}
        label={t('options.description')}
        lang={language}
        rows={4}
      />
      <Select
        {...field('level')}
        label={t('options.level')}
        options={[choose, ...levels.map((value) => ({ value, text: t(`options.level.${value}`) }))]}
      />
      <Select
        {...field('nature')}
        label={t('options.nature')}
        options={[choose, ...natures.map((value) => ({ value, text: t(`options.nature.${value}`) }))]}
      />
      {Array.from({ length: rowsIn(values) }, (_, index) => (
        <MeasureFields {...props} row={index + 1} field={field} hint={hint} />
      ))}
      <TextArea
        {...field('private-role')}
        hint={t('options.private-role.hint')}
        {...hint(option?.privateRole)}
        label={t('options.private-role')}
        lang={language}
        rows={3}
      />
      <WhatItRestsOn {...props} field={field} values={values} />
      <TextArea
        {...field('open-questions')}
        {...hint(option?.openQuestions)}
        label={t('options.open-questions')}
        requirement={t('options.desk.optional')}
        lang={language}
        rows={3}
      />
      <ButtonRow>
        <Button text={t(option ? 'options.desk.save' : 'options.desk.make')} />
      </ButtonRow>
    </form>
  )
}

type RestsProps = OptionFormProps & { field: ReturnType<typeof fieldsOf>; values: Record<string, string> }

function WhatItRestsOn({ view, recommendations, field, values }: RestsProps) {
  const { t } = view
  const chosen = (name: string) => values[name]?.split(' ') ?? []
  return (
    <>
      <Checkboxes
        {...field('anchors')}
        label={t('options.anchors')}
        values={chosen('anchors')}
        choices={legalAnchors.map((value) => ({ value, text: t(`options.anchor.${value}`) }))}
      />
      <Checkboxes
        {...field('grounds')}
        label={t('options.grounds')}
        values={chosen('grounds')}
        choices={recommendations.map(({ number, texts }) => ({ value: String(number), ...view.say(texts) }))}
      />
    </>
  )
}

/** Beside a field for another language stands the text in the body's own. */
const hintsFor =
  ({ language, body }: OptionFormProps) =>
  (texts: Localised | null | undefined) =>
    language !== body.language && texts?.[body.language]
      ? { hint: <span {...inLanguage(body.language)}>{texts[body.language]}</span> }
      : {}
