import type { Block, Figure, Heading, Paragraph, Table } from '../model.ts'

/** The blocks of a document as a page shows them: lists are gathered, headings have ranks without gaps. */
export type Arranged =
  | { kind: 'heading'; heading: Heading; rank: number }
  | { kind: 'paragraph'; paragraph: Paragraph; numbered: boolean }
  | { kind: 'list'; bullets: boolean; items: Item[] }
  | { kind: 'table'; table: Table }
  | { kind: 'figure'; figure: Figure }

/** An item of a list, with the blocks that belong to it. */
export type Item = { paragraph: Paragraph; inside: Arranged[] }

// Deeper items stand beside their parents: no reader follows more levels, and no format promises them.
const deepest = 8

/** Arranges blocks in reading order. A heading never skips a rank, so that every format has a sound outline. */
export const arrange = (blocks: Block[]): Arranged[] => gather(blocks, ranks(blocks), 1)

/** The ids of all blocks in it that have a text, in reading order. */
export function idsIn(block: Arranged): string[] {
  if (block.kind === 'heading') return [block.heading.id]
  if (block.kind === 'paragraph') return [block.paragraph.id]
  if (block.kind === 'list')
    return block.items.flatMap(({ paragraph, inside }) => [paragraph.id, ...inside.flatMap(idsIn)])
  if (block.kind === 'figure') return [block.figure.id]
  const cells = block.table.rows.flat().flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))
  return [block.table.id, ...cells]
}

/** Whether a label is that of a numbered paragraph ("5.3", "12.", "٣", "4 bis") and not of a list item ("a)", "–"). */
export const isNumber = (label: string): boolean => /^\p{N}+(?:[.\-\u2011]\p{N}+)*\.?(?:\s?\p{L}{3,6})?$/u.test(label)

/** Whether a label only marks an item and says nothing: "–", "•". */
export const isBullet = (label: string): boolean => /^[\p{P}\p{S}]$/u.test(label)

function gather(blocks: Block[], rank: Map<Block, number>, level: number): Arranged[] {
  const arranged: Arranged[] = []
  for (let start = 0; start < blocks.length;) {
    const block = blocks[start]!
    let end = start + 1
    if (isItem(block)) {
      while (end < blocks.length && belongs(blocks[end]!, block, level)) end++
      addItem(
        arranged,
        { paragraph: block, inside: gather(blocks.slice(start + 1, end), rank, level + 1) },
        block.depth,
      )
    } else arranged.push(single(block, rank))
    start = end
  }
  return arranged
}

function addItem(arranged: Arranged[], item: Item, depth: number): void {
  const bullets = isBullet(item.paragraph.label!)
  const last = arranged.at(-1)
  if (last?.kind === 'list' && last.bullets === bullets && last.items[0]!.paragraph.depth === depth)
    last.items.push(item)
  else arranged.push({ kind: 'list', bullets, items: [item] })
}

const belongs = (block: Block, item: Block, level: number): boolean =>
  block.kind !== 'heading' && block.depth > item.depth && level < deepest

const isItem = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && Boolean(block.label) && !isNumber(block.label!)

function single(block: Block, rank: Map<Block, number>): Arranged {
  const level = rank.get(block)
  if (block.kind === 'heading' && level) return { kind: 'heading', heading: block, rank: level }
  if (block.kind === 'heading') return { kind: 'paragraph', paragraph: unheaded(block), numbered: false }
  if (block.kind === 'table') return { kind: 'table', table: block }
  if (block.kind === 'figure') return { kind: 'figure', figure: block }
  return { kind: 'paragraph', paragraph: block, numbered: Boolean(block.label) }
}

/** A heading without words heads nothing: no reader could be told of it. */
const unheaded = (heading: Heading): Paragraph => ({ ...heading, kind: 'paragraph', sentences: [] })
const hasWords = ({ label = '', text }: Heading): boolean => /[^\s\p{C}]/u.test(label + text)

function ranks(blocks: Block[]): Map<Block, number> {
  const open: number[] = []
  const headings = blocks.filter((block) => block.kind === 'heading').filter(hasWords)
  return new Map(
    headings.map((heading) => {
      while (open.length && open.at(-1)! >= heading.level) open.pop()
      open.push(heading.level)
      return [heading, open.length]
    }),
  )
}
