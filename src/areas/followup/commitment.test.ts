import { describe, expect, test } from 'vitest'
import { stateOn, type Commitment, type ProgressState } from './commitment.ts'

const promised: Commitment = {
  body: 'WG-SEA',
  number: 1,
  from: { kind: 'recommendation', number: 1, texts: {} },
  owner: {},
  text: {},
  indicator: {},
  dueOn: '2027-06-30',
  madeOn: '2027-01-01',
  progress: [],
}

const after = (...reports: [on: string, state: ProgressState][]): Commitment => ({
  ...promised,
  progress: reports.map(([on, state], index) => ({
    number: index + 1,
    on,
    state,
    text: {},
    symbol: null,
    address: null,
  })),
})

describe('what was promised', () => {
  test('is under way up to and on the day it is due, and stale from the next, when nobody said a word', () => {
    expect(stateOn(promised, '2027-06-29')).toBe('under-way')
    expect(stateOn(promised, '2027-06-30')).toBe('under-way')
    expect(stateOn(promised, '2027-07-01')).toBe('stale')
  })

  test('is overdue when somebody spoke of it lately, and stale once that is more than 180 days ago', () => {
    const reported = after(['2027-06-01', 'under-way'])
    expect(stateOn(reported, '2027-06-30')).toBe('under-way')
    expect(stateOn(reported, '2027-07-01')).toBe('overdue')
    expect(stateOn(reported, '2027-11-28')).toBe('overdue')
    expect(stateOn(reported, '2027-11-29')).toBe('stale')
  })

  test('is stale long before it is due when nobody has said a word for 180 days', () => {
    const distant = { ...promised, dueOn: '2030-01-01' }
    expect(stateOn(distant, '2027-06-30')).toBe('under-way')
    expect(stateOn(distant, '2027-07-01')).toBe('stale')
  })

  test('is done or dropped for good, however much time goes by, unless it is taken up again', () => {
    expect(stateOn(after(['2027-05-01', 'done']), '2031-01-01')).toBe('done')
    expect(stateOn(after(['2027-05-01', 'under-way'], ['2027-06-01', 'dropped']), '2031-01-01')).toBe('dropped')
    expect(stateOn(after(['2027-05-01', 'done'], ['2027-06-20', 'under-way']), '2027-07-02')).toBe('overdue')
  })
})
