import { describe, expect, test } from 'vitest'
import { merge } from './merge.ts'
import type { NewParagraph, ReportParagraph, Section } from './report.ts'

const composed = (origin: string, section: Section = 'discussion'): NewParagraph => ({
  section,
  form: 'numbered',
  origins: [origin],
  sentences: [{ text: `${origin}.`, anchors: [] }],
})

const present = (name: string, origins = [name], section: Section = 'discussion'): ReportParagraph => ({
  id: name,
  section,
  form: 'numbered',
  origins,
  revision: 1,
  sentences: [],
})

const namesOf = (merged: ReturnType<typeof merge>) =>
  merged.map((one) => ('present' in one ? one.present.id : `+${one.added.origins[0]}`))

describe('composing again', () => {
  test('adds nothing where nothing was recorded since', () => {
    expect(namesOf(merge([present('S.1'), present('S.2')], [composed('S.1'), composed('S.2')], []))).toEqual([
      'S.1',
      'S.2',
    ])
  })

  test('puts what is new after what it follows in the record', () => {
    const record = [composed('S.1'), composed('S.2'), composed('S.3'), composed('O.1', 'outcomes')]
    expect(namesOf(merge([present('S.1'), present('S.3')], record, []))).toEqual(['S.1', '+S.2', 'S.3', '+O.1'])
  })

  test('puts what is new below what people wrote about the one before', () => {
    const draft = [present('S.1'), present('written', []), present('also', []), present('O.1', ['O.1'], 'outcomes')]
    const record = [composed('S.1'), composed('S.2'), composed('O.1', 'outcomes')]
    expect(namesOf(merge(draft, record, []))).toEqual(['S.1', 'written', 'also', '+S.2', 'O.1'])
  })

  test('does not bring back what somebody took out', () => {
    expect(namesOf(merge([present('S.1')], [composed('S.1'), composed('S.2')], ['S.2']))).toEqual(['S.1'])
  })

  test('keeps the order that people have given', () => {
    const record = [composed('S.1'), composed('S.2'), composed('S.3')]
    expect(namesOf(merge([present('S.2'), present('S.1')], record, []))).toEqual(['S.2', '+S.3', 'S.1'])
  })

  test('into an empty draft gives all of the record, in its order', () => {
    expect(namesOf(merge([], [composed('S.1'), composed('S.2')], []))).toEqual(['+S.1', '+S.2'])
  })
})
