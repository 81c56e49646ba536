import { lengthOf } from '#base/codepoints'
import type { SetAside } from '../set-aside.ts'
import type { Row } from './lines.ts'

const pageNumber =
  /^(?:[-–—|]?\s*\p{Nd}{1,4}\s*[-–—|]?|(?:Page|Página|Стр\.|Страница|صفحة|第)\s*\p{Nd}{1,4}.{0,12}|\p{Nd}{1,4}\s*\/\s*\p{Nd}{1,4}|GE\.\d{2}-\d{4,6}.{0,5})$/u

/**
 * Takes out what belongs to the page and not to the text: what the file calls so, page numbers, and lines that
 * come again at the head or foot of pages.
 */
export function withoutFurniture(rows: Row[]): { rows: Row[]; setAside: SetAside[] } {
  const edges = edgesOf(rows)
  const pages = new Set(rows.map(({ page }) => page)).size
  const seen = new Map<string, Set<number>>()
  for (const row of edges) {
    const key = keyOf(row)
    seen.set(key, (seen.get(key) ?? new Set()).add(row.page))
  }
  const isRepeated = (row: Row) => (seen.get(keyOf(row))?.size ?? 0) >= Math.max(2, Math.ceil(pages * 0.4))
  const isFurniture = (row: Row) =>
    row.isArtifact || (edges.has(row) && (pageNumber.test(row.text.trim()) || (pages > 1 && isRepeated(row))))
  const setAside: SetAside[] = []
  let at = 0
  for (const row of rows) {
    if (isFurniture(row)) setAside.push({ rule: 'furniture', text: row.text, at })
    at += lengthOf(row.text) + 1
  }
  return { rows: rows.filter((row) => !isFurniture(row)), setAside }
}

const keyOf = ({ text }: Row) => text.trim().replace(/\p{Nd}+/gu, '#')

/** The two highest and two lowest lines of each page. */
function edgesOf(rows: Row[]): Set<Row> {
  const byPage = Map.groupBy(rows, ({ page }) => page)
  return new Set(
    [...byPage.values()].flatMap((page) => {
      const heights = [...new Set(page.map(({ y }) => Math.round(y)))].toSorted((a, b) => a - b)
      const outer = new Set([...heights.slice(0, 2), ...heights.slice(-2)])
      return page.filter(({ y }) => outer.has(Math.round(y)))
    }),
  )
}
