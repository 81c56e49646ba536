import { kindOf, shapeOf } from './labels.ts'

type Open = { label: string; kind: ReturnType<typeof kindOf>; shape: string; depth: number }

/**
 * How deep each paragraph of a section stands, from the labels alone: "1.1" under a paragraph "1", "a)" under a
 * number, "•" under "–", running text under the number it goes on from. One for each document.
 */
export class Depths {
  #open: Open[] = []

  /** A heading closes everything. */
  heading(): void {
    this.#open = []
  }

  labelled(label: string, colonAbove: number | undefined, listLevel?: number): number {
    const latest = this.#open.at(-1)
    const kind = kindOf(label, this.#open.findLast((open) => open.kind === 'letter')?.label)
    const shape = shapeOf(label, kind) + (kind === 'bullet' && listLevel ? ` ${listLevel}` : '')
    const sibling = this.#sibling(shape, label, colonAbove !== undefined)
    const depth = sibling?.depth ?? this.#under(kind, shape, label, colonAbove)
    if (kind !== 'bullet' && latest?.kind === 'bullet') this.#open = this.#open.filter((open) => open.kind !== 'bullet')
    this.#open = this.#open.filter((open) => open.depth < depth)
    this.#open.push({ label, kind, shape, depth })
    return depth
  }

  /** Running text: under the number it goes on from, or under a letter that announces it. */
  running(indented: boolean, colonAbove: boolean): number {
    this.#open = this.#open.filter((open) => open.kind !== 'bullet')
    const latest = this.#open.at(-1)
    if (!latest) return 0
    if (latest.kind === 'number' || indented || colonAbove) return latest.depth + 1
    return latest.depth
  }

  /** The open item that this one follows in the same list; a plain 1 after a colon begins a list of its own. */
  #sibling(shape: string, label: string, isAnnounced: boolean): Open | undefined {
    const alike = this.#open.filter((open) => open.shape === shape)
    if (shape !== 'number 1') return alike.at(-1)
    const value = Number.parseInt(label, 10)
    if (value === 1 && isAnnounced) return undefined
    return alike.findLast((open) => Number.parseInt(open.label, 10) === value - 1) ?? alike.at(-1)
  }

  #under(kind: Open['kind'], shape: string, label: string, colonAbove: number | undefined): number {
    const latest = this.#open.at(-1)
    // A number in brackets stands under a plain one, as a letter does.
    if (kind === 'number' && !shape.startsWith('number in')) return this.#underNumber(label, colonAbove !== undefined)
    if (!latest) return colonAbove === undefined ? 0 : colonAbove + 1
    if (kind === 'bullet') return latest.depth + 1
    return (this.#open.findLast((open) => open.kind !== 'bullet')?.depth ?? -1) + 1
  }

  #underNumber(label: string, isAnnounced: boolean): number {
    const core = label.replace(/\.$/, '')
    if (!core.includes('.')) {
      const latest = this.#open.findLast((open) => open.kind !== 'bullet')
      const opensList = latest && (latest.kind !== 'number' || isAnnounced)
      return opensList && core === '1' ? latest.depth + 1 : 0
    }
    const above = core.slice(0, core.lastIndexOf('.'))
    const parent = this.#open.find((open) => open.kind === 'number' && open.label.replace(/\.$/, '') === above)
    return parent ? parent.depth + 1 : 0
  }
}
