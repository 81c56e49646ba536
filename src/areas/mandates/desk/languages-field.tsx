import { languageNames, languages, type Localised } from '#base/languages'
import type { fieldsOf, View } from '#platform/view'
import { Details, Fieldset, TextArea, TextField } from '#ui'

/** The names of the fields in which one text is typed in six languages. */
export const inLanguages = (name: string): string[] => languages.map((language) => `${name}-${language}`)

/** What was typed in these fields, by language. */
export const textsIn = (values: Record<string, string>, name: string): Localised =>
  Object.fromEntries(languages.map((one) => [one, values[`${name}-${one}`]]).filter(([, text]) => text))

type LanguagesFieldProps = {
  view: View
  field: ReturnType<typeof fieldsOf>
  name: string
  legend: string
  hint?: string
  requirement?: string
  /** The language of the body: its field comes first, those of the others are folded away. */
  first: string
  long?: boolean
}

/** One text in up to six languages. */
export function LanguagesField({ view, field, name, legend, hint, requirement, first, long }: LanguagesFieldProps) {
  const { t } = view
  const others = languages.filter((language) => language !== first)
  const one = (language: (typeof languages)[number]) => {
    const props = { ...field(`${name}-${language}`), label: languageNames[language], lang: language }
    return long ? <TextArea {...props} rows={3} /> : <TextField {...props} width="full" />
  }
  const own = languages.find((language) => language === first) ?? 'en'
  return (
    <Fieldset name={name} id={field(name).id} legend={legend} hint={hint} requirement={requirement}>
      {one(own)}
      <Details
        summary={t('mandates.desk.other-languages')}
        open={others.some((language) => field(`${name}-${language}`).value)}
      >
        {others.map(one)}
      </Details>
    </Fieldset>
  )
}
