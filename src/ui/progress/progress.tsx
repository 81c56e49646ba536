import type { Child } from 'hono/jsx'
import { DataTable, type Column } from '../data-table/data-table.tsx'

export type ProgressProps = { done: number; total: number; text: string }

/** How far a thing has come, as a bar and in words: "12 of 13". */
export const Progress = ({ done, total, text }: ProgressProps) => (
  <span class="progress">
    <progress value={done} max={Math.max(total, 1)} aria-hidden="true"></progress> {text}
  </span>
)

export type ProgressTableProps = {
  caption: string
  captionHidden?: boolean
  /** The column of names, that of progress, then the others. */
  columns: [Column, Column, ...Column[]]
  rows: { name: string; href?: string; progress: ProgressProps; others?: Child[] }[]
}

/** How far each part has come. */
export const ProgressTable = ({ rows, ...table }: ProgressTableProps) => (
  <DataTable
    {...table}
    rows={rows.map(({ name, href, progress, others = [] }) => [
      href ? <a href={href}>{name}</a> : name,
      <Progress {...progress} />,
      ...others,
    ])}
  />
)
