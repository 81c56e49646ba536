import { languageNames, languages, type Localised } from '#base/languages'
import type { fieldsOf, View } from '#platform/view'
import { Details, TextField } from '#ui'

export const nameFields = languages.map((language) => `name-${language}`)

/** The names that were typed, by language. */
export const namesIn = (values: Record<string, string>): Localised =>
  Object.fromEntries(languages.map((one) => [one, values[`name-${one}`]]).filter(([, name]) => name))

/** Names as the fields of a form. */
export const fieldsFrom = (names: Localised): Record<string, string> =>
  Object.fromEntries(languages.map((one) => [`name-${one}`, names[one] ?? '']))

type Props = { view: View; field: ReturnType<typeof fieldsOf>; language: string; label: string }

/** The name in the language of the body, and in the others for those who have it. */
export function NameFields({ view, field, language, label }: Props) {
  const others = languages.filter((one) => one !== language)
  return (
    <>
      <TextField {...field(`name-${language}`)} label={label} lang={language} width="full" />
      <Details summary={view.t('desk.other-languages')} open={others.some((one) => field(`name-${one}`).value)}>
        {others.map((one) => (
          <TextField
            {...field(`name-${one}`)}
            label={languageNames[one]}
            requirement={view.t('desk.optional')}
            lang={one}
            width="full"
          />
        ))}
      </Details>
    </>
  )
}
