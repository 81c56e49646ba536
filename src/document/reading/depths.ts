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
    const sibling = this.#open.findLastIndex((open) => open.shape === shape)
    const depth = sibling === -1 ? this.#under(kind, shape, label, colonAbove) : this.#open[sibling]!.depth
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

  #under(kind: Open['kind'], shape: string, label: string, colonAbove: number | undefined): number {
    const latest = this.#open.at(-1)
    // A number in brackets stands under a plain one, as a letter does.
    if (kind === 'number' && !shape.startsWith('number in')) return this.#underNumber(label)
    if (!latest) return colonAbove === undefined ? 0 : colonAbove + 1
    if (kind === 'bullet') return latest.depth + 1
    return (this.#open.findLast((open) => open.kind !== 'bullet')?.depth ?? -1) + 1
  }

  #underNumber(label: string): number {
    const core = label.replace(/\.$/, '')
    if (!core.includes('.')) {
      const latest = this.#open.findLast((open) => open.kind !== 'bullet')
      return latest && latest.kind !== 'number' && /^\p{P}?1\p{P}?$/u.test(core) ? latest.depth + 1 : 0
    }
    const above = core.slice(0, core.lastIndexOf('.'))
    const parent = this.#open.find((open) => open.kind === 'number' && open.label.replace(/\.$/, '') === above)
    return parent ? parent.depth + 1 : 0
  }
}
