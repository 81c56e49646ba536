import type { ListedDocument } from '#areas/registry'
import { audiences, regions, themes } from '#areas/voices'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { Checkboxes, DateField, Section, Select, TextArea, TextField } from '#ui'
import type { NewPractice } from '../enter-practice.ts'
import { measures, textFields, type Practice } from '../practice.ts'

export const practiceFields = [
  ...textFields,
  'language',
  'who',
  'country',
  'region',
  'since',
  'measure',
  'contact',
  'reviewOn',
  'symbol',
  'words',
]

type Props = {
  view: View
  typed: Typed | undefined
  first: Record<string, string>
  /** In which the texts are typed. */
  language: string
  /** Published documents from which a passage can be taken. */
  documents: ListedDocument[]
}

/** A practice, to be filled in. */
export function PracticeFields(props: Props) {
  return (
    <>
      <Words {...props} />
      <Sorting {...props} />
      <Passage {...props} />
    </>
  )
}

function Words({ view: { t }, typed, first, language: lang }: Props) {
  const field = fieldsOf(typed, first)
  const optional = { requirement: t('desk.optional') }
  return (
    <>
      <TextField {...field('title')} label={t('practices.desk.title')} lang={lang} width="full" />
      <TextArea
        {...field('what')}
        label={t('practices.what')}
        hint={t('practices.desk.what.hint')}
        lang={lang}
        rows={4}
      />
      <TextField
        {...field('who')}
        label={t('practices.who')}
        hint={t('practices.desk.who.hint')}
        lang={lang}
        width="full"
      />
      <TextArea
        {...field('evidence')}
        {...optional}
        label={t('practices.evidence')}
        hint={t('practices.desk.evidence.hint')}
        lang={lang}
        rows={3}
      />
      <TextArea
        {...field('takeUp')}
        {...optional}
        label={t('practices.take-up')}
        hint={t('practices.desk.take-up.hint')}
        lang={lang}
        rows={3}
      />
    </>
  )
}

function Sorting({ view: { t }, typed, first }: Props) {
  const field = fieldsOf(typed, first)
  const choose = { value: '', text: t('desk.choose') }
  const optional = { requirement: t('desk.optional') }
  const chosen = (name: string) => ({ ...field(name), values: field(name).value.split('\n') })
  return (
    <>
      <Select
        {...field('region')}
        label={t('practices.region')}
        options={[choose, ...regions.map((one) => ({ value: one, text: t(`voices.region.${one}`) }))]}
      />
      <TextField
        {...field('country')}
        {...optional}
        label={t('practices.desk.country')}
        hint={t('practices.desk.country.hint')}
        width="short"
        maxlength={2}
      />
      <TextField
        {...field('since')}
        {...optional}
        label={t('practices.since')}
        hint={t('practices.desk.since.hint')}
        width="short"
      />
      <Checkboxes
        {...chosen('audiences')}
        label={t('practices.audience')}
        choices={audiences.map((one) => ({ value: one, text: t(`voices.audience.${one}`) }))}
      />
      <Select
        {...field('measure')}
        label={t('practices.measure')}
        options={[choose, ...measures.map((one) => ({ value: one, text: t(`practices.measure.${one}`) }))]}
      />
      <Checkboxes
        {...chosen('themes')}
        label={t('practices.theme')}
        choices={themes.map(({ code }) => ({ value: code, text: t(`voices.theme.${code}`) }))}
      />
      <TextField
        {...field('contact')}
        {...optional}
        label={t('practices.contact')}
        hint={t('practices.desk.contact.hint')}
        width="full"
      />
      <DateField
        {...field('reviewOn')}
        {...optional}
        label={t('practices.review')}
        hint={t('practices.desk.review.hint')}
      />
    </>
  )
}

function Passage({ view: { t }, typed, first, documents }: Props) {
  const field = fieldsOf(typed, first)
  const present = field('symbol').value
  const options = documents.map(({ symbol, title }) => ({ value: symbol, text: `${symbol}: ${title}` }))
  const isListed = !present || documents.some(({ symbol }) => symbol === present)
  return (
    <Section title={t('practices.source')} id="passage">
      <p>{t('practices.desk.source.text')}</p>
      <Select
        {...field('symbol')}
        label={t('practices.desk.source.document')}
        options={[
          { value: '', text: t('practices.desk.source.none') },
          ...(isListed ? [] : [{ value: present, text: present }]),
          ...options,
        ]}
      />
      <TextArea
        {...field('words')}
        label={t('practices.desk.source.words')}
        hint={t('practices.desk.source.words.hint')}
        requirement={t('desk.optional')}
        rows={3}
        record
      />
    </Section>
  )
}

type Chosen = { themes: string[]; audiences: string[] }

/** The practice that was typed; texts in other languages stay as they are in `present`. Codes that are none, the act refuses. */
export function practiceFrom(
  values: Record<string, string>,
  chosen: Chosen,
  language: string,
  present?: Practice,
): NewPractice {
  const { title, what, evidence, takeUp, symbol, words } = values as Record<string, string>
  return {
    texts: {
      ...present?.texts,
      [language]: { title: title!, what: what!, evidence: evidence!, takeUp: takeUp! },
    },
    who: { ...present?.who, [language]: values.who! },
    country: values.country?.toUpperCase() || null,
    region: values.region as NewPractice['region'],
    since: values.since || null,
    measure: values.measure as NewPractice['measure'],
    themes: chosen.themes as NewPractice['themes'],
    audiences: chosen.audiences as NewPractice['audiences'],
    passage: symbol || words ? { symbol: symbol!, words: words! } : null,
    contact: values.contact || null,
    reviewOn: values.reviewOn || null,
  }
}

/** A practice as the fields of the form, its texts in one language. */
export const fieldsOfPractice = (practice: Practice, language: string): Record<string, string> => ({
  ...practice.texts[language],
  who: practice.who[language] ?? '',
  country: practice.country ?? '',
  region: practice.region,
  since: practice.since ?? '',
  measure: practice.measure,
  themes: practice.themes.join('\n'),
  audiences: practice.audiences.join('\n'),
  contact: practice.contact ?? '',
  reviewOn: practice.reviewOn ?? '',
  symbol: practice.anchor ? practice.symbol! : '',
  words: practice.anchor?.exact ?? '',
})
