import type { View } from '#platform/view'
import { BarChart, Charts } from '#ui'
import type { Tabulation } from '../tabulate.ts'
import { isSaid } from './count-table.tsx'
import { nameOf } from './places.ts'

/** One chart for each region, always in the same order: how many documents speak of each theme. All on one scale. */
export function RegionCharts({ view, table }: { view: View; table: Tabulation }) {
  const rows = table.rows.filter(({ total }) => isSaid(total))
  const most = Math.max(
    ...rows.flatMap(({ cells }) => cells.flatMap((cell) => [cell.adults.documents, cell.children.documents])),
  )
  return (
    <Charts>
      {table.columns.map((region, index) => (
        <BarChart
          title={nameOf(view, 'region', region)}
          most={most}
          bars={rows.map(({ value, cells }) => {
            const { adults, children } = cells[index]!
            return {
              name: nameOf(view, 'theme', value),
              value: adults.documents,
              apart: children.documents,
              text: <Value view={view} adults={adults.documents} children={children.documents} />,
            }
          })}
        />
      ))}
    </Charts>
  )
}

const Value = ({ view: { t }, adults, children }: { view: View; adults: number; children: number }) => (
  <>
    {t('synthesis.count', { count: adults })}
    {children > 0 && (
      <>
        {' '}
        <span aria-hidden="true">◆ {t('synthesis.count', { count: children })}</span>
        <span class="hidden">{t('synthesis.chart.children', { count: children })}</span>
      </>
    )}
  </>
)
