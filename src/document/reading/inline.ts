import type { Mark } from '../model.ts'
import { Ink, type Said } from './ink.ts'

type Inline = { text: string; marks: Mark[] }

/**
 * The paragraphs of one Markdown block, with its emphasis and links as marks. More than one where a converter
 * glued them: emphasis that closes and opens with nothing between, or opens straight after a comma.
 * `notes` names the footnotes that the text has.
 */
export function inline(source: string, notes?: ReadonlySet<string>): Inline[] {
  const writer = new Writer()
  const runs = runsOf(source)
  for (let index = 0; index < source.length;) {
    const run = runs.get(index)
    const link = run ? null : linkAt(source, index)
    const reference = notes?.size ? noteAt(source, index) : null
    if (run) {
      for (const step of run.steps) writer.take(step)
      index += run.length
    } else if (link) {
      writer.link(link.words, link.address)
      index += link.length
    } else if (reference && notes?.has(reference.note)) {
      writer.refer(reference.note)
      index += reference.length
    } else {
      const length = plainLength(source, index)
      const isEscape = length === 0 && source[index] === '\\' && /[*_[\]\\#>|`.-]/.test(source[index + 1] ?? '')
      const start = index + Number(isEscape)
      index = start + Math.max(length, 1)
      writer.write(source.slice(start, index))
    }
  }
  return writer.finished()
}

/** How many characters from `index` on are nothing but text. */
function plainLength(source: string, index: number): number {
  const next = /[*[\\]/g
  next.lastIndex = index
  return (next.exec(source)?.index ?? source.length) - index
}

type Kind = 'strong' | 'emphasis'
type Step = 'split' | { close: Kind } | { open: Kind }
type Open = { kind: Kind; at: number }
const widths = { strong: 2, emphasis: 1 }

/** What each run of asterisks means; one that has no partner stays a character of the text. */
function runsOf(source: string): Map<number, { length: number; steps: Step[] }> {
  const runs = new Map<number, { length: number; steps: Step[] }>()
  const open: Open[] = []
  for (const { 0: run, index } of source.matchAll(/(?<!\\)\*{1,6}/g)) {
    const before = source[index - 1] ?? ' '
    const after = source[index + run.length] ?? ' '
    const closed = /\s/.test(before) ? [] : closings(open, run.length)
    const left = run.length - closed.reduce((sum, { kind }) => sum + widths[kind], 0)
    const mayOpen = !/\s/.test(after) && (closed.length > 0 || !/[\p{L}\p{N}]/u.test(before))
    const opened = mayOpen ? openings(left) : []
    if (left > 0 && opened.length === 0) continue
    open.push(...opened.map((kind) => ({ kind, at: index })))
    const steps: Step[] = closed.map(({ kind }) => ({ close: kind }))
    if (isGlued(closed, opened, before, after)) steps.push('split')
    runs.set(index, { length: run.length, steps: [...steps, ...opened.map((kind) => ({ open: kind }))] })
  }
  // Whatever never closed was not emphasis.
  for (const { at } of open) runs.delete(at)
  return runs
}

function closings(open: Open[], length: number): Open[] {
  const closed: Open[] = []
  for (let left = length; open.length > 0 && left >= widths[open.at(-1)!.kind]; left -= widths[closed.at(-1)!.kind])
    closed.push(open.pop()!)
  return closed
}

function openings(length: number): Kind[] {
  const strong = Array.from({ length: Math.floor(length / 2) }, (): Kind => 'strong')
  return length % 2 === 1 ? [...strong, 'emphasis'] : strong
}

/** Two paragraphs that a converter ran together show where emphasis changes with no space between. */
function isGlued(closed: Open[], opened: Kind[], before: string, after: string): boolean {
  if (closed.length > 0 && opened.length > 0) return true
  if (opened.length > 0) return /[,;.:،؛，；]/u.test(before)
  return closed.some(({ kind, at }) => kind === 'strong' && at === 0) && /\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)
}

function linkAt(source: string, index: number) {
  if (source[index] !== '[') return null
  const found =
    /^\[([^\]\n]{1,500})\]\((?:<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>|((?:https?:\/\/|mailto:)[^\s()]{1,1000}))\)/.exec(
      source.slice(index, index + 1900),
    )
  return found && { words: found[1]!, address: (found[2] ?? found[3])!, length: found[0].length }
}

/** "[^1]" refers to the note of that name. */
function noteAt(source: string, index: number) {
  const found = source[index] === '[' ? /^\[\^([^\]\s]{1,40})\]/.exec(source.slice(index, index + 44)) : null
  return found && { note: found[1]!, length: found[0].length }
}

class Writer {
  #done: Inline[] = []
  #ink = new Ink()
  #open: Kind[] = []

  write = (text: string): void => this.#ink.write(text, this.#said())

  take(step: Step): void {
    if (step === 'split') this.split()
    else if ('open' in step) this.#open.push(step.open)
    else if (this.#open.includes(step.close)) this.#open.splice(this.#open.lastIndexOf(step.close), 1)
  }

  link = (words: string, address: string): void => this.#ink.write(words, [...this.#said(), { kind: 'link', address }])

  refer = (note: string): void => this.#ink.refer(note)

  split(): void {
    const { text, marks } = this.#ink
    if (text.trim() !== '') this.#done.push({ text, marks })
    this.#ink = new Ink()
  }

  finished(): Inline[] {
    this.split()
    return this.#done
  }

  #said = (): Said[] => [...new Set(this.#open)].map((kind) => ({ kind }))
}
