import { SaxesParser } from 'saxes'
import { Unreadable } from '../unreadable.ts'

/** An element with what Word puts into it. Names keep their usual prefixes: "w:p". */
export type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

const deepest = 400

/** The root element of `xml`. T-18: a document type declaration is refused: its entities may unfold without end. */
export function parseXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new Unreadable('has-doctype')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] }
    open.at(-1)!.children.push(element)
    if (open.push(element) > deepest) throw new Unreadable('broken')
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => {
    if (open.at(-1)!.name.endsWith(':t') || open.at(-1)!.name === 'w:instrText') open.at(-1)!.children.push(text)
  })
  parser.on('error', (cause) => {
    throw new Unreadable('broken', { cause })
  })
  parser.write(xml).close()
  return elementsOf(top)[0]!
}

export const elementsOf = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter((child): child is Element => typeof child !== 'string')

/** The first child with that name, or the first found along a path of names. */
export function child(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element
  for (const name of path) found = elementsOf(found).find((each) => each.name === name)
  return found
}

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  elementsOf(element).filter((each) => each.name === name)

/** The attribute `w:val` of the first child with that name. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val']

/** A property that is on when its element is there, unless it says otherwise; undefined when it is not there. */
export function isOn(properties: Element | undefined, name: string): boolean | undefined {
  const found = child(properties, name)
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '')
}

export const textOf = (element: Element): string => element.children.filter((each) => typeof each === 'string').join('')

export function* descendants(element: Element, name: string): Generator<Element> {
  for (const each of elementsOf(element)) {
    if (each.name === name) yield each
    yield* descendants(each, name)
  }
}
