import type { DraftCell, DraftNote, DraftParagraph } from '../../draft.ts'
import { paragraphsOf } from '../cells.ts'
import { labelled } from '../labels.ts'
import { pageBreaksMended } from '../page-breaks.ts'
import { cut, plainLine, type Line, type Part } from '../part.ts'
import { habitsOf, isWrittenRtl, joinedRows, rowsOf, type Habits, type Row } from './lines.ts'
import type { Node, Pages, Piece } from './pages.ts'

/** The parts of a tagged PDF, by its structure tree; undefined when the tree leaves out much of the text. */
export function tagged(pages: Pages, rows: Row[]): { parts: Part[]; notes: DraftNote[] } | undefined {
  const pieces = Map.groupBy(
    pages.pieces.filter(({ isArtifact }) => !isArtifact),
    ({ content }) => content ?? '',
  )
  const walk: Walk = {
    pieces,
    habits: habitsOf(rows),
    isRtl: isWrittenRtl(pages.pieces),
    parts: [],
    notes: [],
    list: 0,
    used: 0,
    referred: 0,
    hasNotes: false,
  }
  for (const tree of pages.trees) {
    walk.isNewPage = true
    walk.hasNotes ||= holdsNotes(tree)
    take(tree, walk)
  }
  const written = [...pieces.values()].flat().reduce((sum, { text }) => sum + text.length, 0)
  return walk.used >= written * 0.8 && written > 0
    ? { parts: pageBreaksMended(walk.parts), notes: walk.notes }
    : undefined
}

type Walk = {
  pieces: Map<string, Piece[]>
  habits: Habits
  isRtl: boolean
  parts: Part[]
  notes: DraftNote[]
  list: number
  used: number
  referred: number
  hasNotes: boolean
  isNewPage?: boolean
  label?: string
  role?: Line['role']
}

const containers = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'NonStruct',
  'Private',
  'Aside',
  'Index',
  'L',
  'LI',
  'LBody',
  'BlockQuote',
  'Form',
])

function take(node: Node, walk: Walk): void {
  const { role = '' } = node
  const level = /^H([1-6])?$/.exec(role)
  if (level) addLine(node, walk, { level: Number(level[1] ?? 1) })
  else if (role === 'Title') addLine(node, walk, { title: true })
  else if (role === 'Table') walk.parts.push({ kind: 'table', rows: cellRows(node, walk) })
  else if (role === 'Figure' || role === 'Formula') addFigure(node, walk)
  else if (isNote(node)) addNote(node, walk)
  else if (role === 'TOC' || role === 'TOCI') countUsed(node, walk)
  else if (role === 'Lbl') walk.label = textOf(node.children ?? [], walk).text.trim()
  else if (containers.has(role)) takeChildren(node, walk)
  else addLine(node, walk, {})
}

function takeChildren(node: Node, walk: Walk): void {
  const { list, role } = walk
  if (node.role === 'L') walk.list++
  if (node.role === 'BlockQuote') walk.role = 'quotation'
  const children = node.children ?? []
  // Text straight inside a container is a paragraph; so is a row of spans.
  let loose: Node[] = []
  const flush = () => {
    if (loose.length > 0) addLine({ children: loose }, walk, {})
    loose = []
  }
  for (const child of children) {
    if (isInline(child)) loose.push(child)
    else {
      flush()
      take(child, walk)
    }
  }
  flush()
  walk.list = list
  walk.role = role
}

const inline = new Set(['Span', 'Link', 'Em', 'Strong', 'Quote', 'Reference', 'Annot', 'Code', 'Sub', 'BibEntry'])
const isInline = ({ role, id }: Node) => (role === undefined ? id !== undefined : inline.has(role))

function addLine(node: Node, walk: Walk, said: Partial<Line>): void {
  const notes = (node.children ?? []).filter(isNote)
  const { text, marks } = textOf([node], walk)
  const { label } = walk
  walk.label = undefined
  for (const note of notes) addNote(note, walk)
  if (text.trim() === '') return
  const line = plainLine(text, {
    marks,
    gap: walk.isNewPage ? 1 : 0,
    ...(walk.isNewPage && { opensPage: true }),
    ...said,
  })
  walk.isNewPage = false
  const whole = labelled({ ...cut(line, 0), ...(label && !said.level && { label }) })
  walk.parts.push({
    ...whole,
    ...(walk.list > 1 && { listLevel: walk.list - 1 }),
    ...(walk.role && { role: walk.role }),
    ...(node.lang && { language: node.lang.split('-')[0]!.toLowerCase() }),
  })
}

function textOf(nodes: Node[], walk: Walk): Pick<Row, 'text' | 'marks'> {
  const pieces = nodes.flatMap((node) => contents(node, walk))
  walk.used += pieces.reduce((sum, { text }) => sum + text.length, 0)
  return joinedRows(rowsOf(pieces, walk.isRtl), walk.habits)
}

/** The pieces under a node, without those of notes; where a note is referred to, its piece says so. */
function contents(node: Node, walk: Walk): Piece[] {
  if (isNote(node)) return []
  if (node.id !== undefined && node.role === undefined) return walk.pieces.get(node.id) ?? []
  const pieces = (node.children ?? []).flatMap((child) => contents(child, walk))
  if (node.role !== 'Lbl' || !walk.hasNotes) return pieces
  const note = `note ${++walk.referred}`
  return pieces.map((piece) => ({ ...piece, note }))
}

const isNote = ({ role }: Node) => role === 'Note' || role === 'FENote'
const holdsNotes = (node: Node): boolean => isNote(node) || (node.children ?? []).some(holdsNotes)

const countUsed = (node: Node, walk: Walk): void => void textOf([node], walk)

function addFigure(node: Node, walk: Walk): void {
  countUsed(node, walk)
  if (node.alt?.trim()) walk.parts.push({ kind: 'figure', alternative: node.alt.trim() })
}

function addNote(node: Node, walk: Walk): void {
  const children = node.children ?? []
  const labels = children.filter(({ role }) => role === 'Lbl').flatMap((each) => each.children ?? [])
  const label = textOf(labels, walk).text.trim() || String(walk.notes.length + 1)
  const body = children.filter(({ role }) => role !== 'Lbl')
  walk.notes.push({
    id: `note ${walk.notes.length + 1}`,
    label,
    paragraphs: [{ kind: 'paragraph', ...textOf(body, walk) }],
  })
}

function cellRows(table: Node, walk: Walk): DraftCell[][] {
  return (table.children ?? []).flatMap((child): DraftCell[][] => {
    if (child.role !== 'TR') return cellRows(child, walk)
    return [
      (child.children ?? [])
        .filter(({ role }) => role === 'TH' || role === 'TD')
        .map((cell) => ({ header: cell.role === 'TH', paragraphs: cellParagraphs(cell, walk) })),
    ]
  })
}

function cellParagraphs(cell: Node, walk: Walk): DraftParagraph[] {
  const inner: Walk = { ...walk, parts: [], used: 0 }
  takeChildren(cell, inner)
  walk.used += inner.used
  return paragraphsOf(inner.parts)
}
