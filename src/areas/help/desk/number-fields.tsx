import { languageNames, languages } from '#base/languages'
import { fieldsOf, type View } from '#platform/view'
import { DateField, Details, Fieldset, Radios, Select, TextField } from '#ui'
import { countries } from '../countries.ts'
import { checkResults, serviceKinds } from '../number.ts'

type FieldsProps = { view: View; field: ReturnType<typeof fieldsOf> }

/** The fields of a service, where it is entered and where it is put right. */
export function ServiceFields({ view, field }: FieldsProps) {
  const { t } = view
  const optional = t('desk.optional')
  const plain = { autocomplete: 'off', width: 'full' } as const
  return (
    <>
      <Select
        {...field('country')}
        label={t('help.desk.country')}
        options={[
          { value: '', text: t('desk.choose') },
          ...countries(view.language).map(({ code, name }) => ({ value: code, text: name })),
        ]}
      />
      <Select
        {...field('kind')}
        label={t('help.desk.kind')}
        options={serviceKinds.map((kind) => ({ value: kind, text: t(`help.kind.${kind}`) }))}
      />
      <InLanguages
        view={view}
        field={field}
        name="name"
        legend={t('help.desk.names')}
        hint={t('help.desk.names.hint')}
      />
      <TextField {...field('operator')} {...plain} label={t('help.desk.operator')} />
      <Ways view={view} field={field} />
      <InLanguages view={view} field={field} name="hours" legend={t('help.desk.hours')} requirement={optional} />
      <Select
        {...field('free')}
        label={t('help.desk.free')}
        options={[
          { value: '', text: t('desk.not-said') },
          { value: 'yes', text: t('help.desk.free.yes') },
          { value: 'no', text: t('help.desk.free.no') },
        ]}
      />
      <TextField {...field('source')} {...plain} label={t('help.desk.source')} hint={t('help.desk.source.hint')} />
    </>
  )
}

/** How the service is reached, and in which languages. */
function Ways({ view: { t }, field }: FieldsProps) {
  const optional = t('desk.optional')
  return (
    <>
      <TextField
        {...field('dial')}
        label={t('help.desk.dial')}
        hint={t('help.desk.dial.hint')}
        inputmode="tel"
        width="short"
        autocomplete="off"
      />
      <TextField
        {...field('address')}
        autocomplete="off"
        width="full"
        label={t('help.desk.address')}
        hint={t('help.desk.address.hint')}
        requirement={optional}
      />
      <TextField
        {...field('languages')}
        label={t('help.desk.languages')}
        hint={t('help.desk.languages.hint')}
        requirement={optional}
        autocomplete="off"
      />
    </>
  )
}

type InLanguagesProps = FieldsProps & { name: string; legend: string; hint?: string; requirement?: string }

function InLanguages({ view, field, name, ...words }: InLanguagesProps) {
  const others = languages.filter((language) => language !== view.language)
  const one = (language: (typeof languages)[number]) => (
    <TextField {...field(`${name}-${language}`)} label={languageNames[language]} lang={language} width="full" />
  )
  return (
    <Fieldset name={name} id={field(name).id} {...words}>
      {one(view.language)}
      <Details
        summary={view.t('help.desk.other-languages')}
        open={others.some((language) => field(`${name}-${language}`).value)}
      >
        {others.map(one)}
      </Details>
    </Fieldset>
  )
}

/** The fields of a check. */
export const CheckFields = ({ view: { t }, field, today }: FieldsProps & { today: string }) => (
  <>
    <DateField {...field('checkedOn')} label={t('help.desk.check.on')} max={today} />
    <Radios
      {...field('found')}
      label={t('help.desk.check.found')}
      choices={checkResults.map((found) => ({ value: found, text: t(`help.desk.found.${found}`) }))}
    />
    <TextField
      {...field('how')}
      label={t('help.desk.check.how')}
      hint={t('help.desk.check.how.hint')}
      width="full"
      autocomplete="off"
    />
  </>
)
