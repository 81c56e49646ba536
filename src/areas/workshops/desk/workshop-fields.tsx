import type { Body } from '#areas/bodies'
import type { Region } from '#areas/voices'
import { languageNames, languages } from '#base/languages'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { Checkboxes, DateField, Radios, Select, TextArea, TextField } from '#ui'
import type { NewWorkshop } from '../enter-workshop.ts'
import { modalities, workshopRegions, type Workshop } from '../workshop.ts'
import { fieldsFrom, nameFields, NameFields, namesIn } from './name-fields.tsx'

export const workshopFields = [
  ...nameFields,
  'region',
  'host',
  'place',
  'modality',
  'startsOn',
  'endsOn',
  'more-languages',
  'programme',
]

type Props = {
  view: View
  body: Body
  typed: Typed | undefined
  first: Record<string, string>
  /** The regions that have another workshop of the series. */
  taken: Region[]
}

/** What is on record about a workshop, to be filled in. */
export function WorkshopFields({ view, body, typed, first, taken }: Props) {
  const { t } = view
  const field = fieldsOf(typed, first)
  const free = workshopRegions.filter((region) => !taken.includes(region) || region === field('region').value)
  return (
    <>
      <NameFields view={view} field={field} language={body.language} label={t('workshops.desk.name')} />
      <Select
        {...field('region')}
        label={t('workshops.region')}
        hint={t('workshops.desk.region.hint')}
        options={[
          { value: '', text: t('desk.choose') },
          ...free.map((region) => ({ value: region, text: t(`voices.region.${region}`) })),
        ]}
      />
      <TextField {...field('host')} label={t('workshops.host')} hint={t('workshops.desk.host.hint')} width="full" />
      <TextField
        {...field('place')}
        label={t('workshops.place')}
        requirement={t('desk.optional')}
        lang={body.language}
        width="full"
      />
      <Radios
        {...field('modality')}
        label={t('workshops.modality')}
        choices={modalities.map((modality) => ({ value: modality, text: t(`body.modality.${modality}`) }))}
      />
      <DateField {...field('startsOn')} label={t('workshops.desk.starts')} />
      <DateField
        {...field('endsOn')}
        label={t('workshops.desk.ends')}
        hint={t('workshops.desk.ends.hint')}
        requirement={t('desk.optional')}
      />
      <Checkboxes
        {...field('languages')}
        inline
        label={t('workshops.languages')}
        values={field('languages').value.split('\n')}
        choices={languages.map((one) => ({ value: one, text: languageNames[one], language: one }))}
      />
      <TextField
        {...field('more-languages')}
        label={t('workshops.desk.more-languages')}
        hint={t('workshops.desk.more-languages.hint')}
        requirement={t('desk.optional')}
      />
      <TextArea
        {...field('programme')}
        label={t('workshops.programme')}
        hint={t('workshops.desk.programme.hint')}
        requirement={t('desk.optional')}
        lang={body.language}
      />
    </>
  )
}

/** The workshop that was typed; what is not in the form stays as it is `present`. */
export function workshopFrom(
  values: Record<string, string>,
  chosen: string[],
  body: Body,
  present?: Workshop,
): NewWorkshop {
  const localised = (field: 'place' | 'programme') => {
    const texts = { ...present?.[field], [body.language]: values[field] }
    const kept = Object.entries(texts).filter(([, text]) => text)
    return kept.length ? Object.fromEntries(kept) : null
  }
  const more = values['more-languages']!.split(/[\s,;،、，]+/u).filter(Boolean)
  return {
    names: namesIn(values),
    // What is no region or modality, the act refuses.
    region: values.region as NewWorkshop['region'],
    host: values.host!,
    place: localised('place'),
    modality: values.modality as NewWorkshop['modality'],
    startsOn: values.startsOn!,
    endsOn: values.endsOn || values.startsOn!,
    languages: [...chosen, ...more],
    programme: localised('programme'),
  }
}

/** A workshop as the fields of the form. */
export function fieldsOfWorkshop(workshop: Workshop, language: string): Record<string, string> {
  const usual = workshop.languages.filter((one) => languages.some((known) => known === one))
  return {
    ...fieldsFrom(workshop.names),
    region: workshop.region,
    host: workshop.host,
    place: workshop.place?.[language] ?? '',
    modality: workshop.modality,
    startsOn: workshop.startsOn,
    endsOn: workshop.endsOn,
    languages: usual.join('\n'),
    'more-languages': workshop.languages.filter((one) => !usual.includes(one)).join(', '),
    programme: workshop.programme?.[language] ?? '',
  }
}
