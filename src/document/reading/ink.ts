import { lengthOf } from '#base/codepoints'
import type { Mark } from '../model.ts'

/** What a mark says, without where it stands. */
export type Said = Mark extends infer M ? (M extends Mark ? Omit<M, 'start' | 'end'> : never) : never

/** Writes a text piece by piece with its marks; pieces that say the same side by side become one mark. */
export class Ink {
  text = ''
  length = 0
  readonly marks: Mark[] = []

  write(text: string, said: Said[] = []): void {
    const start = this.length
    this.text += text
    this.length += lengthOf(text)
    if (start === this.length) return
    for (const each of said) this.#mark({ ...each, start, end: this.length } as Mark)
  }

  /** Marks the last word written: a reference to a note belongs to the word before it. */
  refer(note: string): void {
    const word = /\S+\s*$/u.exec(this.text.slice(-200).toWellFormed())?.[0]
    this.marks.push({
      kind: 'note',
      note,
      start: word ? this.length - lengthOf(word) : 0,
      end: Math.max(this.length, 1),
    })
  }

  #mark(mark: Mark): void {
    const { start, end, ...said } = mark
    const before = this.marks
      .slice(-6)
      .findLast(
        (each) => each.end === start && Object.entries(said).every(([key, value]) => each[key as 'kind'] === value),
      )
    if (before) before.end = end
    else this.marks.push(mark)
  }
}
