import { languageNames, languages, type Localised } from '#base/languages'
import type { fieldsOf, View } from '#platform/view'
import { Details, Fieldset, TextArea, TextField } from '#ui'

export type TextPart = { name: string; label: string; hint?: string; rows?: number }

/** The names of the fields in which these texts are sent, one for each language. */
export const textFields = (names: string[]): string[] =>
  names.flatMap((name) => languages.map((language) => `${name}-${language}`))

/** A text as it was sent, in every language. */
export const textsIn = (values: Record<string, string>, name: string): Localised =>
  Object.fromEntries(languages.map((language) => [language, values[`${name}-${language}`] ?? '']))

type Props = { view: View; parts: TextPart[]; main: string; field: ReturnType<typeof fieldsOf> }

/** The same texts in several languages: that of the group first, the others behind a line each. */
export function LanguageFields({ view, parts, main, field }: Props) {
  const others = languages.filter((language) => language !== main)
  return (
    <>
      {parts.map((part) => (
        <TextIn field={field} part={part} language={main} />
      ))}
      <Fieldset
        name="languages"
        legend={view.t('followup.desk.languages')}
        hint={view.t('followup.desk.languages.hint')}
      >
        {others.map((language) => (
          <Details
            summary={languageNames[language]}
            open={parts.some(({ name }) => field(`${name}-${language}`).value || field(`${name}-${language}`).error)}
          >
            {parts.map((part) => (
              <TextIn field={field} part={part} language={language} />
            ))}
          </Details>
        ))}
      </Fieldset>
    </>
  )
}

const TextIn = ({ field, part, language }: { field: Props['field']; part: TextPart; language: string }) => {
  const { name, label, hint, rows } = part
  const props = { ...field(`${name}-${language}`), label, lang: language, ...(hint && { hint }) }
  return rows ? <TextArea {...props} rows={rows} /> : <TextField {...props} width="full" />
}
