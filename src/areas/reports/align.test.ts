import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from './align.ts'

const sentence = (id: string, text: string) => ({ id, text })
const idsOf = (aligned: { former: { id: string } | null }[]) => aligned.map((one) => one.former?.id ?? null)

describe('the sources of a sentence stay with it', () => {
  const former = [
    sentence('a', 'The group met in Geneva.'),
    sentence('b', 'It heard four late papers.'),
    sentence('c', 'It thanked the Chair.'),
  ]

  test.each([
    [
      'nothing changes',
      ['The group met in Geneva.', 'It heard four late papers.', 'It thanked the Chair.'],
      ['a', 'b', 'c'],
    ],
    ['one is taken out', ['The group met in Geneva.', 'It thanked the Chair.'], ['a', 'c']],
    ['one is put in', ['The group met in Geneva.', 'Rain fell.', 'It heard four late papers.'], ['a', null, 'b']],
    ['one is reworded', ['The group met in Geneva.', 'It heard five late papers.'], ['a', 'b']],
    [
      'two change places',
      ['It heard four late papers.', 'The group met in Geneva.', 'It thanked the Chair.'],
      ['b', 'a', 'c'],
    ],
    ['one is divided', ['The group met.', 'It met in Geneva.', 'It thanked the Chair.'], ['a', null, 'c']],
    ['all is new', ['Nothing of this kind was ever seen.'], [null]],
  ])('when %s', (_, texts, expected) => {
    const found = idsOf(align(former, texts))
    expect(found).toEqual(expected)
  })

  test('when two are alike, the one most like it keeps them', () => {
    const pair = [
      sentence('a', 'Poland spoke of reports in 2024.'),
      sentence('b', 'Poland spoke of reports in schools.'),
    ]
    expect(idsOf(align(pair, ['Poland spoke of many reports in schools.']))).toEqual(['b'])
  })

  test('in Chinese too, where no space parts the words', () => {
    const pair = [sentence('a', '工作组在日内瓦开会。'), sentence('b', '主席感谢各代表团。')]
    expect(idsOf(align(pair, ['主席感谢各国代表团。']))).toEqual(['b'])
  })
})

const word = fc.constantFrom('group', 'met', 'Geneva', 'papers', 'late', 'Chair', '儿童', 'الأطفال', '😀')
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')}.`)
const texts = fc.array(text, { maxLength: 12 })
const edited = fc.tuple(texts, texts, fc.array(fc.nat(), { maxLength: 12 })).map(([before, added, picks]) => ({
  former: before.map((one, index) => sentence(String(index), one)),
  // A mix of kept sentences, in any order, with new ones.
  texts: [...picks.flatMap((pick) => before[pick % (before.length || 1)] ?? []), ...added],
}))

test('whatever is edited, no former sentence is given to two and each text stands in its place', () => {
  fc.assert(
    fc.property(edited, ({ former, texts }) => {
      const aligned = align(former, texts)
      const given = idsOf(aligned).filter((id) => id !== null)
      expect(new Set(given).size).toBe(given.length)
      expect(aligned.map((one) => one.text)).toEqual(texts)
    }),
  )
})

test('whatever is edited, every sentence that is still there word for word keeps its own', () => {
  const countOf = (list: string[]) => Map.groupBy(list, (one) => one)
  fc.assert(
    fc.property(edited, ({ former, texts }) => {
      const aligned = align(former, texts)
      const [before, after] = [countOf(former.map((one) => one.text)), countOf(texts)]
      for (const [text, occurrences] of after) {
        const kept = aligned.filter((one) => one.text === text && one.former?.text === text)
        expect(kept.length).toBe(Math.min(occurrences.length, before.get(text)?.length ?? 0))
      }
    }),
  )
})

test('the longest paragraph is aligned while a person waits', () => {
  const former = Array.from({ length: 2000 }, (_, index) => sentence(String(index), `The ${index} group met.`))
  const texts = former.slice(0, 200).map((one) => one.text.replace('met', 'sat'))
  const started = performance.now()
  expect(align(former, texts.toReversed()).some((one) => one.former)).toBe(true)
  expect(performance.now() - started).toBeLessThan(4000)
})
