import type { Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { Voice } from '#areas/voices'
import { blockText, type Block, type Document } from '#document'
import type { Frame, Typed, View } from '#platform/view'
import { ActionList, ButtonLink, Columns, FormProblem, inLanguage } from '#ui'
import { speakerOf, type Label } from '../label.ts'
import { chipsOf } from '../pages/passage.tsx'
import { speakerName } from '../pages/places.ts'
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
        {voice && speakerName(view, { stakeholder: speakerOf(voice), region: voice.region })}{' '}
        <a href={href(documentAddress(of))}>{t('synthesis.desk.open')}</a>
      </p>
    ),
    path: deskOf(body.symbol).text(of),
    children: (
      <>
        <FormProblem title={t('synthesis.problem.title')} {...(typed && { typed })} />
        <p>{t('synthesis.desk.text.lead')}</p>
        {document.blocks.map((block) => (
          <BlockText view={view} opened={opened} block={block} />
        ))}
        {document.notes.flatMap(({ paragraphs, label }) =>
          paragraphs.map(({ id }) => <Passage view={view} opened={opened} id={id} number={label} />),
        )}
        <Elsewhere view={view} opened={opened} />
      </>
    ),
  }
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
  if (block.kind === 'heading')
    return <h2 {...inLanguage(opened.of.language)}>{[block.label, block.text].filter(Boolean).join(' ')}</h2>
  if (block.kind === 'table')
    return (
      <>
        {block.rows
          .flat()
          .flatMap(({ paragraphs }) => paragraphs.map(({ id }) => <Passage view={view} opened={opened} id={id} />))}
      </>
    )
  return <Passage view={view} opened={opened} id={block.id} {...('label' in block && { number: block.label })} />
}

function Passage({ view, opened, id, number }: Part & { id: string; number?: string | undefined }) {
  const { of, body, document } = opened
  const text = blockText(document, id)
  if (!text) return <></>
  const labels = opened.labels.filter((label) => label.version === of.version && label.block === id)
  return (
    <div id={`b-${id}`}>
      <Columns
        side={
          <>
            {labels.length > 0 && <Labels view={view} body={body.symbol} labels={labels} whole={text} />}
            <ButtonLink
              kind="secondary"
              text={view.t('synthesis.desk.label')}
              href={view.href(deskOf(body.symbol).passage(of, id))}
            />
          </>
        }
      >
        <p class={number ? 'numbered' : undefined} {...inLanguage(of.language)}>
          {number && <span class="number">{number}</span>}
          {text}
        </p>
      </Columns>
    </div>
  )
}

/** Labels, each with its words where they are a part of the paragraph, and the way to take it off. */
function Labels({ view, body, labels, whole }: { view: View; body: string; labels: Label[]; whole?: string }) {
  const { t, href } = view
  return (
    <ActionList
      rows={labels.map((label) => {
        const [kind, ...chips] = chipsOf(view, label)
        return {
          title: kind!.text,
          ...(label.anchor.exact !== whole && {
            text: <q {...inLanguage(label.language)}>{label.anchor.exact}</q>,
          }),
          chips: [
            ...chips,
            { text: speakerName(view, label) },
            ...(label.stands ? [] : [{ text: t('synthesis.fallen.label'), tone: 'stop' as const }]),
          ],
          actions: [
            {
              text: t('synthesis.desk.label.remove'),
              label: t('synthesis.desk.label.remove.name', { kind: kind!.text }),
              action: href(deskOf(body).labelRemoval(label.id)),
            },
          ],
        }
      })}
    />
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
      <Labels view={view} body={body.symbol} labels={others} />
    </section>
  )
}
