import type { View } from '#platform/view'
import { BarChart, Charts } from '#ui'
import type { Tabulation } from '../tabulate.ts'
import { isSaid } from './count-table.tsx'
import { nameOf } from './places.ts'

/** One chart for each region, always in the same order: how many documents speak of each theme. All on one scale. */
export function RegionCharts({ view, table }: { view: View; table: Tabulation }) {
  const { t } = view
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
              text: children.documents
                ? t('synthesis.chart.both', { adults: adults.documents, children: children.documents })
                : t('synthesis.chart.one', { adults: adults.documents }),
            }
          })}
        />
      ))}
    </Charts>
  )
}
