import { languageNames, languages } from '#base/languages'
import { kinds } from '#areas/voices'
import type { Typed, View } from '#platform/view'
import { Radios, TextArea } from '#ui'
import type { Finding } from '../finding.ts'
import { AddresseeSelect, ThemeBoxes } from './label-page.tsx'

export const findingFields = ['kind', 'addressee', ...languages.map((language) => `text-${language}` as const)] as const
export type TypedFinding = Typed & { themes: string[] }

/** The fields of a finding, as it is or as it was typed. */
export function FindingFields({ view, finding, typed }: FindingFieldsProps) {
  const { t } = view
  const valueOf = (name: string, first: string | null | undefined) => typed?.values[name] ?? first ?? ''
  const errorIn = (name: string) => (typed?.problem?.field === name ? { error: typed.problem.text } : {})
  // The reader's own language first.
  const ordered = [view.language, ...languages.filter((language) => language !== view.language)]
  return (
    <>
      <Radios
        inline
        name="kind"
        label={t('synthesis.desk.finding.kind')}
        value={valueOf('kind', finding?.kind)}
        choices={kinds.map((kind) => ({ value: kind, text: t(`voices.kind.${kind}`) }))}
        {...errorIn('kind')}
      />
      {ordered.map((language, index) => (
        <TextArea
          name={`text-${language}`}
          label={t('synthesis.desk.finding.text', { language: languageNames[language] })}
          {...(!index && { hint: t('synthesis.desk.finding.text.hint') })}
          lang={language}
          rows={2}
          value={valueOf(`text-${language}`, finding?.texts[language])}
          {...errorIn(`text-${language}`)}
        />
      ))}
      <ThemeBoxes view={view} values={typed?.themes ?? finding?.themes ?? []} {...errorIn('themes')} />
      <AddresseeSelect view={view} value={valueOf('addressee', finding?.addressee)} {...errorIn('addressee')} />
    </>
  )
}

type FindingFieldsProps = { view: View; finding?: Finding | undefined; typed?: TypedFinding | undefined }
