import { getDocumentProxy } from 'unpdf'
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { Unreadable } from '../unreadable.ts'

/** A stretch of text as it stands on a page: points from the lower left corner. */
export type Piece = {
  text: string
  x: number
  y: number
  width: number
  size: number
  strong: boolean
  emphasis: boolean
  page: number
  /** The marked content it is part of, by which the structure tree finds it. */
  content?: string
  /** The page's own: a running head, a page number, a rule. */
  isArtifact: boolean
  /** Only the mark of a note: the note it refers to. */
  note?: string
}

/** A node of the structure tree: an element with a role, or a piece of content. */
export type Node = { role?: string; id?: string; alt?: string; lang?: string; children?: Node[] }

export type Pages = { pieces: Piece[]; trees: Node[]; title?: string; language?: string }

const mostPages = 3000

/** Everything that is written on the pages, in the order of the file. */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  const file = await opened(bytes)
  try {
    if (file.numPages > mostPages) throw new Unreadable('expands-too-far')
    const pages: Pages = { pieces: [], trees: [], ...(await saidOf(file)) }
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      pages.pieces.push(...(await piecesOf(page, number)))
      const tree = (await page.getStructTree()) as Node | null
      if (tree) pages.trees.push(tree)
      page.cleanup()
    }
    return pages
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('broken', { cause })
  } finally {
    await file.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // pdf.js takes the bytes away from their owner; pictures are not needed, however large.
    return await getDocumentProxy(new Uint8Array(bytes), { maxImageSize: 1, verbosity: 0, stopAtErrors: false })
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    throw new Unreadable(isLocked ? 'encrypted' : 'broken', { cause })
  }
}

async function saidOf(file: PDFDocumentProxy): Promise<Pick<Pages, 'title' | 'language'>> {
  const { info } = await file.getMetadata()
  const { Title: title, Language: language } = info as Record<string, unknown>
  return {
    ...(typeof title === 'string' && title.trim() && { title: title.trim() }),
    ...(typeof language === 'string' &&
      /^[a-z]{2,3}(?:-|$)/i.test(language) && { language: language.split('-')[0]!.toLowerCase() }),
  }
}

async function piecesOf(page: PDFPageProxy, number: number): Promise<Piece[]> {
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true })
  // Only drawing a page makes the names of its fonts known; they stay known for the pages after it.
  if (Object.keys(styles).some((font) => !page.commonObjs.has(font))) await page.getOperatorList()
  const pieces: Piece[] = []
  const open: { id?: string; isArtifact: boolean }[] = []
  for (const item of items) {
    if ('str' in item) {
      if (item.str === '') continue
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
      const content = open.findLast(({ id }) => id)?.id
      const isArtifact = open.some((each) => each.isArtifact)
      const size = Math.hypot(c, d)
      pieces.push({
        text: item.str,
        x,
        y,
        width: item.width,
        size,
        ...faceOf(page, item.fontName),
        page: number,
        ...(content && { content }),
        isArtifact,
      })
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push({ ...(item.id && { id: item.id }), isArtifact: (item as { tag?: string }).tag === 'Artifact' })
  }
  return pieces
}

/** Bold and italic, from the name of the font: PDF says no more. */
function faceOf(page: PDFPageProxy, font: string): Pick<Piece, 'strong' | 'emphasis'> {
  const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string }) : undefined
  const name = known?.name ?? ''
  return { strong: /bold|black|heavy|semibold|demi/i.test(name), emphasis: /italic|oblique|(?:^|[-,])it$/i.test(name) }
}
