import { isLanguage, languageNames, languages, type Language, type Localised } from '#base/languages'
import type { fieldsOf, View } from '#platform/view'
import { Fieldset, TextArea, TextField } from '#ui'

export type Field = ReturnType<typeof fieldsOf>

/** The names of the fields of a text in several languages. */
export const localisedFields = (name: string): string[] => languages.map((language) => `${name}-${language}`)

/** The text in several languages that such fields hold; a language without text is left out. */
export const localisedFrom = (values: Record<string, string>, name: string): Localised =>
  Object.fromEntries(languages.map((language) => [language, values[`${name}-${language}`]]).filter(([, text]) => text))

/** What such fields show first. */
export const localisedTo = (texts: Localised, name: string): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [`${name}-${language}`, texts[language] ?? '']))

/** A problem is found in a text; its summary leads to the field of the first language that is shown. */
export const firstField = (shown: readonly string[], name: string): string =>
  `${name}-${languages.find((language) => shown.includes(language)) ?? 'en'}`

export type LocalisedProps = {
  view: View
  field: Field
  name: string
  legend: string
  hint?: string
  shown?: readonly string[]
  /** Rows of each field; one line where it is left out. */
  rows?: number
}

/** One text in each of several languages. */
export function LocalisedFields({ view, field, name, legend, hint, shown = languages, rows }: LocalisedProps) {
  const inOrder = [view.language, ...languages.filter((language) => language !== view.language)]
  return (
    <Fieldset name={field(name).id} legend={legend} hint={hint}>
      {inOrder
        .filter((language) => shown.includes(language))
        .map((language) => {
          const one = { ...field(`${name}-${language}`), label: nameOf(language), lang: language }
          return rows ? <TextArea {...one} rows={rows} /> : <TextField {...one} width="full" />
        })}
    </Fieldset>
  )
}

/** What a language is called in itself. */
export const nameOf = (language: string): string =>
  isLanguage(language) ? languageNames[language as Language] : language
