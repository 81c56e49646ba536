import { labelled } from '../labels.ts'
import { pageBreaksMended } from '../page-breaks.ts'
import { cut, plainLine, type Line, type Part } from '../part.ts'
import { tableAt } from '../text-tables.ts'
import { habitsOf, joinedRows, type Habits, type Row } from './lines.ts'

/** The parts of pages that say nothing of their structure: paragraphs by where lines stand, headings by size. */
export function flow(rows: Row[]): Part[] {
  const measure = measureOf(rows)
  const habits = habitsOf(rows)
  const parts: Part[] = []
  let open: Row[] = []
  let closed: Row | undefined
  const close = () => {
    if (open.length > 0) parts.push(lineOf(open, measure, habits, gapAbove(closed, open[0]!, measure)))
    closed = open.at(-1)
    open = []
  }
  for (let index = 0; index < rows.length;) {
    const found = tableAt(
      rows.slice(index, index + 200).map(({ text }) => text),
      0,
    )
    const row = rows[index]!
    if (found || (open.length > 0 && begins(open.at(-1)!, row, measure))) close()
    if (found) parts.push(found.table)
    else open.push(row)
    index += found?.length ?? 1
  }
  close()
  return pageBreaksMended(withLevels(parts, measure))
}

type Measure = { body: number; leading: number; edges: Map<number, { left: number; right: number }>; sizes: number[] }
type Sized = Line & { size?: number }

function measureOf(rows: Row[]): Measure {
  const weights = new Map<number, number>()
  for (const { size, text } of rows) weights.set(rounded(size), (weights.get(rounded(size)) ?? 0) + text.length)
  const body = [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  const steps = rows.flatMap((row, index) => {
    const above = rows[index - 1]
    const step = above && above.page === row.page && rounded(row.size) === body ? above.y - row.y : 0
    return step > 0 && step < body * 3 ? [step] : []
  })
  const byPage = Map.groupBy(rows, ({ page }) => page)
  const edges = new Map(
    [...byPage].map(([page, each]) => [
      page,
      { left: Math.min(...each.map(({ x }) => x)), right: Math.max(...each.map(({ right }) => right)) },
    ]),
  )
  const sizes = [...weights.keys()].filter((size) => size > body * 1.12).toSorted((a, b) => b - a)
  return { body, leading: steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? body * 1.3, edges, sizes }
}

const rounded = (size: number) => Math.round(size * 2) / 2

/** Whether `row` begins a paragraph rather than goes on with the line above it. */
function begins(above: Row, row: Row, measure: Measure): boolean {
  if (Math.abs(above.size - row.size) > 0.6 || above.strong !== row.strong) return true
  const label = labelled(plainLine(row.text)).label
  if (label !== undefined && (row.text.includes('\t') || !/\p{N}|\p{L}/u.test(label) || !isFull(above, row, measure)))
    return true
  if (!isFull(above, row, measure)) return true
  if (above.page !== row.page || row.y > above.y)
    return above.size > measure.body * 1.12 || /[.;:!?。؟]\s*$/u.test(above.text)
  return above.y - row.y > Math.max(measure.leading, row.size * 1.1) * 1.35
}

/** Whether the first word of `row` would not have fitted on the line above. */
function isFull(above: Row, row: Row, { edges }: Measure): boolean {
  const { left, right } = edges.get(above.page)!
  const word = (/^\S+/u.exec(row.text)?.[0].length ?? 0) * row.size * 0.5
  const room = above.isRtl ? above.x - left : right - above.right
  return room < word + row.size * 0.8
}

function gapAbove(above: Row | undefined, row: Row, measure: Measure): number {
  if (!above || above.page !== row.page) return 1
  return above.y - row.y > Math.max(measure.leading, row.size * 1.1) * 1.35 ? 1 : 0
}

function lineOf(rows: Row[], measure: Measure, habits: Habits, gap: number): Sized {
  const { text, marks } = joinedRows(rows, habits)
  const line = labelled(cut(plainLine(text, { marks, gap }), 0))
  const size = Math.max(...rows.map((row) => rounded(row.size)))
  return { ...line, ...(size > measure.body * 1.12 && { size }) }
}

/** Larger print is a heading once running text has begun; the largest before it is the title. */
function withLevels(parts: (Sized | Part)[], { sizes }: Measure): Part[] {
  const first = parts.findIndex((part) => part.kind !== 'line' || part.label !== undefined || part.text.length > 200)
  const head = parts.slice(0, first === -1 ? parts.length : first) as Sized[]
  const largest = Math.max(0, ...head.map(({ size = 0 }) => size))
  const title = largest > 0 ? head.find(({ size }) => size === largest) : undefined
  return parts.map((part, index): Part => {
    if (part.kind !== 'line') return part
    const { size, ...line } = part as Sized
    if (part === title) return { ...line, title: true }
    const rank = size === undefined ? -1 : sizes.indexOf(size)
    const isHeading =
      rank !== -1 && line.text.length <= 200 && (first === -1 || index >= first || index > head.indexOf(title!))
    return isHeading ? { ...line, level: Math.min(rank + 1, 6) } : line
  })
}
