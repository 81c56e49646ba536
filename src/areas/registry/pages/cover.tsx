import type { Child } from 'hono/jsx'
import type { View } from '#platform/view'
import { inLanguage, LinkRow, SummaryList } from '#ui'
import type { Source } from '../document.ts'
import type { OpenDocument, Standing } from '../open-document.ts'
import { dayOf } from './day-of.ts'
import { Name } from './in-words.tsx'
import { languageName } from './language-name.ts'
import { languageLinks } from './versions.tsx'

type Props = { view: View; open: OpenDocument }
type Row = { term: string; value: Child }

/** The cover in words: who it is from and in what capacity, for which meeting, since when it is public, what it asks. */
export function Cover({ view, open }: Props) {
  const { document } = open
  const { t, href } = view
  const links = languageLinks(view, open)
  const rows: (Row | false)[] = [
    !document.symbolKnown && { term: t('document.page.symbol'), value: t('document.page.symbol-unknown') },
    document.sources.length > 0 && {
      term: t('document.page.source'),
      value: document.sources.map((source) => <SubmittedBy view={view} source={source} />),
    },
    {
      term: t('document.page.body'),
      value: (
        <a href={href(`/bodies/${encodeURIComponent(document.body)}`)}>
          {Object.keys(open.host.names).length > 0 ? <Name view={view} texts={open.host.names} /> : document.body}
        </a>
      ),
    },
    document.meeting !== null && {
      term: t('document.page.meeting'),
      value: (
        <a href={href(`/meetings/${encodeURIComponent(document.meeting)}`)}>
          <bdi>{document.meeting}</bdi>
        </a>
      ),
    },
    ...fieldRows(view, open, ['agenda-item', 'date']),
    { term: t('document.page.published'), value: view.day(dayOf(open.version.publishedAt!, open.host.timezone)) },
    { term: t('document.page.language'), value: languageName(document.originalLanguage, view.language) },
    links.length > 0 && { term: t('document.page.languages'), value: <LinkRow links={links} /> },
    ...fieldRows(view, open, ['purpose', 'action', 'adoption']),
    lateRow(view, open),
    ...standingRows(view, open),
  ]
  return <SummaryList items={rows.filter((row) => row !== false)} />
}

function SubmittedBy({ view, source }: { view: View; source: Source }) {
  const { t } = view
  return (
    <div>
      <div>
        <strong>
          <Name view={view} texts={source.names} />
        </strong>{' '}
        · {t(`document.capacity.${source.capacity}`)}
      </div>
      {source.onBehalfOf && <div>{t('document.page.on-behalf', { principal: view.say(source.onBehalfOf).text })}</div>}
      {source.note && (
        <div class="muted">
          <Name view={view} texts={source.note} />
        </div>
      )}
    </div>
  )
}

/** What the paper itself says on its cover, in its own words. */
function fieldRows({ t, language }: View, { text }: OpenDocument, names: ShownField[]): Row[] {
  return names.flatMap((name) =>
    text.cover
      .filter((field) => field.name === name && field.text.trim())
      .map((field) => ({
        term: t(`document.cover.${name}`),
        value: <span {...inLanguage(text.language === language ? undefined : text.language)}>{field.text}</span>,
      })),
  )
}

type ShownField = 'agenda-item' | 'date' | 'purpose' | 'action' | 'adoption'

function lateRow({ t }: View, { document: { late } }: OpenDocument): Row | false {
  if (!late) return false
  return {
    term: t('document.page.late'),
    value: (
      <>
        <div>
          {t(`document.late.${late.decision}`)}
          {late.slot && <> · {slotWords(t, late.slot)}</>}
        </div>
        <div class="muted">
          <bdi>{late.reason}</bdi>
        </div>
      </>
    ),
  }
}

const slots = ['morning', 'afternoon', 'any-other-business'] as const

function slotWords(t: View['t'], slot: string): string {
  const known = slots.find((one) => one === slot)
  return known ? t(`document.slot.${known}`) : slot
}

const standingRows = (view: View, { standings, version, host }: OpenDocument): Row[] =>
  standings
    .filter((standing) => standing.version === version.number)
    .map((standing) => ({
      term: view.t(`document.standing.${standing.kind}`),
      value: (
        <>
          <div>{view.day(dayOfStanding(standing, host.timezone))}</div>
          {standing.ground && (
            <div class="muted">
              <bdi>{standing.ground}</bdi>
            </div>
          )}
        </>
      ),
    }))

/** The day on which it was done. */
export const dayOfStanding = ({ on }: Standing, timezone: string): string =>
  typeof on === 'string' ? on : dayOf(on, timezone)
