/**
 * Gives the blocks of one document their ids, in reading order. An id is an address for ever, so it is made of
 * what people see: `p5.3`, `p5.3-a` for item a) under it, `p5.3-1` for the first unlabelled block after it,
 * `s5` for a section, `t-1` for a table. A label that comes again gets `~2`.
 */
export class Ids {
  readonly #taken = new Set<string>()
  readonly #counts = new Map<string, number>()
  #above: { depth: number; id: string }[] = []
  #latest = 'p'

  heading(label?: string): string {
    const name = label && nameOf(label)
    this.#above = []
    if (!name) {
      this.#latest = 'p'
      return this.#next('s')
    }
    this.#latest = `p${name}`
    return this.#unique(`s${name}`)
  }

  paragraph(depth: number, label?: string): string {
    this.#above = this.#above.filter((block) => block.depth < depth)
    const name = label && nameOf(label)
    if (!name) return this.#next(this.#latest)
    const parent = this.#above.at(-1)
    const id = this.#unique(parent && !/^\p{Nd}+\./u.test(name) ? `${parent.id}-${name}` : `p${name}`)
    this.#above.push({ depth, id })
    this.#latest = id
    return id
  }

  table = (): string => this.#next('t')
  figure = (): string => this.#next('f')
  note = (): string => `n${this.#count('n')}`

  /** A paragraph inside something that has an id: cell 2.3 of table t-1 is `t-1.2.3`. */
  inside = (id: string, ...places: number[]): string => this.#unique([id, ...places].join('.'))

  #next = (stem: string): string => this.#unique(`${stem}-${this.#count(stem)}`)

  #count(stem: string): number {
    const count = (this.#counts.get(stem) ?? 0) + 1
    this.#counts.set(stem, count)
    return count
  }

  #unique(wanted: string): string {
    let id = wanted
    while (this.#taken.has(id)) id = `${wanted}~${this.#count(`${wanted}~`) + 1}`
    this.#taken.add(id)
    return id
  }
}

/** What of a label may stand in an address: "(a)" gives "a", "5.3." gives "5.3", a bullet gives nothing. */
export const nameOf = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/–—]+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}.-]/gu, '')
    .replace(/^[.-]+|[.-]+$/gu, '')
