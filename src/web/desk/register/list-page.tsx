import type { Localised } from '#base/languages'
import { registerStates, type RegisterEntry, type RegisterState } from '#areas/registry'
import type { Frame, View } from '#platform/view'
import {
  ActionList,
  Button,
  ButtonLink,
  DocumentList,
  EmptyState,
  type ChipProps,
  inLanguage,
  Pagination,
  Section,
  Select,
} from '#ui'
import { documentDeskPath } from './paths.ts'
import { placeOptions, type Place } from './place.ts'

export type RegisterList = {
  places: Place[]
  entries: RegisterEntry[]
  waiting: { id: string; title: string; language: string; fileName: string; symbol: string | null; at: Date }[]
  wanted: { place: string; state: RegisterState | ''; page: number }
  hasMore: boolean
  mayRegister: boolean
}

/** The register of one's bodies: what waits to be checked, and every paper with its state. */
export function listPage(view: View, list: RegisterList): Frame {
  const { t, href } = view
  const { place } = list.wanted
  return {
    title: t('desk.register.title'),
    path: '/desk/documents',
    desk: true,
    current: 'desk-register',
    breadcrumb: [{ text: t('desk.title'), href: '/desk' }],
    children: (
      <>
        {list.mayRegister && (
          <p>
            <ButtonLink
              text={t('desk.register.new')}
              href={href(`/desk/documents/new${place ? `?meeting=${encodeURIComponent(place)}` : ''}`)}
            />
          </p>
        )}
        {list.waiting.length > 0 && <Waiting view={view} list={list} />}
        <Filter view={view} list={list} />
        {list.entries.length > 0 ? (
          <Entries view={view} list={list} />
        ) : (
          <EmptyState title={t('desk.register.none')} text={t('desk.register.none.text')} />
        )}
        <Pages view={view} list={list} />
      </>
    ),
  }
}

type Props = { view: View; list: RegisterList }

function Waiting({ view, list }: Props) {
  const { t, href } = view
  return (
    <Section title={t('desk.register.waiting')} id="waiting">
      <ActionList
        rows={list.waiting.map(({ id, title, language, fileName, symbol, at }) => ({
          title,
          language,
          text: (
            <>
              <bdi>{symbol ?? fileName}</bdi> · {view.instant(at, 'UTC')}
            </>
          ),
          actions: [
            { text: t('desk.register.check'), href: href(`/desk/documents/new/${id}`), kind: 'primary' as const },
            {
              text: t('desk.register.discard'),
              label: t('desk.register.discard.it', { title }),
              action: href(`/desk/documents/new/${id}/removal`),
              kind: 'danger' as const,
            },
          ],
        }))}
      />
    </Section>
  )
}

function Filter({ view, list: { places, wanted } }: Props) {
  const { t, href } = view
  return (
    <form class="row" action={href('/desk/documents')}>
      <Select
        name="meeting"
        label={t('desk.register.filter.place')}
        value={wanted.place}
        options={[{ value: '', text: t('desk.register.filter.all') }, ...placeOptions(view, places)]}
      />
      <Select
        name="state"
        label={t('desk.register.filter.state')}
        value={wanted.state}
        options={[
          { value: '', text: t('desk.register.filter.any') },
          ...registerStates.map((state) => ({ value: state, text: t(`desk.state.${state}`) })),
        ]}
      />
      <Button text={t('desk.register.filter')} kind="secondary" />
    </form>
  )
}

function Entries({ view, list }: Props) {
  return (
    <DocumentList
      documents={list.entries.map((entry) => ({
        symbol: entry.symbol,
        title: entry.title,
        href: view.href(documentDeskPath(entry.symbol)),
        language: entry.titleLanguage,
        source: entry.sources.map(({ names }, index) => (
          <>
            {index > 0 && ' · '}
            <Words view={view} texts={names} />
          </>
        )),
        chips: stateChips(view, entry),
      }))}
    />
  )
}

export function Words({ view, texts }: { view: View; texts: Localised }) {
  const { text, language } = view.say(texts)
  return <span {...inLanguage(language)}>{text}</span>
}

type State = Pick<RegisterEntry, 'withdrawn' | 'publishedAt' | 'late'>

/** How a paper stands, in a word or two. */
export function stateChips({ t }: View, { withdrawn, publishedAt, late }: State): ChipProps[] {
  const state: ChipProps = withdrawn
    ? { text: t('desk.state.withdrawn'), tone: 'stop' }
    : publishedAt
      ? { text: t('desk.state.published'), tone: 'good' }
      : { text: t('desk.state.unpublished'), tone: 'wait' }
  return late ? [state, { text: t(`document.late.${late}`), tone: 'info' }] : [state]
}

function Pages({ view, list: { wanted, hasMore } }: Props) {
  const { t, href } = view
  const address = (page: number) => {
    const query = new URLSearchParams({ meeting: wanted.place, state: wanted.state, page: String(page) })
    return href(`/desk/documents?${query}`)
  }
  if (wanted.page === 1 && !hasMore) return <></>
  return (
    <Pagination
      label={t('desk.register.pages')}
      {...(wanted.page > 1 && { previous: { text: t('desk.register.newer'), href: address(wanted.page - 1) } })}
      {...(hasMore && { next: { text: t('desk.register.older'), href: address(wanted.page + 1) } })}
    />
  )
}
