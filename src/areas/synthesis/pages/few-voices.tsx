import type { View } from '#platform/view'
import type { Count } from '../queries.ts'
import type { Tabulation } from '../tabulate.ts'
import { nameOf, placesOf } from './places.ts'

/** What only one or two documents say, adults' or children's: each theme under each kind, with the way to the words. */
export function FewVoices({ view, body, table }: { view: View; body: string; table: Tabulation }) {
  const { t, href } = view
  const few = table.rows.flatMap(({ value, cells }) =>
    cells.flatMap((cell, index) =>
      (['adults', 'children'] as const)
        .filter((voices) => isFew(cell[voices]))
        .map((voices) => ({ theme: value, kind: table.columns[index]!, voices, count: cell[voices] })),
    ),
  )
  if (!few.length) return <p>{t('synthesis.few.none')}</p>
  return (
    <ul>
      {few.map(({ theme, kind, voices, count }) => (
        <li>
          <a href={href(placesOf(body).passages({ theme, kind, voices } as object))}>
            {nameOf(view, 'kind', kind)} · {nameOf(view, 'theme', theme)}
          </a>{' '}
          <span class="muted">
            {t('synthesis.cell.name', count)}
            {voices === 'children' && ` · ${t('voices.stakeholder.children')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

const isFew = ({ documents }: Count) => documents === 1 || documents === 2
