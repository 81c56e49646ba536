import type { Body } from '#areas/bodies'
import { addressees, kinds, models, stakeholders, themes } from '#areas/voices'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { Checkboxes, Details, Radios, Select, TextArea } from '#ui'
import type { NewFinding } from '../note-finding.ts'
import { hearings, type Finding } from '../workshop.ts'

export const findingFields = ['kind', 'text', 'stakeholder', 'addressee', 'heard', 'disagreement']

type Props = { view: View; body: Body; typed: Typed | undefined; first: Record<string, string> }

/** The findings form: the same for what was said in the room and online. */
export function FindingFields({ view, body, typed, first }: Props) {
  const { t } = view
  const field = fieldsOf(typed, first)
  const none = { value: '', text: t('desk.not-said') }
  return (
    <>
      <Radios
        {...field('kind')}
        inline
        label={t('workshops.kind')}
        choices={kinds.map((kind) => ({ value: kind, text: t(`voices.kind.${kind}`) }))}
      />
      <TextArea
        {...field('text')}
        label={t('workshops.desk.finding.text')}
        hint={t('workshops.desk.finding.text.hint')}
        lang={body.language}
        rows={4}
        record
      />
      <Select
        {...field('stakeholder')}
        label={t('workshops.desk.finding.by')}
        options={[none, ...stakeholders.map((one) => ({ value: one, text: t(`voices.stakeholder.${one}`) }))]}
      />
      <Radios
        {...field('heard')}
        inline
        label={t('workshops.desk.finding.heard')}
        choices={hearings.map((one) => ({ value: one, text: t(`workshops.desk.heard.${one}`) }))}
      />
      <Themes view={view} typed={typed} first={first} />
      <Checkboxes
        {...field('models')}
        label={t('workshops.desk.finding.models')}
        hint={t('workshops.desk.finding.models.hint')}
        values={field('models').value.split('\n')}
        choices={models.map((one) => ({ value: one, text: t(`voices.model.${one}`) }))}
      />
      <Select
        {...field('addressee')}
        label={t('workshops.desk.finding.addressee')}
        hint={t('workshops.desk.finding.addressee.hint')}
        options={[none, ...addressees.map((one) => ({ value: one, text: t(`voices.addressee.${one}`) }))]}
      />
      <TextArea
        {...field('disagreement')}
        label={t('workshops.desk.finding.disagreement')}
        hint={t('workshops.desk.finding.disagreement.hint')}
        requirement={t('desk.optional')}
        lang={body.language}
        rows={2}
        record
      />
    </>
  )
}

function Themes({ view: { t }, typed, first }: Omit<Props, 'body'>) {
  const field = fieldsOf(typed, first)('themes')
  return (
    <Details summary={t('workshops.desk.finding.themes')} open={Boolean(field.value || field.error)}>
      <Checkboxes
        {...field}
        label={t('workshops.desk.finding.themes.label')}
        requirement={t('desk.optional')}
        values={field.value.split('\n')}
        choices={themes.map(({ code }) => ({ value: code, text: t(`voices.theme.${code}`) }))}
      />
    </Details>
  )
}

type Chosen = { themes: string[]; models: string[] }

/** The finding that was typed. Codes that are none, the act refuses. */
export const findingFrom = (values: Record<string, string>, chosen: Chosen): NewFinding => ({
  kind: values.kind as NewFinding['kind'],
  text: values.text!,
  themes: chosen.themes as NewFinding['themes'],
  stakeholder: (values.stakeholder || null) as NewFinding['stakeholder'],
  models: chosen.models as NewFinding['models'],
  addressee: (values.addressee || null) as NewFinding['addressee'],
  heard: values.heard as NewFinding['heard'],
  disagreement: values.disagreement || null,
})

/** A finding as the fields of the form. */
export const fieldsOfFinding = (finding: Finding): Record<string, string> => ({
  kind: finding.kind,
  text: finding.text,
  stakeholder: finding.stakeholder ?? '',
  heard: finding.heard,
  themes: finding.themes.join('\n'),
  models: finding.models.join('\n'),
  addressee: finding.addressee ?? '',
  disagreement: finding.disagreement ?? '',
})
