import { child, childrenOf, isOn, valueOf, type Element } from './xml.ts'
import { written } from './numerals.ts'

type Level = {
  start: number
  format: string
  text: string
  font: string
  isLegal: boolean
  restart?: number
  style?: string
}
type Abstract = { id: string; levels: Map<number, Level> }
type List = { abstract: Abstract; starts: Map<number, number>; levels: Map<number, Level> }

/** Turns list references into the labels people see: "5.3", "a)", "–". One for each pass over a document. */
export class Numbering {
  readonly #lists: Map<string, List>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(root: Element | undefined) {
    this.#lists = readLists(root)
  }

  /** The level at which a list is tied to a paragraph style. */
  levelOf(list: string, styleId: string | undefined): number | undefined {
    const found = this.#lists.get(list)
    for (const [index, level] of found?.abstract.levels ?? []) if (styleId && level.style === styleId) return index
    return undefined
  }

  /** The label of the next paragraph of `list` at `level`; undefined where it shows none. */
  next(list: string, level: number): string | undefined {
    const found = this.#lists.get(list)
    const own = found && levelIn(found, level)
    if (!found || !own) return undefined
    const counts = this.#counts.get(found.abstract.id) ?? []
    this.#counts.set(found.abstract.id, counts)
    this.#restart(list, found, counts, level)
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1
    for (let deeper = level + 1; deeper < 9; deeper++)
      if (levelIn(found, deeper)?.restart !== 0) counts[deeper] = undefined
    for (let above = 0; above < level; above++) counts[above] ??= levelIn(found, above)?.start ?? 1
    return labelOf(found, own, counts) || undefined
  }

  /** A list that says where it starts does so once, when it is first used at that level. */
  #restart(list: string, found: List, counts: (number | undefined)[], level: number): void {
    const start = found.starts.get(level)
    const key = `${list} ${level}`
    if (start === undefined || this.#begun.has(key)) return
    this.#begun.add(key)
    counts[level] = start - 1
  }
}

const levelIn = (list: List, level: number) => list.levels.get(level) ?? list.abstract.levels.get(level)

function labelOf(list: List, own: Level, counts: (number | undefined)[]): string {
  if (own.format === 'bullet') return bulletOf(own)
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const format = own.isLegal ? 'decimal' : (levelIn(list, index)?.format ?? 'decimal')
      return written(counts[index] ?? 1, format)
    })
    .trim()
}

// Symbol fonts put their signs where Unicode has private characters.
const symbols: Record<string, string> = {
  '\u{f0b7}': '•',
  '\u{f0a7}': '▪',
  '\u{f02d}': '–',
  '\u{f0d8}': '➢',
  '\u{f0fc}': '✓',
}
const wingdings: Record<string, string> = { '§': '▪', Ø: '➢', ü: '✓', q: '❑', l: '●', n: '■' }

function bulletOf({ text, font }: Level): string {
  if (text === 'o' && /courier/i.test(font)) return '◦'
  return (
    symbols[text] ??
    (/wingdings/i.test(font) ? wingdings[text] : undefined) ??
    (/^\p{Co}$/u.test(text) ? '•' : text.trim())
  )
}

function readLists(root: Element | undefined): Map<string, List> {
  const abstracts = new Map<string, Abstract>()
  const links = new Map<string, string>()
  const named = new Map<string, string>()
  for (const element of childrenOf(root, 'w:abstractNum')) {
    const id = element.attributes['w:abstractNumId'] ?? ''
    abstracts.set(id, { id, levels: levelsOf(element) })
    const link = valueOf(element, 'w:numStyleLink')
    const name = valueOf(element, 'w:styleLink')
    if (link) links.set(id, link)
    if (name) named.set(name, id)
  }
  const lists = new Map<string, List>()
  for (const element of childrenOf(root, 'w:num')) {
    const given = valueOf(element, 'w:abstractNumId') ?? ''
    const abstract = abstracts.get(named.get(links.get(given) ?? '') ?? given)
    const list = element.attributes['w:numId']
    if (abstract && list) lists.set(list, { abstract, ...overridesOf(element) })
  }
  return lists
}

function overridesOf(element: Element): Pick<List, 'starts' | 'levels'> {
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const index = Number(override.attributes['w:ilvl'] ?? 0)
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) starts.set(index, Number(start))
    const level = child(override, 'w:lvl')
    if (level) levels.set(index, levelOf(level))
  }
  return { starts, levels }
}

const levelsOf = (abstract: Element) =>
  new Map(childrenOf(abstract, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]))

function levelOf(element: Element): Level {
  const restart = valueOf(element, 'w:lvlRestart')
  return {
    start: Number(valueOf(element, 'w:start') ?? 1),
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    font: child(element, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] ?? '',
    isLegal: isOn(element, 'w:isLgl') ?? false,
    ...(restart !== undefined && { restart: Number(restart) }),
    style: valueOf(element, 'w:pStyle'),
  }
}
