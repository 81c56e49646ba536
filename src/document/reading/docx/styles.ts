import { child, childrenOf, isOn, valueOf, type Element } from './xml.ts'

/** What a style, or direct formatting, says. Undefined where it says nothing. */
export type Format = {
  styleName?: string
  outline?: number
  numbering?: { list?: string; level?: number }
  rtl?: boolean
  strong?: boolean
  emphasis?: boolean
  hidden?: boolean
  runRtl?: boolean
  language?: string
  languageRtl?: string
}

export type Styles = {
  paragraph(id: string | undefined): Format
  character(id: string | undefined): Format
}

/** The styles of a document, each with what it takes over from those it is based on. */
export function readStyles(root: Element | undefined): Styles {
  const styles = new Map<string, Element>()
  const base: Record<string, string | undefined> = {}
  for (const style of childrenOf(root, 'w:style')) {
    styles.set(style.attributes['w:styleId'] ?? '', style)
    if (style.attributes['w:default'] === '1') base[style.attributes['w:type'] ?? ''] = style.attributes['w:styleId']
  }
  const defaults = formatOf(undefined, child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'))
  const known = new Map<string, Format>()
  const resolve = (id: string | undefined, seen: string[]): Format => {
    const style = id === undefined ? undefined : styles.get(id)
    if (!style || id === undefined || seen.includes(id)) return {}
    const format = known.get(id) ?? merge(resolve(valueOf(style, 'w:basedOn'), [...seen, id]), ownFormat(style))
    known.set(id, format)
    return format
  }
  return {
    paragraph: (id) => merge(defaults, resolve(id ?? base.paragraph, [])),
    character: (id) => resolve(id, []),
  }
}

const ownFormat = (style: Element): Format => ({
  ...formatOf(child(style, 'w:pPr'), child(style, 'w:rPr')),
  styleName: valueOf(style, 'w:name')?.toLowerCase(),
})

/** What paragraph and run properties say. */
export function formatOf(paragraph: Element | undefined, run: Element | undefined): Format {
  const outline = valueOf(paragraph, 'w:outlineLvl')
  const numbering = child(paragraph, 'w:numPr')
  const level = valueOf(numbering, 'w:ilvl')
  const language = child(run, 'w:lang')?.attributes
  return {
    ...(outline !== undefined && { outline: Number(outline) }),
    ...(numbering && {
      numbering: { list: valueOf(numbering, 'w:numId'), ...(level !== undefined && { level: Number(level) }) },
    }),
    rtl: isOn(paragraph, 'w:bidi'),
    strong: isOn(run, 'w:b') ?? isOn(run, 'w:bCs'),
    emphasis: isOn(run, 'w:i') ?? isOn(run, 'w:iCs'),
    hidden: isOn(run, 'w:vanish'),
    runRtl: isOn(run, 'w:rtl'),
    language: language?.['w:val'],
    languageRtl: language?.['w:bidi'],
  }
}

/** `over` on top of `under`: what `over` leaves open stays as it is. */
export function merge(under: Format, over: Format): Format {
  const said = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined))
  const numbering = over.numbering && { ...under.numbering, ...definedOnly(over.numbering) }
  return { ...under, ...said, ...(numbering && { numbering }) }
}

const definedOnly = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T

const heading = /^(?:heading|titre|título|encabezado|заголовок|标题|عنوان|العنوان|überschrift)\s*(\d)$/
const title =
  /^(?:title(?: ?1)?|titre(?: ?1)?|título(?: ?1)?|название|标题|العنوان|titel|doc_?title|restitle|res_title)$/
const quotation = /quot|citation|citazione|^cita\b|цитата|引用|اقتباس|zitat/

/** The level of a heading from 1, by its outline or the name of its style. */
export function headingLevel({ styleName = '', outline }: Format): number | undefined {
  const named = heading.exec(styleName)
  if (named) return Number(named[1])
  return outline !== undefined && outline < 9 ? outline + 1 : undefined
}

export const isTitleStyle = ({ styleName = '' }: Format): boolean => title.test(styleName)
export const isQuotationStyle = ({ styleName = '' }: Format): boolean => quotation.test(styleName)
export const isContentsStyle = ({ styleName = '' }: Format): boolean =>
  /^(?:toc|tm|tdc|оглавление|目录) ?\d|^toc heading|^table of contents/.test(styleName)
export const isCaptionStyle = ({ styleName = '' }: Format): boolean =>
  /^(?:caption|légende|leyenda|descripción|название объекта|题注)$/.test(styleName)
