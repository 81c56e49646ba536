import { sql, type RawBuilder } from 'kysely'
import { addressees, kinds, models, regions, stakeholders, themes } from '#areas/voices'
import type { Database } from '#platform/db'
import { chosen, isSaidByChildren, type Choice } from './choice.ts'
import type { Count } from './queries.ts'

/** What a table can be laid out by. Stakeholder types are columns only: children have one of their own beside them. */
export type Dimension = 'theme' | 'region' | 'model' | 'addressee' | 'kind' | 'stakeholder'
export type RowDimension = Exclude<Dimension, 'stakeholder'>

/** A cell: how often adults said it, and, apart from them, how often children did. */
export type Cell = { adults: Count; children: Count }

/** `none` is the row or column of what does not say. Totals count each document once, so they are not sums. */
export type Tabulation = {
  by: [RowDimension, Dimension]
  /** Every value in its own fixed order, whether it was said or not; `none` at the end where there is such. */
  columns: string[]
  rows: { value: string; cells: Cell[]; total: Cell }[]
  totals: Cell[]
  total: Cell
}

/** T-41: who said what, as a table, from the passages that count. One query. */
export async function tabulate(
  db: Database,
  { by, ...choice }: Choice & { by: [RowDimension, Dimension] },
): Promise<Tabulation> {
  const counted = await countCells(db, by, choice)
  const at = (row: string | null, column: string | null): Cell => ({
    adults: counted.get(keyOf(row, column, false)) ?? nobody,
    children: counted.get(keyOf(row, column, true)) ?? nobody,
  })
  const valuesOf = (dimension: Dimension, isSaid: boolean) => [...values[dimension], ...(isSaid ? ['none'] : [])]
  const columns = valuesOf(by[1], isAny(at(null, 'none')))
  const rows = valuesOf(by[0], isAny(at('none', null)))
  return {
    by,
    columns,
    rows: rows.map((value) => ({ value, cells: columns.map((column) => at(value, column)), total: at(value, null) })),
    totals: columns.map((column) => at(null, column)),
    total: at(null, null),
  }
}

const nobody: Count = { documents: 0, passages: 0 }
const isAny = ({ adults, children }: Cell) => adults.passages + children.passages > 0

const values: Record<Dimension, readonly string[]> = {
  theme: themes.map(({ code }) => code),
  region: regions,
  model: models,
  addressee: addressees,
  kind: kinds,
  stakeholder: stakeholders,
}

const keyOf = (row: string | null, column: string | null, children: boolean) => JSON.stringify([row, column, children])

type Counted = { row: string | null; column: string | null; level: number; children: boolean } & Count

/** Every cell that is not empty; rows, columns and the whole stand under null. */
async function countCells(db: Database, [rows, columns]: [RowDimension, Dimension], choice: Choice) {
  const standing = chosen(db, choice)
    .where('label.stands', '=', true)
    .select(['label.themes', 'label.models', 'label.region', 'label.addressee', 'label.kind', 'label.stakeholder'])
    .select(isSaidByChildren.as('children'))
    // Numbers for the names: they are counted ten times as fast.
    .select(sql`dense_rank() over (order by label.symbol collate "C")`.as('document'))
    .select(
      sql`dense_rank() over (order by label.symbol collate "C", label.language collate "C", label.words collate "C")`.as(
        'passage',
      ),
    )
  const { rows: counted } = await sql<Counted>`
    with standing as materialized (${standing})
    select
      row, "column", children, grouping(row, "column") as level,
      count(distinct document)::int as documents, count(distinct passage)::int as passages
    from standing label ${split('row', rows)} ${split('column', columns)}
    group by grouping sets ((children, row, "column"), (children, row), (children, "column"), (children))`.execute(db)
  return new Map(
    counted.map(({ row, column, level, children, documents, passages }) => [
      keyOf(level & 2 ? null : row, level & 1 ? null : column, children),
      { documents, passages },
    ]),
  )
}

/** One line for each value that a passage has in a dimension; one, `none`, for a passage that has none. */
function split(name: 'row' | 'column', dimension: Dimension): RawBuilder<unknown> {
  const as = sql`${sql.ref(`${name}s`)} (${sql.ref(name)})`
  if (dimension === 'theme' || dimension === 'model') {
    const list = sql.ref(`label.${dimension}s`)
    return sql`cross join lateral unnest(case when cardinality(${list}) = 0 then '{none}' else ${list} end) as ${as}`
  }
  return sql`cross join lateral (select coalesce(${sql.ref(`label.${dimension}`)}, 'none')) as ${as}`
}
