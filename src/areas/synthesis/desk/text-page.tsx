import type { Body } from '#areas/bodies'
import { blockLabel, documentAddress } from '#areas/registry'
import type { Voice } from '#areas/voices'
import { blockText, type Block, type Document } from '#document'
import type { Frame, Typed, View } from '#platform/view'
import { Button, Chip, FormProblem, inLanguage, MarginNote, NumberedParagraph, RecordText } from '#ui'
import { speakerOf, type Label } from '../label.ts'
import { chipsOf } from '../pages/passage.tsx'
import { nameOf, speakerName } from '../pages/places.ts'
import { innerFrame } from './overview-page.tsx'
import { deskOf } from './places.ts'

/** A document opened for labelling, at one version and language. */
export type Opened = {
  body: Body
  of: { symbol: string; version: number; language: string }
  document: Document
  voice: Voice | undefined
  labels: Label[]
}

/** The text of a document, paragraph by paragraph, each with its labels beside it. */
export function textPage(view: View, opened: Opened, typed?: Typed): Frame {
  const { t, href } = view
  const { of, document, body, voice } = opened
  return {
    ...openedFrame(view, opened),
    lead: (
      <p class="muted">
        {voice && voiceName(view, voice)} <a href={href(documentAddress(of))}>{t('synthesis.desk.open')}</a>
      </p>
    ),
    path: deskOf(body.symbol).text(of),
    children: (
      <>
        <FormProblem title={t('synthesis.problem.title')} {...(typed && { typed })} />
        <p>{t('synthesis.desk.text.lead')}</p>
        <RecordText language={of.language}>
          {document.blocks.map((block) => (
            <BlockText view={view} opened={opened} block={block} />
          ))}
          {document.notes.flatMap(({ paragraphs, label }) =>
            paragraphs.map(({ id }) => <Passage view={view} opened={opened} id={id} number={label} />),
          )}
        </RecordText>
        <Elsewhere view={view} opened={opened} />
      </>
    ),
  }
}

/** As whom a document speaks; one that speaks for many, by what it is. */
const voiceName = (view: View, voice: Voice): string => {
  const stakeholder = speakerOf(voice)
  return stakeholder
    ? speakerName(view, { stakeholder, region: voice.region })
    : [
        view.t(`synthesis.channel.${voice.channel}`),
        ...(voice.region ? [nameOf(view, 'region', voice.region)] : []),
      ].join(' · ')
}

/** The frame of the pages of one document: its title above, the way back to the list. */
export function openedFrame(view: View, { body, of, document, voice }: Opened): Omit<Frame, 'children' | 'path'> {
  const frame = innerFrame(view, body)
  const list = deskOf(body.symbol).documents(voice?.channel ?? 'paper')
  return {
    ...frame,
    title: `${of.symbol} · ${view.t('synthesis.desk.title')}`,
    heading: document.title,
    headingLanguage: of.language,
    eyebrow: <bdi>{of.symbol}</bdi>,
    breadcrumb: [...frame.breadcrumb!, { text: view.t('synthesis.desk.documents'), href: list }],
  }
}

type Part = { view: View; opened: Opened }

function BlockText({ view, opened, block }: Part & { block: Block }) {
  if (block.kind === 'heading') return <h2>{[block.label, block.text].filter(Boolean).join(' ')}</h2>
  if (block.kind === 'table')
    return (
      <>
        {block.rows
          .flat()
          .flatMap(({ paragraphs }) => paragraphs.map(({ id }) => <Passage view={view} opened={opened} id={id} />))}
      </>
    )
  const number = 'label' in block ? block.label : undefined
  return <Passage view={view} opened={opened} id={block.id} {...(number && { number })} />
}

function Passage({ view, opened, id, number }: Part & { id: string; number?: string }) {
  const { t, href } = view
  const { of, body, document } = opened
  const text = blockText(document, id)
  if (!text) return <></>
  const labels = opened.labels.filter(
    (label) => label.version === of.version && label.language === of.language && label.block === id,
  )
  const name = t('synthesis.desk.paragraph', { label: blockLabel(id) ?? id })
  return (
    <NumberedParagraph
      id={id}
      {...(number && { number, label: name })}
      marginLabel={name}
      marginLanguage={view.language}
      margin={
        <>
          {labels.map((label) => (
            <LabelNote view={view} body={body.symbol} label={label} whole={text} />
          ))}
          <p>
            <a href={href(deskOf(body.symbol).passage(of, id))}>
              {t('synthesis.desk.label')} <span class="hidden">{name}</span>
            </a>
          </p>
        </>
      }
    >
      {text}
    </NumberedParagraph>
  )
}

type NoteProps = { view: View; body: string; label: Label; whole?: string }

/** A label, with its words where they are a part of the paragraph, and the way to take it off. */
function LabelNote({ view, body, label, whole }: NoteProps) {
  const { t, href } = view
  const kind = t(`voices.kind.${label.kind}`)
  return (
    <MarginNote>
      {chipsOf(view, label).map((chip) => (
        <>
          <Chip {...chip} />{' '}
        </>
      ))}
      {!label.stands && <Chip text={t('synthesis.fallen.label')} tone="stop" />}
      {label.anchor.exact !== whole && (
        <p>
          <q {...inLanguage(label.language)}>{label.anchor.exact}</q>
        </p>
      )}
      <p class="muted">{speakerName(view, label)}</p>
      <form method="post" action={href(deskOf(body).labelRemoval(label.id))}>
        <Button
          kind="link"
          text={t('synthesis.desk.label.remove')}
          label={t('synthesis.desk.label.remove.name', { kind })}
        />
      </form>
    </MarginNote>
  )
}

/** Labels in other versions and languages of the document. */
function Elsewhere({ view, opened }: Part) {
  const { of, body, labels } = opened
  const others = labels.filter((label) => label.version !== of.version || label.language !== of.language)
  if (!others.length) return <></>
  return (
    <section>
      <h2>{view.t('synthesis.desk.elsewhere')}</h2>
      {others.map((label) => (
        <LabelNote view={view} body={body.symbol} label={label} />
      ))}
    </section>
  )
}
