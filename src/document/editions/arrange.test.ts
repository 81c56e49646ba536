import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../model.ts'
import { arrange, isBullet, isNumber } from './arrange.ts'
import { cell, heading, paragraph } from './fixtures/build.ts'
import { gridOf } from './grid.ts'

describe('labels', () => {
  test('of numbered paragraphs are told from those of items', () => {
    expect(['5', '5.3', '12.', '٣', '5.3.1', '4 bis', '4bis', 'a)', '–', '1)', '(1)', 'iv)'].map(isNumber)).toEqual([
      ...Array.from({ length: 7 }, () => true),
      ...Array.from({ length: 5 }, () => false),
    ])
    expect(['–', '•', '-', 'a)', '1'].map(isBullet)).toEqual([true, true, true, false, false])
  })
})

describe('the arrangement of blocks', () => {
  test('gives headings ranks without gaps', () => {
    const levels = [3, 6, 4, 3, 1, 2, 2, 4] as const
    const arranged = arrange(levels.map((level, index) => heading(`h${index}`, level, undefined, 'x')))
    expect(arranged.map((one) => one.kind === 'heading' && one.rank)).toEqual([1, 2, 2, 1, 1, 2, 2, 3])
  })

  test('puts under an item what is deeper than it, up to the next heading', () => {
    const [list, last] = arrange([
      paragraph('a', 'a)', 'x', { depth: 2 }),
      paragraph('a1', '–', 'x', { depth: 3 }),
      paragraph('a2', undefined, 'x', { depth: 3 }),
      paragraph('b', 'b)', 'x', { depth: 2 }),
      heading('h', 1, undefined, 'x'),
    ])
    expect(list).toMatchObject({
      kind: 'list',
      bullets: false,
      items: [{ inside: [{ kind: 'list' }, { kind: 'paragraph' }] }, { inside: [] }],
    })
    expect(last).toMatchObject({ kind: 'heading' })
  })

  test('does not nest without end', () => {
    const deep = Array.from({ length: 5000 }, (_, depth) => paragraph(`p${depth}`, 'a)', 'x', { depth }))
    expect(JSON.stringify(arrange(deep)).length).toBeGreaterThan(5000)
  })
})

test('the cells of a table fill its grid and never meet, whatever spans they claim', () => {
  const cells = fc.record({
    header: fc.boolean(),
    columns: fc.integer({ min: -1, max: 5 }),
    rows: fc.integer({ min: 0, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 6 }), (spans) => {
      const rows = spans.map((row) => row.map((one): Cell => cell('c', 'x', one)))
      const grid = gridOf({ kind: 'table', id: 't', depth: 0, rows })
      const places = grid.cells.flatMap(({ row, column, rows: high, columns: wide }) =>
        Array.from(
          { length: high * wide },
          (_, index) => `${column + (index % wide)},${row + Math.floor(index / wide)}`,
        ),
      )
      expect(places).toEqual([...new Set(places)])
      expect(places.length).toBe(grid.columns * grid.rows)
      expect(grid.cells.every(({ row, rows: high }) => row + high <= grid.rows)).toBe(true)
    }),
  )
})
