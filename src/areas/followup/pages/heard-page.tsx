import type { Child } from 'hono/jsx'
import { bodyNotice, dayThere } from '#areas/bodies'
import { documentAddress, heardAddress } from '#areas/registry'
import type { Frame, View } from '#platform/view'
import { Chip, inLanguage, LinkRow, Notice, Section, SourceCard, SummaryList, type ChipProps } from '#ui'
import { publishedAt } from '../documents.ts'
import { stateOf, type Heard, type HeardState } from '../heard.ts'
import { nameOf, threadPath } from '../reply.ts'
import { InWords, matterLabel, ReplyText, verdictChip } from './words.tsx'

const tones: Record<HeardState, ChipProps['tone']> = { used: 'good', read: 'info', unread: 'wait' }

/** Where somebody's words went: each step that is on record, and plainly what has not happened. */
export function heardPage(view: View, heard: Heard): Frame {
  const { t, href } = view
  const { document, body } = heard
  const { symbol, withdrawn } = document
  const version = document.versions.at(-1)!
  const state = stateOf(heard)
  return {
    title: t('followup.heard.title'),
    path: heardAddress(symbol),
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    breadcrumb: [{ text: view.say(body.names).text, href: `/bodies/${encodeURIComponent(body.symbol)}` }],
    eyebrow: <bdi>{symbol}</bdi>,
    lead: !withdrawn && (
      <p {...inLanguage(version.language === view.language ? undefined : version.language)}>{version.title}</p>
    ),
    children: (
      <>
        <SummaryList items={facts(view, heard, state)} />
        {withdrawn ? (
          <Notice kind="warning">
            <p>{t('followup.heard.withdrawn', { day: dayThere(view, withdrawn.at, body.timezone) })}</p>
          </Notice>
        ) : (
          <>
            <Marked view={view} heard={heard} />
            <Findings view={view} heard={heard} />
            <Reports view={view} heard={heard} />
            <Options view={view} heard={heard} />
            <Replies view={view} heard={heard} />
          </>
        )}
        <LinkRow links={[{ text: t('followup.heard.document'), href: href(documentAddress({ symbol })) }]} />
      </>
    ),
  }
}

type Props = { view: View; heard: Heard }

function facts(view: View, { document, body, voice }: Heard, state: HeardState) {
  const { t } = view
  const day = (at: Date) => dayThere(view, at, body.timezone)
  const speaker = voice?.channel === 'young-people' ? 'children' : voice?.stakeholder
  return [
    ...(speaker ? [{ term: t('followup.heard.speaker'), value: t(`voices.stakeholder.${speaker}`) }] : []),
    { term: t('followup.heard.received'), value: day(document.registeredAt) },
    { term: t('followup.heard.published'), value: day(publishedAt(document)) },
    ...(document.withdrawn
      ? []
      : [
          {
            term: t('followup.heard.state'),
            value: (
              <>
                <Chip text={t(`followup.heard.state.${state}`)} tone={tones[state] ?? 'neutral'} />{' '}
                {t(`followup.heard.state.${state}.text`)}
              </>
            ),
          },
        ]),
  ]
}

/** A part of the page; where nothing is on record it says so. */
const part = (title: string, id: string, none: string, items: Child[]) => (
  <Section title={title} id={id}>
    {items.length ? items : <p class="muted">{none}</p>}
  </Section>
)

function Marked({ view, heard: { labels } }: Props) {
  const { t, href } = view
  return part(
    t('followup.heard.marked'),
    'marked',
    t('followup.heard.marked.none'),
    labels.map(({ anchor, kind, themes, symbol, version, language, block }) => (
      <SourceCard
        quotation={anchor.exact}
        language={language}
        source={{
          text: symbol,
          href: href(`${documentAddress({ symbol, version, language })}#${encodeURIComponent(block)}`),
        }}
        note={[t(`voices.kind.${kind}`), ...themes.map((theme) => t(`voices.theme.${theme}`))].join(' · ')}
      />
    )),
  )
}

function Findings({ view, heard: { findings, body } }: Props) {
  return part(
    view.t('followup.heard.findings'),
    'findings',
    view.t('followup.heard.findings.none'),
    findings.map(({ number, kind, texts }) => (
      <p>
        <a href={view.href(`/threads/${encodeURIComponent(body.symbol)}/${number}`)}>
          {view.t(`voices.kind.${kind}`)} {number}
        </a>
        : <InWords view={view} texts={texts} />
      </p>
    )),
  )
}

function Reports({ view, heard: { citing } }: Props) {
  const sentences = citing.flatMap((one) => one.sentences.map((sentence) => ({ one, sentence })))
  const places = new Map(
    sentences.map((use) => [`${use.one.symbol} ${use.sentence.citing.block} ${use.sentence.citing.start}`, use]),
  )
  return part(
    view.t('followup.heard.reports'),
    'reports',
    view.t('followup.heard.reports.none'),
    [...places.values()].map(({ one: { symbol, version, language }, sentence }) => (
      <p>
        <a
          href={view.href(
            `${documentAddress({ symbol, version, language })}#${encodeURIComponent(sentence.citing.block)}`,
          )}
        >
          <bdi>
            {symbol} {sentence.place.label && `¶ ${sentence.place.label}`}
          </bdi>
        </a>
        : <span {...inLanguage(language === view.language ? undefined : language)}>{sentence.text}</span>
      </p>
    )),
  )
}

function Options({ view, heard: { options, body } }: Props) {
  return part(
    view.t('followup.heard.options'),
    'options',
    view.t('followup.heard.options.none'),
    options.map(({ number, names }) => (
      <p>
        <a href={view.href(`/options/${encodeURIComponent(body.symbol)}/${number}`)}>
          {view.t('options.number', { number })}
        </a>
        : <InWords view={view} texts={names} />
      </p>
    )),
  )
}

function Replies({ view, heard: { matters, body } }: Props) {
  return part(
    view.t('followup.heard.replies'),
    'replies',
    view.t('followup.heard.replies.none'),
    matters.map((matter) => (
      <div class="card">
        <h3>
          <a href={view.href(threadPath(body.symbol, nameOf(matter)))}>{matterLabel(view, matter)}</a>{' '}
          <Chip {...verdictChip(view, matter.replies[0])} />
        </h3>
        {matter.replies[0] && <ReplyText view={view} body={body} matter={matter} reply={matter.replies[0]} />}
      </div>
    )),
  )
}
