import { slice } from '#base/codepoints'
import type { Readable } from '#areas/registry'
import type { Block, Document, Paragraph } from '#document'
import type { Frame, Typed, View } from '#platform/view'
import {
  Button,
  FilterForm,
  FormProblem,
  HiddenFields,
  inLanguage,
  PassageChoice,
  PassageChoices,
  Radios,
  Select,
} from '#ui'
import { stances, type Option } from '../option.ts'
import { deskPath } from './list-page.tsx'

export type PositionPageProps = {
  option: Option
  documents: Readable[]
  /** The one in which the words are chosen. */
  chosen?: { of: Readable; text: Document } | undefined
  typed?: Typed | undefined
}

/** Who says what of an option: first the document, then the very words in it. */
export function positionPage(view: View, props: PositionPageProps): Frame {
  const { option, documents, chosen, typed } = props
  const { t, href } = view
  const path = deskPath(option.body, option.number, 'positions')
  return {
    title: t('options.desk.position.add'),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('options.number', { number: option.number }), href: deskPath(option.body, option.number) }],
    lead: <p>{t('options.positions.text')}</p>,
    children: (
      <>
        <FormProblem title={t('options.desk.wrong')} typed={typed} />
        <FilterForm action={href(path)} button={t('options.desk.position.open')}>
          <Select
            name="document"
            label={t('options.desk.position.document')}
            value={chosen?.of.symbol ?? ''}
            options={documents.map(({ symbol, title, language }) => ({
              value: symbol,
              text: `${symbol} · ${title}`,
              ...(language !== view.language && { language }),
            }))}
          />
        </FilterForm>
        {chosen && <ChooseWords view={view} {...props} />}
      </>
    ),
  }
}

function ChooseWords({ view, option, chosen, typed }: PositionPageProps & { view: View }) {
  const { t, href } = view
  const { of, text } = chosen!
  const wrong = (field: string) => (typed?.problem?.field === field ? { error: typed.problem.text } : {})
  return (
    <form method="post" action={href(deskPath(option.body, option.number, 'positions'))}>
      <h2 {...inLanguage(of.language)}>{text.title}</h2>
      <HiddenFields fields={{ document: of.symbol, version: String(of.version), language: of.language }} />
      <Radios
        name="stance"
        label={t('options.desk.position.stance')}
        value={typed?.values['stance'] ?? ''}
        choices={stances.map((stance) => ({ value: stance, text: t(`options.says.${stance}`) }))}
        {...wrong('stance')}
      />
      <PassageChoices
        legend={t('options.desk.position.words')}
        language={of.language}
        button={<Button text={t('options.desk.position.note')} />}
      >
        {text.blocks.flatMap(paragraphsIn).map((paragraph) => (
          <p {...inLanguage(paragraph.language)}>
            {paragraph.sentences.map((span) => {
              const value = `${paragraph.id} ${span.start} ${span.end}`
              return (
                <>
                  <PassageChoice
                    name="passage"
                    value={value}
                    chosen={typed?.values['passage'] === value}
                    text={slice(paragraph.text, span.start, span.end)}
                  />{' '}
                </>
              )
            })}
          </p>
        ))}
      </PassageChoices>
    </form>
  )
}

function paragraphsIn(block: Block): Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  return block.kind === 'table' ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs) : []
}
