import * as fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { convene, found } from '#areas/bodies'
import { recordIntervention } from '#areas/meetings'
import { listParticipants } from '#areas/people'
import { history } from '#platform/audit'
import type { Context } from '#platform/context'
import { testSite, type TestSite } from '#testing'
import {
  addParagraph,
  attachEvidence,
  detachEvidence,
  editParagraph,
  findReport,
  markSecretariat,
  moveParagraph,
  readParagraphs,
  removeParagraph,
  startReport,
} from './index.ts'

const meeting = 'CWG-COP-24'
let site: TestSite
let context: Context
beforeAll(async () => {
  site = await testSite({ example: true })
  context = site.context
}, 60_000)

const paragraphs = () => readParagraphs(context.db, `${meeting}/REP/1`)
const find = async (id: string) => (await paragraphs()).find((one) => one.id === id)!
const written = async (text: string, section: 'discussion' | 'outcomes' = 'discussion') => {
  const result = await addParagraph(context, meeting, { section, form: 'numbered', after: null, text })
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
const passage = { symbol: `${meeting}/EX/6`, version: 1, language: 'en', block: 'p1' }
const textOf = async (id: string) => (await find(id)).sentences.map((sentence) => sentence.text).join(' ')

describe('two people who edit one paragraph', () => {
  test('do not overwrite one another: the second is told', async () => {
    const id = await written('The group met. It rose at noon.')
    const seen = (await find(id)).revision
    const edits = await Promise.all(
      ['The group met. It rose at one.', 'The group met. It rose at two.'].map((text) =>
        editParagraph(context, meeting, { paragraph: id, revision: seen, text }),
      ),
    )
    expect(edits.map((edit) => edit.ok).toSorted()).toEqual([false, true])
    expect(edits.find((edit) => !edit.ok)).toMatchObject({ problem: 'changed-since', field: 'text' })
  })

  test('change nothing twice when one form is sent twice', async () => {
    const id = await written('The group met.')
    const edit = { paragraph: id, revision: 1, text: 'The group met twice.' }
    expect(await editParagraph(context, meeting, edit)).toMatchObject({ ok: true })
    expect(await editParagraph(context, meeting, edit)).toMatchObject({ ok: true })
    expect((await find(id)).revision).toBe(2)
  })

  test('leave every text that the paragraph has had', async () => {
    const id = await written('First.')
    await editParagraph(context, meeting, { paragraph: id, revision: 1, text: 'Second.' })
    await removeParagraph(context, meeting, id)
    const { rows } = await sql<{ text: string }>`
      select text from reports.revisions where paragraph = ${id} order by revision`.execute(context.db)
    expect(rows.map((row) => row.text)).toEqual(['First.', 'Second.'])
  })
})

describe('a text', () => {
  test.each([
    [' \n ', 'text-missing'],
    [`${'a'.repeat(20_001)}.`, 'text-too-long'],
    ['Yes. '.repeat(201), 'too-many-sentences'],
  ])('that cannot stand is refused with the reason', async (text, problem) => {
    const id = await written('The group met.')
    const edit = await editParagraph(context, meeting, { paragraph: id, revision: 1, text })
    expect(edit).toMatchObject({ ok: false, problem, field: 'text' })
    expect(await textOf(id)).toBe('The group met.')
  })

  test('is kept as one line in normal form, whatever was typed', async () => {
    const id = await written('Une re\u0301union\u0000\r\na eu   lieu.')
    expect(await textOf(id)).toBe('Une réunion a eu lieu.')
  })

  test('of a heading cannot be a paragraph in disguise', async () => {
    const text = 'A claim that nobody could follow back to its source, '.repeat(5)
    const added = await addParagraph(context, meeting, { section: 'discussion', form: 'subheading', after: null, text })
    expect(added).toMatchObject({ ok: false, problem: 'heading-too-long' })
  })
})

describe('a sentence', () => {
  test('that is reworded keeps its source, and one that is new has none', async () => {
    const id = await written('CNIL presented a tool. The Chair thanked the agency.')
    const [first] = (await find(id)).sentences
    await attachEvidence(context, meeting, first!.id, passage)
    const text = 'It rained. CNIL presented a new tool. The Chair thanked the agency.'
    await editParagraph(context, meeting, { paragraph: id, revision: 1, text })
    const counts = (await find(id)).sentences.map((sentence) => sentence.evidence.length)
    expect(counts).toEqual([0, 1, 0])
  })

  test('rests on a passage once, however often it is sent', async () => {
    const id = await written('CNIL presented a tool.')
    const [sentence] = (await find(id)).sentences
    const both = await Promise.all([1, 2].map(() => attachEvidence(context, meeting, sentence!.id, passage)))
    expect(both.map((one) => one.ok).toSorted()).toEqual([false, true])
    expect(await attachEvidence(context, meeting, sentence!.id, passage)).toMatchObject({ problem: 'already-cited' })
    expect((await find(id)).sentences[0]!.evidence).toHaveLength(1)
  })

  test.each([
    [{ symbol: `${meeting}/EX/99` }, 'source-unknown'],
    [{ version: 9 }, 'source-unknown'],
    [{ block: 'p99' }, 'passage-missing'],
    [{ span: { start: 5, end: 5 } }, 'passage-missing'],
    [{ span: { start: 0, end: 99_999 } }, 'passage-missing'],
    [{ words: '' }, 'words-missing'],
    [{ words: 'the' }, 'words-repeat'],
  ])('is not given a passage that is not there: %j', async (change, problem) => {
    const id = await written('CNIL presented a tool.')
    const [sentence] = (await find(id)).sentences
    const attached = await attachEvidence(context, meeting, sentence!.id, { ...passage, ...change })
    expect(attached).toMatchObject({ ok: false, problem })
  })

  test('is offered the words most like those that do not stand in the source', async () => {
    const id = await written('CNIL presented a tool.')
    const [sentence] = (await find(id)).sentences
    const { symbol, version, language } = passage
    const words = 'to protect their personal data when they use social media'
    const attached = await attachEvidence(context, meeting, sentence!.id, { symbol, version, language, words })
    expect(attached).toMatchObject({
      ok: false,
      problem: 'words-differ',
      detail: { nearest: 'to guard their personal data when they use social media', block: 'p1' },
    })
  })

  test('can be the secretariat’s own word, and not any more', async () => {
    const id = await written('The report was prepared by the secretariat.')
    const [sentence] = (await find(id)).sentences
    await markSecretariat(context, meeting, sentence!.id, true)
    expect((await find(id)).sentences[0]!.secretariat).toBe(true)
    await markSecretariat(context, meeting, sentence!.id, false)
    expect((await find(id)).sentences[0]!.secretariat).toBe(false)
  })
})

describe('what belongs to another report', () => {
  const other = 'OTHER-1'
  beforeAll(async () => {
    const names = { en: 'Another group' }
    const practice = 'noted' as const
    const body = {
      symbol: 'OTHER',
      names,
      parent: names,
      founded: names,
      purpose: names,
      timezone: 'UTC',
      language: 'en',
    }
    await found(context, { ...body, practice, notice: null, series: [] })
    await convene(context, {
      body: 'OTHER',
      ordinal: 1,
      startsOn: '2026-05-05',
      endsOn: '2026-05-05',
      modality: null,
      place: null,
    })
    await startReport(context, other)
  })

  test('is not found under this one', async () => {
    const id = await written('The group met.')
    const { sentences } = await find(id)
    const sentence = sentences[0]!.id
    await attachEvidence(context, meeting, sentence, passage)
    const evidence = (await find(id)).sentences[0]!.evidence[0]!.id
    const tries = [
      editParagraph(context, other, { paragraph: id, revision: 1, text: 'Taken.' }),
      removeParagraph(context, other, id),
      moveParagraph(context, other, id, 'up'),
      attachEvidence(context, other, sentence, passage),
      markSecretariat(context, other, sentence, true),
      detachEvidence(context, other, evidence),
      addParagraph(context, other, { section: 'discussion', form: 'numbered', after: id, text: 'Taken.' }),
    ]
    for (const tried of await Promise.allSettled(tries)) expect(tried).toMatchObject({ reason: { status: 404 } })
    expect(await find(id)).toMatchObject({ revision: 1, sentences: [{ evidence: [{ id: evidence }] }] })
  })

  test('nor is anything under a name that is no id', async () => {
    const tries = ['', 'nonsense', "' or 1=1 --", '00000000-0000-0000-0000-000000000000'].flatMap((id) => [
      markSecretariat(context, meeting, id, true),
      detachEvidence(context, meeting, id),
      removeParagraph(context, meeting, id),
    ])
    for (const tried of await Promise.allSettled(tries)) expect(tried).toMatchObject({ reason: { status: 404 } })
  })
})

describe('people', () => {
  const as = (role: 'rapporteur' | 'chair' | 'secretariat', body: string): Context => ({
    ...context,
    person: { id: null, email: '', name: '', grants: [{ role, body }] },
  })
  const edit = async (who: Context) => {
    const id = await written('The group met.')
    return editParagraph(who, meeting, { paragraph: id, revision: 1, text: 'The group sat.' })
  }

  test('who report for the group may write', async () => {
    expect(await edit(as('rapporteur', 'CWG-COP'))).toMatchObject({ ok: true })
  })

  test('who preside or work for another group may not, and strangers are asked to sign in', async () => {
    await expect(edit(as('chair', 'CWG-COP'))).rejects.toMatchObject({ status: 404 })
    await expect(edit(as('secretariat', 'OTHER'))).rejects.toMatchObject({ status: 404 })
    await expect(edit({ ...context, person: null })).rejects.toMatchObject({ status: 401 })
  })
})

describe('the order of paragraphs', () => {
  const names = async () =>
    (await paragraphs())
      .filter((one) => one.section === 'outcomes' && !one.origins.length)
      .map((one) => one.sentences[0]!.text)

  test('is what people make it, and stays so however often one is put in between', async () => {
    const first = await written('A.', 'outcomes')
    await written('B.', 'outcomes')
    for (let index = 0; index < 60; index++)
      await addParagraph(context, meeting, { section: 'outcomes', form: 'dash', after: first, text: `Item ${index}.` })
    const texts = await names()
    expect(texts.slice(0, 4)).toEqual(['A.', 'Item 59.', 'Item 58.', 'Item 57.'])
    expect(texts.at(-1)).toBe('B.')
    await moveParagraph(context, meeting, first, 'down')
    expect((await names()).slice(0, 3)).toEqual(['Item 59.', 'A.', 'Item 58.'])
    await moveParagraph(context, meeting, first, 'up')
    expect((await names())[0]).toBe('A.')
  }, 60_000)

  test('takes in what is recorded later where it belongs, and leaves out what was removed', async () => {
    const before = await paragraphs()
    const gone = before.find((one) => one.origins.includes('S.12'))!
    await removeParagraph(context, meeting, gone.id)
    const turn = { item: 6, onBehalfOf: null, kind: 'statement' as const, documents: [], answers: null }
    const [speaker] = await listParticipants(context.db, meeting)
    const text = 'One more delegation spoke.'
    const said = await recordIntervention(context, meeting, { ...turn, speaker: speaker!.id, text })
    if (!said.ok) throw new Error(said.problem)
    expect(await startReport(context, meeting)).toEqual({ ok: true, value: { added: 1 } })
    const after = await paragraphs()
    expect(after.some((one) => one.origins.includes('S.12'))).toBe(false)
    const added = after.find((one) => one.origins.includes(`S.${said.value}`))!
    expect(added.sentences.map((sentence) => sentence.evidence.length)).toEqual([1])
    expect(await startReport(context, meeting)).toEqual({ ok: true, value: { added: 0 } })
  })
})

test('work on a draft is in the history of the report, for staff only', async () => {
  const about = `${meeting}/REP/1`
  const actions = async (publicOnly: boolean) =>
    new Set((await history(context.db, about, { publicOnly })).map((event) => event.action))
  expect(await actions(false)).toContain('paragraph-edited')
  expect(await actions(true)).not.toContain('paragraph-edited')
})

test('after whatever people do, all evidence belongs to a sentence and no sentence hangs loose', async () => {
  const id = await written('One is here. Two is here. Three is here.')
  const sentences = [
    'One is here.',
    'Two is here.',
    'Three is here.',
    'Four is new.',
    'Two was here.',
    '二在此。',
    '😀',
  ]
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      texts: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }),
    }),
    fc.record({ kind: fc.constant('cite' as const), at: fc.nat(4), block: fc.constantFrom('p1', 'p2', 'p3') }),
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant('mark' as const), at: fc.nat(4) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const step of steps) {
        const { revision, sentences } = await find(id)
        const at = 'at' in step ? sentences[step.at % sentences.length]! : undefined
        if (step.kind === 'edit')
          await editParagraph(context, meeting, { paragraph: id, revision, text: step.texts.join(' ') })
        if (step.kind === 'cite') await attachEvidence(context, meeting, at!.id, { ...passage, block: step.block })
        if (step.kind === 'mark') await markSecretariat(context, meeting, at!.id, !at!.secretariat)
        if (step.kind === 'drop' && at!.evidence[0]) await detachEvidence(context, meeting, at!.evidence[0].id)
      }
      const { rows } = await sql<{ loose: string }>`
        select count(*) as loose from reports.evidence where sentence not in (select id from reports.sentences)`.execute(
        context.db,
      )
      expect(Number(rows[0]!.loose)).toBe(0)
      const kept = (await find(id)).sentences
      expect(
        kept.every(
          (sentence) => new Set(sentence.evidence.map((one) => one.anchor.block)).size === sentence.evidence.length,
        ),
      ).toBe(true)
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('the report of a meeting that is not there is not found', async () => {
  expect(await findReport(context.db, 'CWG-COP-99')).toBeUndefined()
  await expect(startReport(context, 'CWG-COP-99')).rejects.toMatchObject({ status: 404 })
})
