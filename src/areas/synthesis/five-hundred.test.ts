import * as fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { erase, publish, withdraw } from '#areas/registry'
import { kinds, noteVoiceWithin, type Region } from '#areas/voices'
import { emptyTables, testSite, type TestSite } from '#testing'
import { countVoices } from './count-voices.ts'
import { correct, enter, good, textOf } from './fixtures/document.ts'
import { Draw, facets, plant, seeded, type Planted } from './fixtures/inputs.ts'
import { saidIn, trueTable, type Flat } from './fixtures/truth.ts'
import { forgetLabels, labelPassage, listPassages, removeLabel, tabulate } from './index.ts'
import type { Dimension, RowDimension, Tabulation } from './tabulate.ts'

const body = 'HRC566'
let site: TestSite
beforeAll(async () => {
  site = await testSite()
})

async function hand(input: Planted): Promise<void> {
  const { symbol, channel, stakeholder, region, language, paragraphs } = input
  const text = textOf(paragraphs, { language })
  await enter(site.context, { symbol, channel, stakeholder, region, text, isPublic: input.state === 'public' })
  // What is not public yet is labelled once it is; those labels are planted only in what is.
  if (input.state === 'draft') input.labels = []
  for (const one of input.labels) {
    one.id = await put(input, one)
    dropOwnRegion(input, one)
  }
}

/** A label that names the region of its document has none of its own: it goes with the document when that is put right. */
function dropOwnRegion(input: Planted, { facets }: Planted['labels'][number]): void {
  if (facets.region === input.region) delete facets.region
}

const put = async ({ symbol, language }: Planted, { words, facets }: Planted['labels'][number]) =>
  good(await labelPassage(site.context, body, { symbol, version: 1, language, words }, facets))

const rowDimensions: RowDimension[] = ['theme', 'region', 'model', 'addressee', 'kind']
const dimensions: Dimension[] = [...rowDimensions, 'stakeholder']
const layouts = rowDimensions.flatMap((row) =>
  dimensions.filter((column) => column !== row).map((column): [RowDimension, Dimension] => [row, column]),
)

/** A table as one list, without the cells in which nobody said anything. */
function flat({ columns, rows, totals, total }: Tabulation): Flat {
  const cells = [
    ...rows.flatMap((row) => row.cells.map((cell, index) => [`${row.value}|${columns[index]}`, cell] as const)),
    ...rows.map((row) => [`${row.value}|`, row.total] as const),
    ...totals.map((cell, index) => [`|${columns[index]}`, cell] as const),
    ['|', total] as const,
  ]
  return Object.fromEntries(
    cells
      .map(([key, { adults, children }]): [string, Flat[string]] => [
        key,
        [adults.documents, adults.passages, children.documents, children.passages],
      ])
      .filter(([, counts]) => counts.some((count) => count > 0)),
  )
}

async function expectTruth(inputs: Planted[]): Promise<void> {
  const said = saidIn(inputs)
  for (const by of layouts)
    expect(flat(await tabulate(site.context.db, { body, by })), by.join(' × ')).toEqual(trueTable(said, by))
  const risks = said.filter(({ values }) => values.kind[0] === 'risk')
  const table = await tabulate(site.context.db, { body, by: ['theme', 'model'], kind: 'risk' })
  expect(flat(table)).toEqual(trueTable(risks, ['theme', 'model']))
  await expectReconciled(inputs)
}

async function expectReconciled(inputs: Planted[]): Promise<void> {
  const counted = new Set(saidIn(inputs).map(({ document }) => document))
  const of = (isYoung: boolean) => {
    const group = inputs.filter(({ channel }) => (channel === 'young-people') === isYoung)
    const count = (state: Planted['state']) => group.filter((input) => input.state === state).length
    return {
      onRecord: group.length,
      notPublic: count('draft'),
      withdrawn: count('withdrawn'),
      erased: count('erased'),
      public: count('public'),
      counted: group.filter(({ symbol }) => counted.has(symbol)).length,
    }
  }
  expect(await countVoices(site.context.db, body)).toEqual({ adults: of(false), children: of(true) })
}

/** Every cell leads to as many passages as it says. */
async function expectCellsLead(by: [RowDimension, Dimension]): Promise<void> {
  const { rows, columns } = await tabulate(site.context.db, { body, by })
  for (const row of rows)
    for (const [index, cell] of row.cells.entries())
      for (const voices of ['adults', 'children'] as const) {
        const choice = { body, voices, [by[0]]: row.value, [by[1]]: columns[index] }
        const { count } = await listPassages(site.context.db, choice, { limit: 1, offset: 0 })
        expect(count, JSON.stringify(choice)).toEqual(cell[voices])
      }
}

