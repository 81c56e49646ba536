import type { Block, Document, Paragraph } from '#document'

/** How a block is named in a citation: by its own number, or as standing below the last number before it. */
export type PlaceName = { label: string | null; below: boolean }

/** The name of every block that has a text, by its id, in reading order; also of those in tables and notes. */
export function placesOf(document: Document): Map<string, PlaceName> {
  const places = new Map<string, PlaceName>()
  let last: string | null = null
  for (const block of document.blocks) {
    const number = numberOf(block)
    if (number) last = number
    const item = number ? undefined : itemOf(block)
    places.set(block.id, { label: item && last ? `${last} ${item}` : last, below: !number && !item })
    for (const { id } of inside(block)) places.set(id, { label: last, below: true })
  }
  for (const note of document.notes)
    for (const { id } of note.paragraphs) places.set(id, { label: note.label, below: false })
  return places
}

const inside = (block: Block): Paragraph[] =>
  block.kind === 'table' ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs) : []

const labelOf = (block: Block): string => ('label' in block && block.label) || ''

/** "5.3", "S.4", "12 bis", without the point at the end; not "a)" or "1)", which need the number above them. */
const numberOf = (block: Block): string | undefined =>
  /^[^()]*\p{N}[^()]*$/u.test(labelOf(block)) ? labelOf(block).replace(/\.$/, '') : undefined

const itemOf = (block: Block): string | undefined => (/[\p{L}\p{N}]/u.test(labelOf(block)) ? labelOf(block) : undefined)
