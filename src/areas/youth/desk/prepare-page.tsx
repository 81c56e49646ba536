import { languageNames, languages } from '#base/languages'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, FormProblem, Select } from '#ui'
import { bands } from '../consultation.ts'
import { bandName } from '../pages/words.tsx'
import { localisedFields, LocalisedFields, type Field } from './localised.tsx'

export type PrepareChoices = {
  bodies: { value: string; text: string }[]
  meetings: { value: string; text: string }[]
  clauses: { value: string; text: string }[]
}

export const prepareFields = ['body', 'meeting', 'clause', ...localisedFields('title'), ...localisedFields('purpose')]

/** The form with which a consultation begins: whose it is, in which languages, for which ages, and why. */
export function preparePage(
  view: View,
  choices: PrepareChoices,
  typed?: Typed,
  chosen: { languages: string[]; bands: string[] } = { languages: [view.language], bands: [...bands] },
): Frame {
  const { t, href } = view
  const field = fieldsOf(typed, { body: choices.bodies[0]?.value ?? '' })
  const none = { value: '', text: t('youth.prepare.none') }
  return {
    title: t('youth.desk.prepare'),
    path: '/desk/young/new',
    desk: true,
    current: 'desk',
    breadcrumb: [
      { text: t('desk.title'), href: '/desk' },
      { text: t('youth.desk.title'), href: '/desk/young' },
    ],
    lead: <p>{t('youth.prepare.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href('/desk/young/new')}>
          <Select {...field('body')} label={t('youth.prepare.body')} options={choices.bodies} />
          <Select
            {...field('meeting')}
            label={t('youth.prepare.meeting')}
            hint={t('youth.prepare.meeting.hint')}
            options={[none, ...choices.meetings]}
          />
          <Select
            {...field('clause')}
            label={t('youth.prepare.clause')}
            hint={t('youth.prepare.clause.hint')}
            options={[none, ...choices.clauses]}
          />
          <Checkboxes
            {...field('languages')}
            label={t('youth.prepare.languages')}
            hint={t('youth.prepare.languages.hint')}
            values={chosen.languages}
            inline
            choices={languages.map((language) => ({ value: language, text: languageNames[language], language }))}
          />
          <Checkboxes
            {...field('bands')}
            label={t('youth.prepare.bands')}
            values={chosen.bands}
            inline
            choices={bands.map((band) => ({ value: band, text: bandName(view, band) }))}
          />
          <Words view={view} field={field} />
          <Button text={t('youth.prepare.button')} />
        </form>
      </>
    ),
  }
}

const Words = ({ view, field }: { view: View; field: Field }) => (
  <>
    <LocalisedFields
      view={view}
      field={field}
      name="title"
      legend={view.t('youth.prepare.titles')}
      hint={view.t('youth.prepare.titles.hint')}
    />
    <LocalisedFields
      view={view}
      field={field}
      name="purpose"
      legend={view.t('youth.prepare.purpose')}
      hint={view.t('youth.prepare.purpose.hint')}
      rows={2}
    />
  </>
)