const acts = {
  keeps: async (input: Planted, draw: Draw) => {
    input.paragraphs = [`Corrected ${draw.below(1e9)}.`, ...input.paragraphs.toReversed()]
    await correct(site.context, input.symbol, textOf(input.paragraphs, { language: input.language }))
  },
  changes: async (input: Planted, draw: Draw) => {
    const at = draw.below(input.paragraphs.length)
    input.paragraphs = input.paragraphs.map((text, index) => (index === at ? text.replace('№', '№ ') : text))
    await correct(site.context, input.symbol, textOf(input.paragraphs, { language: input.language }))
  },
  withdraws: async (input: Planted) => {
    good(await withdraw(site.context, input.symbol, 'Taken back.'))
    input.state = 'withdrawn'
  },
  erases: async (input: Planted) => {
    good(await erase(site.context, input.symbol, { ground: 'asked', reason: 'Asked for.' }, [forgetLabels]))
    input.state = 'erased'
  },
  publishes: async (input: Planted) => {
    good(await publish(site.context, { symbol: input.symbol, number: 1, language: input.language }))
    input.state = 'public'
  },
  unlabels: async (input: Planted) => {
    const label = input.labels.pop()
    if (label) good(await removeLabel(site.context, label.id!))
  },
}

describe('of five hundred inputs in six languages', () => {
  const inputs = plant(500, new Draw(seeded(566)))
  beforeAll(async () => {
    for (let at = 0; at < inputs.length; at += 8) await Promise.all(inputs.slice(at, at + 8).map(hand))
  }, 180_000)

  test('every table says what was planted, and every cell leads to its passages', async () => {
    expect(new Set(inputs.map(({ region }) => region)).size).toBe(7)
    expect(saidIn(inputs).length).toBeGreaterThan(500)
    await expectTruth(inputs)
    await expectCellsLead(['theme', 'region'])
    await expectCellsLead(['addressee', 'stakeholder'])
  }, 180_000)

  test('every table still does after corrections, withdrawals and erasures', async () => {
    const draw = new Draw(seeded(567))
    for (const input of inputs.filter(({ state }) => state === 'public')) {
      if (draw.chance(0.12)) await acts.keeps(input, draw)
      if (draw.chance(0.2)) await acts.changes(input, draw)
      if (draw.chance(0.05)) await acts.withdraws(input)
      if (draw.chance(0.05)) await acts.erases(input)
    }
    for (const input of inputs.filter(({ state }) => state === 'draft').slice(0, 10)) await acts.publishes(input)
    const states = Map.groupBy(inputs, ({ state }) => state)
    expect(Math.min(...[...states.values()].map((group) => group.length))).toBeGreaterThan(10)
    const readable = states.get('public')!.flatMap(({ labels }) => labels).length
    expect(readable - saidIn(inputs).length, 'labels whose words were corrected').toBeGreaterThan(30)
    await expectTruth(inputs)
    await expectCellsLead(['kind', 'region'])
  }, 180_000)
})

test('whatever is done to a few inputs, in whatever order, the tables say what the public can read', async () => {
  const names = ['keeps', 'changes', 'withdraws', 'erases', 'publishes', 'unlabels', 'labels', 'moves'] as const
  const step = fc.record({ act: fc.constantFrom(...names), which: fc.nat(5) })
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(step, { minLength: 3, maxLength: 12 }), async (seed, steps) => {
      await emptyTables(site.context.db)
      const draw = new Draw(seeded(seed))
      const inputs = plant(6, draw)
      for (const input of inputs) await hand(input)
      for (const { act, which } of steps) await take(act, inputs[which]!, draw)
      const said = saidIn(inputs)
      const by = draw.one(layouts)
      expect(flat(await tabulate(site.context.db, { body, by }))).toEqual(trueTable(said, by))
      await expectReconciled(inputs)
    }),
    { numRuns: 25 },
  )
}, 180_000)

/** Does one thing to an input, where it can be done to it. */
async function take(act: keyof typeof acts | 'labels' | 'moves', input: Planted, draw: Draw): Promise<void> {
  if (act === 'moves') return move(input, draw)
  if (act === 'labels') return relabel(input, draw)
  if (act === 'unlabels') return acts.unlabels(input)
  if (act === 'publishes') return input.state === 'draft' ? acts.publishes(input) : undefined
  if (act === 'erases' ? input.state === 'erased' : input.state !== 'public') return
  await acts[act](input, draw)
}

/** The input turns out to come from elsewhere. */
async function move(input: Planted, draw: Draw): Promise<void> {
  const { symbol, stakeholder, channel } = input
  input.region = draw.one<Region>(['africa', 'global'])
  await site.context.db
    .transaction()
    .execute((transaction) =>
      noteVoiceWithin(transaction, { symbol, body, stakeholder, region: input.region, channel, occasion: 'HRC566-C1' }),
    )
}

/** One more paragraph of the newest text gets a label, where it has none of that kind. */
async function relabel(input: Planted, draw: Draw): Promise<void> {
  if (input.state !== 'public') return
  const label = { words: draw.one(input.paragraphs), facets: facets(draw, draw.one(kinds), input.channel) }
  const { rows } = await sql<{ newest: number }>`
    select max(number) as newest from registry.publications where symbol = ${input.symbol}`.execute(site.context.db)
  const { symbol, language } = input
  const passage = { symbol, version: rows[0]!.newest, language, words: label.words }
  const result = await labelPassage(site.context, body, passage, label.facets)
  if (result.ok) {
    dropOwnRegion(input, label)
    input.labels.push({ ...label, id: result.value })
  } else expect(result.problem).toBe('already-labelled')
}
