import type { DraftFigure } from '../../draft.ts'
import { linesOf } from '../cells.ts'
import type { Line, Part } from '../part.ts'
import type { SetAside } from '../set-aside.ts'
import { lengthOf } from '#base/codepoints'
import { lineOf, paragraphFormat, type Pages } from './paragraphs.ts'
import { isCaptionStyle, isContentsStyle } from './styles.ts'
import { tableOf } from './tables.ts'
import { child, descendants, elementsOf, textOf, type Element } from './xml.ts'

/** The parts of a story (the body, or one note), and what was left out of it: a table of contents. */
export function partsOf(story: Element, pages: Pages): { parts: Part[]; setAside: SetAside[] } {
  const walk: Walk = { pages, parts: [], setAside: [], read: 0, gap: 0 }
  take(story, walk)
  return walk
}

type Walk = { pages: Pages; parts: Part[]; setAside: SetAside[]; read: number; gap: number; caption?: Line }

const opened = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

function take(parent: Element, walk: Walk): void {
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:p') takeParagraph(element, walk)
    else if (element.name === 'w:tbl') takeTable(element, walk)
    else if (element.name === 'w:sdt') take(child(element, 'w:sdtContent') ?? element, walk)
    else if (opened.has(element.name)) take(element, walk)
  }
}

function takeParagraph(element: Element, walk: Walk): void {
  const format = paragraphFormat(element, walk.pages)
  if (isContentsStyle(format)) return leaveOut(element, walk)
  // Empty paragraphs are only space, and never as much as between slides.
  const line = lineOf(element, walk.pages, Math.min(walk.gap, 1))
  if (line) {
    walk.parts.push(line)
    if (isCaptionStyle(format)) walk.caption = line
    walk.read += lengthOf(line.text) + 1
  }
  walk.gap = line ? 0 : walk.gap + 1
  walk.parts.push(...figuresIn(element, walk.pages))
  for (const box of boxesIn(element)) take(box, walk)
}

function leaveOut(element: Element, walk: Walk): void {
  const text = [...descendants(element, 'w:t')].map(textOf).join('')
  if (text) walk.setAside.push({ rule: 'furniture', text, at: walk.read })
  walk.read += lengthOf(text)
}

function takeTable(element: Element, walk: Walk): void {
  const table = tableOf(element, (cell) => partsOf(cell, walk.pages).parts)
  if (table.rows.length === 0) return
  if (table.rows.flat().length === 1) {
    // A frame around text, not a table.
    walk.parts.push(...linesOf(table))
    return
  }
  const caption = walk.parts.at(-1)
  if (caption?.kind === 'line' && caption === walk.caption) {
    walk.parts.pop()
    table.caption = [caption.label, caption.text].filter(Boolean).join(' ')
  }
  walk.parts.push(table)
  walk.gap = 0
}

/** Pictures with a text in their place; the others are only counted, so that a person is told. */
function figuresIn(paragraph: Element, pages: Pages): DraftFigure[] {
  return [...descendants(paragraph, 'w:drawing')].flatMap((drawing): DraftFigure[] => {
    const properties = [...descendants(drawing, 'wp:docPr')][0]?.attributes
    const alternative = (properties?.descr ?? properties?.title ?? '').trim()
    const isPicture = !descendants(drawing, 'w:txbxContent').next().value
    if (isPicture && !alternative) pages.hasSilentFigures = true
    return isPicture && alternative ? [{ kind: 'figure', alternative }] : []
  })
}

/** Text boxes: Word writes each twice, in a new and in an old way; the first is enough. */
function boxesIn(paragraph: Element): Element[] {
  const alternatives = [...descendants(paragraph, 'mc:AlternateContent')]
  if (alternatives.length === 0) return [...descendants(paragraph, 'w:txbxContent')]
  return alternatives.flatMap((each) => [...descendants(child(each, 'mc:Choice') ?? each, 'w:txbxContent')])
}
