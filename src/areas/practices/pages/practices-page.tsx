import { bodyNotice, type Body } from '#areas/bodies'
import { audiences, regions, themes } from '#areas/voices'
import type { Frame, View } from '#platform/view'
import { DocumentList, EmptyState, FilterForm, Pagination, Said, Select } from '#ui'
import { fieldOf, type Practice, type PracticeFilter } from '../practice.ts'
import { placeOf, practicePath } from './words.ts'

export type PracticesOnShelf = {
  filter: PracticeFilter
  /** Those on this page, how many were found, and all that there are. */
  practices: Practice[]
  found: number
  all: Practice[]
  page: number
  pages: number
  bodies: Body[]
}

/** Good practices, by theme, region and whom they are for. */
export function practicesPage(view: View, shelf: PracticesOnShelf): Frame {
  const { t } = view
  const shown = new Set(shelf.all.map(({ body }) => body))
  const bodies = shelf.bodies.filter(({ symbol }) => shown.has(symbol))
  return {
    title: t('practices.title'),
    path: practicesPath(shelf.filter, shelf.page),
    description: t('practices.lead'),
    lead: <p>{t('practices.lead')}</p>,
    notice: bodyNotice(view, bodies),
    children: (
      <>
        <Filter view={view} shelf={shelf} />
        {shelf.found > 0 ? (
          <>
            <p class="muted">{t('practices.count', { found: shelf.found, all: shelf.all.length })}</p>
            <DocumentList documents={shelf.practices.map((practice) => row(view, practice, bodies))} />
            <Leaves view={view} shelf={shelf} />
          </>
        ) : (
          <Nothing view={view} shelf={shelf} />
        )}
      </>
    ),
  }
}

/** The address of one page of the list. The whole list needs no query. */
function practicesPath(filter: PracticeFilter, page: number): string {
  const chosen = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (!chosen.length) return page > 1 ? `/practices/page/${page}` : '/practices'
  return `/practices?${new URLSearchParams([...chosen, ...(page > 1 ? [['page', String(page)]] : [])])}`
}

type Props = { view: View; shelf: PracticesOnShelf }

function Filter({ view: { t, href }, shelf: { filter, all } }: Props) {
  const any = { value: '', text: t('practices.filter.all') }
  const counted = <Code extends string>(
    codes: readonly Code[],
    of: (practice: Practice) => Code[],
    name: (code: Code) => string,
  ) =>
    codes.flatMap((code) => {
      const count = all.filter((practice) => of(practice).includes(code)).length
      return count ? [{ value: code, text: t('practices.filter.counted', { name: name(code), count }) }] : []
    })
  const codes = themes.map(({ code }) => code)
  return (
    <FilterForm action={href('/practices')} button={t('practices.filter.button')}>
      <Select
        name="theme"
        label={t('practices.theme')}
        value={filter.theme ?? ''}
        options={[
          any,
          ...counted(
            codes,
            (one) => one.themes,
            (code) => t(`voices.theme.${code}`),
          ),
        ]}
      />
      <Select
        name="region"
        label={t('practices.region')}
        value={filter.region ?? ''}
        options={[
          any,
          ...counted(
            regions,
            (one) => [one.region],
            (code) => t(`voices.region.${code}`),
          ),
        ]}
      />
      <Select
        name="audience"
        label={t('practices.audience')}
        value={filter.audience ?? ''}
        options={[
          any,
          ...counted(
            audiences,
            (one) => one.audiences,
            (code) => t(`voices.audience.${code}`),
          ),
        ]}
      />
    </FilterForm>
  )
}

function row(view: View, practice: Practice, bodies: Body[]) {
  const { t, say, href } = view
  const title = say(fieldOf(practice, 'title'))
  const what = say(fieldOf(practice, 'what'))
  // Where several bodies share the page, what is to be known of a body stands with what is its own.
  const body = bodies.length > 1 ? bodies.find(({ symbol }) => symbol === practice.body) : undefined
  return {
    title: title.text,
    href: href(practicePath(practice.id)),
    ...(title.language && { language: title.language }),
    source: (
      <>
        {t('practices.stated', { who: say(practice.who).text })} · {placeOf(view, practice)}
        {body?.notice && (
          <>
            {' · '}
            <Said {...say(body.notice)} />
          </>
        )}
      </>
    ),
    excerpt: <Said {...what} />,
    chips: [{ text: t(`practices.measure.${practice.measure}`), tone: 'info' as const }],
  }
}

function Leaves({ view: { t, href }, shelf: { filter, page, pages } }: Props) {
  if (pages === 1) return <></>
  const leaf = (number: number) => href(practicesPath(filter, number))
  return (
    <Pagination
      label={t('practices.pages')}
      {...(page > 1 && { previous: { text: t('documents.previous'), href: leaf(page - 1) } })}
      {...(page < pages && { next: { text: t('documents.next'), href: leaf(page + 1) } })}
      pages={Array.from({ length: pages }, (_, index) => index + 1).map((number) => ({
        text: String(number),
        href: leaf(number),
        label: t('documents.page', { number }),
        current: number === page,
      }))}
    />
  )
}

function Nothing({ view: { t, href }, shelf: { all } }: Props) {
  if (!all.length) return <EmptyState title={t('practices.none')} text={t('practices.none.text')} />
  const action = { text: t('practices.none.action'), href: href('/practices') }
  return <EmptyState title={t('practices.not-found')} text={t('practices.not-found.text')} action={action} />
}
