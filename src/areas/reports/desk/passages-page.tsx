import { slice } from '#base/codepoints'
import { blockLabel, documentAddress, type Readable } from '#areas/registry'
import { differences, findText, type Block, type Document, type Paragraph } from '#document'
import type { Frame, Typed, View } from '#platform/view'
import { Button, HiddenFields, inLanguage, PassageChoice, PassageChoices, TextDifference, TextField } from '#ui'
import { chooseFrame, Ways, type Chosen } from './choose-page.tsx'
import { WrongSummary } from './overview.tsx'
import { deskOf } from './places.tsx'

export type PassagesProps = {
  chosen: Chosen
  of: Omit<Readable, 'title'>
  document: Document
  isRecord: boolean
  typed?: Typed | undefined
  /** The stretch most like words that were typed and do not stand in the document. */
  nearest?: { block: string; words: string } | undefined
}

/** A document in which the source is chosen: by its exact words, or by touching the sentence. */
export function passagesPage(props: PassagesProps): Frame {
  const { chosen, of, document, typed } = props
  const { view, occasion, sentence } = chosen
  const { t, href } = view
  return {
    ...chooseFrame(chosen, deskOf(occasion.symbol).text(sentence.id, of)),
    children: (
      <>
        {typed?.problem && <WrongSummary view={view} typed={typed} />}
        <Ways {...chosen} {...(props.isRecord && { current: 'said' as const })} />
        <h2>
          <bdi>{of.symbol}</bdi> · <span {...inLanguage(of.language)}>{document.title}</span>
        </h2>
        <p>
          <a href={href(documentAddress(of))}>{t('reports.desk.choose.open')}</a>
        </p>
        <WordsForm {...props} />
        <form method="post" action={href(deskOf(occasion.symbol).sources(sentence.id))}>
          <Of of={of} />
          <PassageChoices
            legend={t('reports.desk.choose.legend')}
            language={of.language}
            button={<Button text={t('reports.desk.choose.cite')} />}
          >
            {document.blocks.map((block) => (
              <Passages view={view} block={block} chosen={chosenIn(props)} />
            ))}
            {document.notes.flatMap((note) =>
              note.paragraphs.map((paragraph) => (
                <Passages view={view} block={paragraph} chosen={chosenIn(props)} number={note.label} />
              )),
            )}
          </PassageChoices>
        </form>
      </>
    ),
  }
}

const Of = ({ of: { symbol, version, language } }: Pick<PassagesProps, 'of'>) => (
  <HiddenFields fields={{ symbol, version: String(version), language }} />
)

function WordsForm({ chosen, of, document, typed, nearest }: PassagesProps) {
  const { view, occasion, sentence } = chosen
  const { t, href } = view
  const words = typed?.values['words'] ?? ''
  const places = typed?.problem?.field === 'words' ? findText(document, words) : []
  const name = (block: string) => blockLabel(block) ?? block
  return (
    <form method="post" action={href(deskOf(occasion.symbol).sources(sentence.id))}>
      <Of of={of} />
      <TextField
        name="words"
        label={t('reports.desk.choose.words')}
        hint={t('reports.desk.choose.words.hint')}
        width="full"
        lang={of.language}
        value={words}
        {...(typed?.problem?.field === 'words' && { error: typed.problem.text })}
      />
      {nearest && (
        <p>
          {t('reports.desk.choose.nearest')} <a href={`#b-${nearest.block}`}>¶ {name(nearest.block)}</a>{' '}
          <TextDifference
            language={of.language}
            parts={differences(words, nearest.words)}
            words={{ deleted: t('reports.desk.removed'), inserted: t('reports.desk.added') }}
          />
        </p>
      )}
      {places.length > 1 && (
        <p>
          {t('reports.desk.choose.places')}{' '}
          {places.map(({ block }) => (
            <>
              <a href={`#b-${block}`}>¶ {name(block)}</a>{' '}
            </>
          ))}
        </p>
      )}
      <Button kind="secondary" text={t('reports.desk.choose.words.button')} />
    </form>
  )
}

/** The choice that is made already: what was sent before, or the sentence with the words most like those typed. */
function chosenIn({ typed, nearest, document }: PassagesProps): string {
  const sent = typed?.values['passage']
  if (sent || !nearest) return sent ?? ''
  const found = findText(document, nearest.words).find((one) => one.block === nearest.block)
  const paragraph = paragraphsOf(document).find((one) => one.id === nearest.block)
  const span = found && paragraph?.sentences.find((one) => one.start <= found.start && found.start < one.end)
  return span ? valueOf(nearest.block, span) : nearest.block
}

const paragraphsOf = (document: Document): Paragraph[] =>
  document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block]
    return block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.paragraphs) : []
  })

/** As a form sends a passage: the block, and where in it. */
const valueOf = (block: string, { start, end }: { start: number; end: number }) => `${block} ${start} ${end}`

type PassagesOfBlock = { view: View; block: Block; chosen: string; number?: string }

/** The sentences of one block to choose from; a heading is shown and cannot be cited. */
function Passages({ view, block, chosen, number }: PassagesOfBlock) {
  if (block.kind === 'heading')
    return <h3 {...inLanguage(block.language)}>{[block.label, block.text].filter(Boolean).join(' ')}</h3>
  if (block.kind === 'figure') return <></>
  if (block.kind === 'table')
    return (
      <>
        {block.rows.flatMap((row) =>
          row.flatMap((cell) =>
            cell.paragraphs.map((paragraph) => <Passages view={view} block={paragraph} chosen={chosen} />),
          ),
        )}
      </>
    )
  if (!block.sentences.length) return <></>
  const label = number ?? block.label
  return (
    <p class={label ? 'numbered' : undefined} id={`b-${block.id}`} {...inLanguage(block.language)}>
      {label && <span class="number">{label}</span>}
      {block.sentences.map((span) => {
        const value = valueOf(block.id, span)
        return (
          <>
            <PassageChoice
              name="passage"
              value={value}
              chosen={value === chosen}
              text={slice(block.text, span.start, span.end)}
            />{' '}
          </>
        )
      })}
      {block.sentences.length > 1 && (
        <PassageChoice
          aside
          name="passage"
          value={block.id}
          chosen={block.id === chosen}
          text={view.t('reports.desk.choose.whole')}
          language={view.language}
        />
      )}
    </p>
  )
}
