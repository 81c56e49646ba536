import type { Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { EmptyState, Pagination } from '#ui'
import type { Choice } from '../choice.ts'
import type { Count, CountedPassage } from '../queries.ts'
import { ChoiceForm } from './choice-form.tsx'
import { PassageCard, type Origins } from './passage.tsx'
import { placesOf } from './places.ts'
import { frameOf } from './understanding-page.tsx'

export const passagesPerPage = 40

export type PassagesPageProps = {
  body: Body
  choice: Omit<Choice, 'body' | 'symbol'>
  page: number
  passages: CountedPassage[]
  count: Count
  origins: Origins
}

/** The passages behind a cell of a table, word for word. */
export function passagesPage(view: View, { body, choice, page, passages, count, origins }: PassagesPageProps): Frame {
  const { t, href } = view
  const places = placesOf(body.symbol)
  const frame = frameOf(view, body)
  return {
    ...frame,
    title: `${t('synthesis.passages')} · ${body.symbol}`,
    heading: t('synthesis.passages'),
    path: places.passages(choice, page),
    unlisted: Object.keys(choice).length > 0 || page > 1,
    breadcrumb: [...frame.breadcrumb!, { text: t('synthesis.page.title'), href: places.understanding }],
    lead: <p>{t('synthesis.passages.count', count)}</p>,
    children: (
      <>
        <ChoiceForm view={view} action={href(places.passages())} choice={choice} />
        {passages.map(({ labels }) => (
          <PassageCard view={view} labels={labels} origins={origins} />
        ))}
        {!passages.length && (
          <EmptyState
            title={t('synthesis.passages.none')}
            text={t('synthesis.passages.none.text')}
            action={{ text: t('synthesis.passages.all'), href: href(places.passages()) }}
          />
        )}
        <Pagination
          label={t('synthesis.pages')}
          {...(page > 1 && {
            previous: { text: t('synthesis.pages.previous'), href: href(places.passages(choice, page - 1)) },
          })}
          {...(page * passagesPerPage < count.passages && {
            next: { text: t('synthesis.pages.next'), href: href(places.passages(choice, page + 1)) },
          })}
        />
      </>
    ),
  }
}
