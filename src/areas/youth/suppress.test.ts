import { array, assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionKind } from './question.ts'
import { suppress } from './suppress.ts'

/** Every row of so many cells that `children` can have filled in. */
function* rowsOf(kind: QuestionKind, cells: number, children: number): Generator<number[]> {
  const sum = kind === 'statement' ? children : children * 3
  const cell = kind === 'dots' ? children * 3 : children
  function* fill(row: number[], left: number): Generator<number[]> {
    const isLast = row.length === cells - 1
    if (kind === 'statement' && isLast) yield [...row, left]
    else if (row.length === cells) yield row
    else for (let count = 0; count <= Math.min(left, cell); count++) yield* fill([...row, count], left - count)
  }
  yield* fill([], sum)
}

/** For each row as it is published: the values that each of its cells may have, to whoever knows the rule and the band. */
function whatRemains(kind: QuestionKind, cells: number, children: number): Map<string, Set<number>[]> {
  const remains = new Map<string, Set<number>[]>()
  for (const row of rowsOf(kind, cells, children)) {
    const published = suppress(kind, row, children).join()
    let values = remains.get(published)
    if (!values) remains.set(published, (values = row.map(() => new Set<number>())))
    row.forEach((count, index) => values[index]!.add(count))
  }
  return remains
}

const isSmall = (kind: QuestionKind, count: number, children: number) =>
  kind === 'dots' ? count < 15 : count < 5 || (kind === 'pictures' && children - count < 5)

/** The rows in which somebody can say of a small cell that it is one of two numbers, or which it is. */
function betrayals(kind: QuestionKind, cells: number, children: number): string[] {
  const remains = whatRemains(kind, cells, children)
  const found: string[] = []
  for (const row of rowsOf(kind, cells, children)) {
    const values = remains.get(suppress(kind, row, children).join())!
    if (row.some((count, index) => isSmall(kind, count, children) && values[index]!.size < 3))
      found.push(`${row} of ${children}: ${suppress(kind, row, children)}`)
  }
  return found
}

describe('nobody finds out a small number from the published tables', () => {
  test.each(Array.from({ length: 31 }, (_, index) => index + 10).concat(60, 90))(
    'of the answers of %i young people to a statement, whatever they were',
    (children) => expect(betrayals('statement', 4, children)).toEqual([]),
  )

  test.each([
    [10, 4],
    [11, 4],
    [13, 4],
    [16, 4],
    [10, 5],
    [21, 4],
  ])('of the pictures that %i young people chose among %i', (children, cells) =>
    expect(betrayals('pictures', cells, children)).toEqual([]),
  )

  test.each([
    [10, 2],
    [10, 3],
    [12, 3],
    [15, 3],
    [24, 3],
    [10, 4],
    [12, 4],
  ])('of the dots that %i young people shared out among %i', (children, cells) =>
    expect(betrayals('dots', cells, children)).toEqual([]),
  )

  test('a small cell is never alone, and what is hidden is never so little that it tells of a few', () => {
    const row = array(nat(60), { minLength: 4, maxLength: 4 }).filter((counts) => total(counts) >= 10)
    assert(
      property(row, (counts) => {
        const published = suppress('statement', counts, total(counts))
        const hidden = counts.filter((_, index) => published[index] === null)
        const shown = counts.filter((_, index) => published[index] !== null)
        expect(hidden.length).not.toBe(1)
        expect(hidden.length ? total(hidden) : 5).toBeGreaterThanOrEqual(5)
        expect(Math.min(5, ...shown)).toBe(5)
      }),
    )
  })
})

const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)

describe('what is published', () => {
  test.each([
    [[30, 20, 10, 5], '30,20,10,5', 'is everything, where no number is small'],
    [[60, 20, 15, 2], '60,,15,', 'keeps who agreed and who did not, where few skipped'],
    [[60, 2, 15, 20], '60,,15,', 'hides who skipped to cover who was not sure, though that is not the smallest'],
    [[5, 5, 5, 4], '5,,5,', 'would give the 4 away if the smallest number were hidden because it is the smallest'],
    [[7, 25, 8, 0], '7,,8,', 'keeps what it can, where nobody skipped'],
    [[5, 5, 30, 1], '5,,,', 'hides one more, where what is hidden would tell of six'],
    [[95, 3, 1, 1], '95,,,', 'keeps what nearly all said, where the others are few but not too few'],
    [[97, 1, 1, 1], ',,,', 'is nothing, where nearly everybody said the same'],
    [[10, 0, 0, 0], ',,,', 'is nothing, where everybody said the same'],
  ])('%j gives %j: it %s', (counts, published) => {
    expect(suppress('statement', counts, total(counts)).join()).toBe(published)
  })

  test('says nothing of a picture that all chose, nor of one that hardly anybody chose', () => {
    expect(suppress('pictures', [12, 3, 7, 6], 12).join()).toBe(',,7,6')
  })

  test('counts dots in dots: fourteen of them may be those of five children', () => {
    expect(suppress('dots', [14, 15, 16], 20).join()).toBe(',15,16')
  })
})
