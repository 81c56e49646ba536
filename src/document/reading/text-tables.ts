import type { DraftTable } from '../draft.ts'
import { inline } from './inline.ts'
import { labelled } from './labels.ts'
import { plainLine } from './part.ts'

/** How many lines from `from` on make a table, and that table: Markdown pipes, or rows of tabs. */
export function tableAt(lines: string[], from: number): { table: DraftTable; length: number } | undefined {
  return pipes(lines, from) ?? tabs(lines, from)
}

const pipeRow = /^\s*\|(.+)\|\s*$/
const divider = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/

function pipes(lines: string[], from: number) {
  if (!pipeRow.test(lines[from] ?? '') || !divider.test(lines[from + 1] ?? '')) return undefined
  const rows = rowsWhile(lines, from + 2, (line) => pipeRow.test(line)).map(cellsOfPipes)
  const table = tableOf([cellsOfPipes(lines[from]!), ...rows])
  for (const cell of table.rows[0]!) cell.header = true
  return { table, length: rows.length + 2 }
}

const cellsOfPipes = (line: string) =>
  pipeRow
    .exec(line)![1]!
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

const fewest = 3

function tabs(lines: string[], from: number) {
  const count = tabsIn(lines[from] ?? '')
  if (count === 0 || !/^\S/.test(lines[from]!)) return undefined
  const rows = rowsWhile(lines, from, (line) => /^\S/.test(line) && tabsIn(line) === count)
  // One tab after a number or a bullet is a label and its paragraph, not two columns.
  if (rows.length < fewest || (count === 1 && labelled(plainLine(rows[0]!)).label !== undefined)) return undefined
  return { table: tableOf(rows.map((row) => row.split('\t'))), length: rows.length }
}

const tabsIn = (line: string) => line.split('\t').length - 1

function rowsWhile(lines: string[], from: number, isRow: (line: string) => boolean): string[] {
  const end = lines.findIndex((line, index) => index >= from && !isRow(line))
  return lines.slice(from, end === -1 ? undefined : end)
}

const tableOf = (rows: string[][]): DraftTable => ({
  kind: 'table',
  rows: rows.map((row) =>
    row.map((cell) => ({ paragraphs: inline(cell.trim()).map((each) => ({ kind: 'paragraph', ...each })) })),
  ),
})
