import { languageNames, languages, type Localised } from '#base/languages'
import type { fieldsOf, View } from '#platform/view'
import { Details, Fieldset, TextArea, TextField } from '#ui'

/** The names of the fields in which one text is typed in six languages. */
export const inLanguages = (name: string): string[] => languages.map((language) => `${name}-${language}`)

/** What was typed in these fields, by language. */
export const textsIn = (values: Record<string, string>, name: string): Localised =>
  Object.fromEntries(languages.map((one) => [one, values[`${name}-${one}`]]).filter(([, text]) => text))

/** The fields filled with a text. */
export const valuesIn = (texts: Localised, name: string): Record<string, string> =>
  Object.fromEntries(languages.map((one) => [`${name}-${one}`, texts[one] ?? '']))

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
  const own = languages.find((language) => language === first) ?? 'en'
  const others = languages.filter((language) => language !== own)
  const one = (language: (typeof languages)[number]) => {
    const props = { ...field(`${name}-${language}`), label: languageNames[language], lang: language }
    return long ? <TextArea {...props} rows={3} /> : <TextField {...props} width="full" />
  }
  return (
    <Fieldset name={name} id={field(name).id} error={field(name).error} {...{ legend, hint, requirement }}>
      {one(own)}
      <Details
        summary={view.t('consultations.desk.other-languages')}
        open={others.some((language) => field(`${name}-${language}`).value)}
      >
        {others.map(one)}
      </Details>
    </Fieldset>
  )
}
