import { slice } from '#base/codepoints'
import { addressees, kinds, models, regions, stakeholders, themes } from '#areas/voices'
import { blockText, textsOf, type Document, type Paragraph } from '#document'
import type { Frame, Typed, View } from '#platform/view'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  FormProblem,
  HiddenFields,
  inLanguage,
  Radios,
  Select,
  TextField,
} from '#ui'
import { speakerOf } from '../label.ts'
import { nameOf } from '../pages/places.ts'
import { deskOf } from './places.ts'
import { openedFrame, type Opened } from './text-page.tsx'

export const labelFields = ['block', 'passage', 'words', 'kind', 'addressee', 'region', 'stakeholder'] as const
export type Chosen = { themes: string[]; models: string[] }

/** One form for a label: which words of the paragraph, and what is said of them. */
export function labelPage(view: View, opened: Opened, block: string, typed?: Typed & Partial<Chosen>): Frame {
  const { t, href } = view
  const { of, body, document } = opened
  const desk = deskOf(body.symbol)
  const frame = openedFrame(view, opened)
  return {
    ...frame,
    heading: t('synthesis.desk.label.title'),
    headingLanguage: view.language,
    path: desk.passage(of, block),
    breadcrumb: [...frame.breadcrumb!, { text: of.symbol, href: desk.text(of) }],
    children: (
      <>
        <FormProblem title={t('synthesis.problem.title')} {...(typed && { typed })} />
        <blockquote {...inLanguage(of.language)}>{blockText(document, block)}</blockquote>
        <form method="post" action={href(desk.labels)}>
          <HiddenFields fields={{ symbol: of.symbol, version: String(of.version), language: of.language, block }} />
          <WhichWords {...{ view, opened, block, typed }} />
          <WhatItNames {...{ view, opened, typed }} />
          <WhoSaysIt {...{ view, opened, typed }} />
          <ButtonRow>
            <Button text={t('synthesis.desk.label.button')} />
            <ButtonLink kind="link" text={t('synthesis.desk.back')} href={`${href(desk.text(of))}#${block}`} />
          </ButtonRow>
        </form>
      </>
    ),
  }
}

type Part = { view: View; opened: Opened; typed?: (Typed & Partial<Chosen>) | undefined }

const errorIn = (typed: Typed | undefined, name: string) =>
  typed?.problem?.field === name ? { error: typed.problem.text } : {}

function WhichWords({ view, opened: { of, document }, block, typed }: Part & { block: string }) {
  const { t } = view
  const sentences = sentencesIn(document, block)
  return (
    <>
      <Radios
        name="passage"
        label={t('synthesis.desk.label.passage')}
        value={typed?.values['passage'] || block}
        choices={[
          { value: block, text: t('synthesis.desk.label.whole') },
          ...(sentences.length > 1
            ? sentences.map(({ start, end, text }) => ({
                value: `${block} ${start} ${end}`,
                text,
                language: of.language,
              }))
            : []),
        ]}
        {...errorIn(typed, 'passage')}
      />
      <TextField
        name="words"
        label={t('synthesis.desk.label.words')}
        hint={t('synthesis.desk.label.words.hint')}
        width="full"
        lang={of.language}
        value={typed?.values['words'] ?? ''}
        {...errorIn(typed, 'words')}
      />
    </>
  )
}

function WhatItNames({ view, typed }: Part) {
  const { t } = view
  return (
    <>
      <Radios
        name="kind"
        label={t('synthesis.desk.label.kind')}
        value={typed?.values['kind'] ?? ''}
        choices={kinds.map((kind) => ({ value: kind, text: t(`voices.kind.${kind}`) }))}
        {...errorIn(typed, 'kind')}
      />
      <ThemeBoxes view={view} values={typed?.themes ?? []} {...errorIn(typed, 'themes')} />
      <Checkboxes
        columns
        name="models"
        label={t('synthesis.desk.label.models')}
        hint={t('synthesis.desk.label.models.hint')}
        values={typed?.models ?? []}
        choices={models.map((model) => ({ value: model, text: nameOf(view, 'model', model) }))}
        {...errorIn(typed, 'models')}
      />
      <AddresseeSelect view={view} value={typed?.values['addressee'] ?? ''} {...errorIn(typed, 'addressee')} />
    </>
  )
}

/** The whole codebook, to tick. */
export const ThemeBoxes = ({ view, values, error }: { view: View; values: string[]; error?: string }) => (
  <Checkboxes
    columns
    name="themes"
    label={view.t('synthesis.desk.label.themes')}
    hint={view.t('synthesis.desk.label.themes.hint')}
    values={values}
    choices={themes.map(({ code }) => ({ value: code, text: nameOf(view, 'theme', code) }))}
    {...(error && { error })}
  />
)

/** To whom a recommendation speaks. */
export const AddresseeSelect = ({ view, value, error }: { view: View; value: string; error?: string }) => (
  <Select
    name="addressee"
    label={view.t('synthesis.desk.label.addressee')}
    hint={view.t('synthesis.desk.label.addressee.hint')}
    value={value}
    options={[
      { value: '', text: view.t('synthesis.desk.label.nobody') },
      ...addressees.map((one) => ({ value: one, text: nameOf(view, 'addressee', one) })),
    ]}
    {...(error && { error })}
  />
)

/** Where the document says as whom it speaks, only the region can be another. */
function WhoSaysIt({ view, opened: { voice }, typed }: Part) {
  const { t } = view
  return (
    <>
      {!speakerOf(voice) && (
        <Select
          name="stakeholder"
          label={t('synthesis.desk.label.stakeholder')}
          hint={t('synthesis.desk.label.stakeholder.hint')}
          value={typed?.values['stakeholder'] ?? ''}
          options={[
            { value: '', text: t('synthesis.desk.label.choose') },
            ...[...stakeholders, 'children'].map((one) => ({ value: one, text: nameOf(view, 'stakeholder', one) })),
          ]}
          {...errorIn(typed, 'stakeholder')}
        />
      )}
      <Select
        name="region"
        label={t('synthesis.desk.label.region')}
        hint={t('synthesis.desk.label.region.hint')}
        value={typed?.values['region'] ?? ''}
        options={[
          { value: '', text: nameOf(view, 'region', voice?.region ?? 'none') },
          ...regions
            .filter((region) => region !== voice?.region)
            .map((region) => ({ value: region, text: nameOf(view, 'region', region) })),
        ]}
        {...errorIn(typed, 'region')}
      />
    </>
  )
}

/** The sentences of a paragraph, wherever in the document it stands. */
function sentencesIn(document: Document, id: string): { start: number; end: number; text: string }[] {
  const text = blockText(document, id)
  const paragraph = paragraphsOf(document).find((one) => one.id === id)
  if (!text || !paragraph) return []
  return paragraph.sentences.map(({ start, end }) => ({ start, end, text: slice(text, start, end) }))
}

const paragraphsOf = (document: Document): Paragraph[] => [
  ...document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block]
    return block.kind === 'table' ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs) : []
  }),
  ...document.notes.flatMap(({ paragraphs }) => paragraphs),
]

/** Whether the document has such a block. */
export const hasBlock = (document: Document, id: string): boolean =>
  [...textsOf(document)].some(({ block }) => block === id)
