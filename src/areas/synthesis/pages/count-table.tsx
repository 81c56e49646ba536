import type { View } from '#platform/view'
import { CrossTable, type CrossCell } from '#ui'
import type { Choice } from '../choice.ts'
import type { Count } from '../queries.ts'
import type { Cell, Tabulation } from '../tabulate.ts'
import { nameOf, placesOf } from './places.ts'

export type CountTableProps = {
  view: View
  body: string
  title: string
  table: Tabulation
  /** What the whole table is about, beyond its rows and columns: recommendations only. */
  choice?: Omit<Choice, 'body'>
}

/** A table of who said what. Children stand in a column of their own, after the total of everybody else. */
export function CountTable({ view, body, title, table, choice = {} }: CountTableProps) {
  const { t } = view
  const [rows, columns] = table.by
  const line = (row: Partial<Choice>, cells: Cell[], total: Cell): CrossCell[] => [
    ...cells.map((cell, index) => {
      const there = { ...choice, ...row, [columns]: table.columns[index] }
      return {
        ...countCell(view, body, cell.adults, { ...there, voices: 'adults' }),
        ...heardFromChildren(view, body, cell.children, { ...there, voices: 'children' }),
      }
    }),
    countCell(view, body, total.adults, { ...choice, ...row, voices: 'adults' }),
    countCell(view, body, total.children, { ...choice, ...row, voices: 'children' }),
  ]
  const said = table.rows.filter(({ total }) => isSaid(total) || rows === 'region')
  return (
    <CrossTable
      caption={title}
      captionHidden
      corner={t(`synthesis.by.${rows}`)}
      columns={[
        ...table.columns.map((value) => nameOf(view, columns, value)),
        t('synthesis.total'),
        t('voices.stakeholder.children'),
      ]}
      rows={[
        ...said.map(({ value, cells, total }) => ({
          name: nameOf(view, rows, value),
          cells: line({ [rows]: value }, cells, total),
        })),
        { name: <strong>{t('synthesis.total')}</strong>, cells: line({}, table.totals, table.total) },
      ]}
    />
  )
}

export const isSaid = ({ adults, children }: Cell): boolean => adults.passages + children.passages > 0

const countCell = (view: View, body: string, count: Count, choice: Omit<Choice, 'body'>): CrossCell => ({
  text: count.passages ? view.t('synthesis.cell', count) : view.t('synthesis.cell.none'),
  name: view.t('synthesis.cell.name', count),
  ...(count.passages > 0 && { href: view.href(placesOf(body).passages(choice)) }),
})

const heardFromChildren = (view: View, body: string, count: Count, choice: Omit<Choice, 'body'>) =>
  count.passages
    ? {
        mark: {
          text: '◆',
          name: view.t('synthesis.cell.children', count),
          href: view.href(placesOf(body).passages(choice)),
        },
      }
    : {}
