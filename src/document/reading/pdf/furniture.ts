import { lengthOf } from '#base/codepoints'
import type { SetAside } from '../set-aside.ts'
import type { Row } from './lines.ts'

const pageNumber =
  /^(?:[ivxlc]{1,6}|[-–—|]?\s*\p{Nd}{1,4}\s*[-–—|]?|(?:Page|Página|Стр\.|Страница|صفحة|第)\s*\p{Nd}{1,4}.{0,12}|\p{Nd}{1,4}\s*\/\s*\p{Nd}{1,4}|GE\.\d{2}-\d{4,6}.{0,5})$/u

/** "Chapter 2: Play 17": the head of one chapter comes again on its pages only. */
const isHeadWithNumber = /^(?:# .*\p{L}{3}|.*\p{L}{3}.* #$)/u
/** A line of a table of contents. */
const leadsToPage = /(?:[.…·] ?){5,}\s*(?:\p{Nd}{1,4}|[ivxlc]{1,6})\s*$/u

/**
 * Takes out what belongs to the page and not to the text: what the file calls so, page numbers, and lines that
 * come again at the head or foot of pages, and tables of contents.
 */
export function withoutFurniture(rows: Row[]): { rows: Row[]; setAside: SetAside[] } {
  const edges = edgesOf(rows)
  const pages = new Set(rows.map(({ page }) => page)).size
  const seen = new Map<string, Set<number>>()
  for (const row of edges) {
    const key = keyOf(row)
    seen.set(key, (seen.get(key) ?? new Set()).add(row.page))
  }
  const isRepeated = (row: Row) => {
    const count = seen.get(keyOf(row))?.size ?? 0
    return count >= Math.max(2, Math.ceil(pages * 0.4)) || (count >= 2 && isHeadWithNumber.test(keyOf(row)))
  }
  const contents = contentsIn(rows)
  const isFurniture = (row: Row) =>
    row.isArtifact ||
    contents.has(row) ||
    (edges.has(row) && (pageNumber.test(row.text.trim()) || (pages > 1 && isRepeated(row))))
  const setAside: SetAside[] = []
  let at = 0
  for (const row of rows) {
    if (isFurniture(row)) setAside.push({ rule: 'furniture', text: row.text, at })
    at += lengthOf(row.text) + 1
  }
  return { rows: rows.filter((row) => !isFurniture(row)), setAside }
}

/** The lines of a table of contents, and the words above the first of them. */
function contentsIn(rows: Row[]): Set<Row> {
  const first = rows.findIndex(({ text }) => leadsToPage.test(text))
  const heading = rows[first - 1]
  const named = heading && heading.text.length < 40 && heading.page === rows[first]!.page ? [heading] : []
  return new Set([...named, ...rows.filter(({ text }) => leadsToPage.test(text))])
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
