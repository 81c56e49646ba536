import type { Frame, View } from '#platform/view'
import { DocumentList, EmptyState, FilterForm, Pagination, Select } from '#ui'
import type { Shelf } from '../browse.ts'
import type { Host } from '../open-document.ts'
import type { ListedDocument } from '../document.ts'
import { documentTypes } from '../vocabulary.ts'
import { documentRow } from './document-row.tsx'
import { noticeOver } from './notice-over.ts'

export type DocumentsOnShelf = {
  shelf: Shelf
  documents: ListedDocument[]
  total: number
  page: number
  pages: number
  /** What can be chosen. */
  bodies: { symbol: string; host: Host | undefined }[]
  meetings: string[]
}

/** The public register, newest first. */
export function listPage(view: View, list: DocumentsOnShelf): Frame {
  const { t } = view
  const { body } = list.shelf
  const shown = list.bodies.filter(({ symbol }) => !body || symbol === body)
  return {
    title: t('documents.title'),
    path: addressOf(list.shelf, list.page),
    current: 'documents',
    notice: noticeOver(
      view,
      shown.map(({ symbol, host }) => ({ symbol, notice: host?.notice ?? null })),
    ),
    description: t('documents.lead'),
    lead: <p>{t('documents.lead')}</p>,
    children: (
      <>
        <Filter view={view} list={list} />
        {list.total > 0 ? <Found view={view} list={list} /> : <Nothing view={view} shelf={list.shelf} />}
      </>
    ),
  }
}

type Props = { view: View; list: DocumentsOnShelf }

/** The address of one page of the list; what is not chosen is not in it. */
function addressOf(shelf: Shelf, page: number): string {
  const chosen = Object.entries(shelf).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams([...chosen, ...(page > 1 ? [['page', String(page)]] : [])])
  return query.size ? `/documents?${query}` : '/documents'
}

function Filter({ view: { t, href, say }, list: { shelf, bodies, meetings } }: Props) {
  const all = { value: '', text: t('documents.filter.all') }
  const named = bodies.map(({ symbol, host }) => {
    const name = host && say(host.names)
    return { value: symbol, text: name?.text || symbol, ...(name?.language && { language: name.language }) }
  })
  return (
    <FilterForm action={href('/documents')} button={t('documents.filter.button')}>
      <Select name="body" label={t('documents.filter.body')} value={shelf.body ?? ''} options={[all, ...named]} />
      <Select
        name="meeting"
        label={t('documents.filter.meeting')}
        value={shelf.meeting ?? ''}
        options={[all, ...meetings.map((symbol) => ({ value: symbol, text: symbol }))]}
      />
      <Select
        name="type"
        label={t('documents.filter.type')}
        value={shelf.type ?? ''}
        options={[all, ...documentTypes.map((type) => ({ value: type, text: t(`document.type.${type}`) }))]}
      />
    </FilterForm>
  )
}

function Found({ view, list }: Props) {
  const { t } = view
  return (
    <>
      <p class="muted">{t('documents.count', { count: list.total })}</p>
      <DocumentList documents={list.documents.map((document) => documentRow(view, document))} />
      {list.pages > 1 && <Leaves view={view} list={list} />}
    </>
  )
}

function Leaves({ view: { t, href }, list: { shelf, page, pages } }: Props) {
  const leaf = (number: number) => href(addressOf(shelf, number))
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  )
  return (
    <Pagination
      label={t('documents.pages')}
      {...(page > 1 && { previous: { text: t('documents.previous'), href: leaf(page - 1) } })}
      {...(page < pages && { next: { text: t('documents.next'), href: leaf(page + 1) } })}
      pages={shown.flatMap((number, index) => [
        ...(index > 0 && number - shown[index - 1]! > 1 ? [{ text: '…' }] : []),
        {
          text: String(number),
          href: leaf(number),
          label: t('documents.page', { number }),
          current: number === page,
        },
      ])}
    />
  )
}

function Nothing({ view: { t, href }, shelf }: { view: View; shelf: Shelf }) {
  const isChosen = Object.values(shelf).some(Boolean)
  if (!isChosen) return <EmptyState title={t('documents.empty.title')} text={t('documents.empty.text')} />
  const action = { text: t('documents.none.action'), href: href('/documents') }
  return <EmptyState title={t('documents.none.title')} text={t('documents.none.text')} action={action} />
}
