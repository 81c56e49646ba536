import { most, statementChoices, type QuestionKind } from './question.ts'

/** Fewer children than this in a cell, and the cell is hidden. */
const threshold = 5
/** Fewer children than this in a band, and nothing is shown of it. */
export const fewestInBand = 10

/**
 * T-37. The counts of one question in one band of `children`, as they are published: null where a number is hidden.
 *
 * Whoever reads them knows how many took part, every other row, and this rule. A cell under the threshold is hidden. The
 * cells that are hidden to cover it are chosen by their place in the row, never by their size: that the smallest was
 * hidden would itself say how large it is. Cells are added until each small one keeps at least three values that it may
 * have; suppress.test.ts tries all tables.
 */
export function suppress(kind: QuestionKind, counts: number[], children: number): (number | null)[] {
  const hidden = counts.map((count) => isSmall(kind, count, children))
  if (hidden.includes(true) && !covers(kind, counts, hidden)) cover(kind, counts, hidden, children)
  return counts.map((count, index) => (hidden[index] ? null : count))
}

/** A picture that nearly all chose tells of the few who did not. Of dots a child has three. */
function isSmall(kind: QuestionKind, count: number, children: number): boolean {
  if (kind === 'dots') return count < threshold * most
  return count < threshold || (kind === 'pictures' && children - count < threshold)
}

/** Three small answers to a statement cover one another when together they are neither few nor nearly all they can be. */
function covers(kind: QuestionKind, counts: number[], hidden: boolean[]): boolean {
  const small = counts.filter((_, index) => hidden[index])
  const together = sum(small)
  const largest = small.length * (threshold - 1)
  return kind === 'statement' && small.length >= 3 && together >= threshold && together <= largest - 2
}

/** What is hidden must be so much that it can be shared out in several ways with one cell at the threshold. */
const leastHidden = threshold + 2

function cover(kind: QuestionKind, counts: number[], hidden: boolean[], children: number): void {
  // How many pictures or dots were left unused is not published, and hides with them.
  const unused = kind === 'statement' ? 0 : children * most - sum(counts)
  const together = () => unused + sum(counts.filter((_, index) => hidden[index]))
  let isCovered = kind !== 'statement'
  while (!isCovered || together() < leastHidden) {
    const next = placesToCover(kind, counts.length).find((place) => !hidden[place])
    if (next === undefined) return
    hidden[next] = true
    isCovered = true
  }
}

/** What tells readers least goes first: who skipped and who was not sure; of pictures and dots the last. */
const placesToCover = (kind: QuestionKind, cells: number): number[] =>
  kind === 'statement'
    ? (['skip', 'not-sure', 'disagree', 'agree'] as const).map((choice) => statementChoices.indexOf(choice))
    : Array.from({ length: cells }, (_, index) => cells - 1 - index)

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0)
