import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { readMandate } from '#areas/mandates'
import { checkEvidence, findDocument, getText, verify, withdraw } from '#areas/registry'
import type { Role } from '#platform/access'
import { history } from '#platform/audit'
import type { Context } from '#platform/context'
import { testSite } from '#testing'
import { body, consult, good } from '../fixtures/consultation.ts'
import { officialIds, writePlain } from '../fixtures/plain.ts'
import {
  addPlainParagraph,
  changePlainEdition,
  changePlainParagraph,
  editParagraph,
  findPlainWords,
  findReport,
  issueReport,
  listPlainEditions,
  readParagraphs,
  removeParagraph,
  startOtherReport,
  startPlainEdition,
} from '../index.ts'
import { joinSentences } from '../report.ts'
import { movePlainParagraph, removePlainParagraph } from './paragraphs.ts'

let context: Context
let occasion: string
let symbol: string
beforeAll(async () => {
  context = (await testSite()).context
  await consult(context)
  const made = { mandate: 'res-9', clause: 'summary', plainClause: 'children' }
  const started = await startOtherReport(context, { body, template: 'consultation', titles: { en: 'Games' }, ...made })
  ;({ occasion, symbol } = good(started))
}, 60_000)

const as = (role: Role, of: string | null = body): Context => ({
  ...context,
  person: { id: null, email: '', name: '', grants: [{ role, body: of }] },
})
const editions = () => listPlainEditions(context.db, symbol)
const edition = async (id: string) => (await editions()).find((one) => one.id === id)!
const versions = async (of: string) => (await findDocument(context, of))?.versions.map(({ number }) => number)
const counts = async () => {
  const { rows } = await sql<Record<string, string>>`
    select (select count(*) from registry.versions) as versions, (select count(*) from reports.issues) as issues,
      (select count(*) from reports.plain_issues) as plain, (select count(*) from reports.exceptions) as exceptions,
      (select count(*) from mandates.evidence) as evidence`.execute(context.db)
  return rows[0]!
}
const reword = async (section: 'risks', text: (before: string) => string) => {
  const paragraph = (await readParagraphs(context.db, symbol)).find((one) => one.section === section)!
  const edit = { paragraph: paragraph.id, revision: paragraph.revision }
  good(await editParagraph(context, occasion, { ...edit, text: text(joinSentences(paragraph.sentences, 'en')) }))
  return paragraph.id
}

describe('a report of a consultation without an edition for children', () => {
  test('is not issued, and nothing is written', async () => {
    const before = await counts()
    expect(await issueReport(context, occasion)).toMatchObject({ ok: false, problem: 'plain-missing' })
    expect(await counts()).toEqual(before)
  })

  test('is not issued with an exception that nobody decided, or without a reason', async () => {
    const exception = { reason: 'Too late', decidedBy: ' ' }
    expect(await issueReport(context, occasion, null, exception)).toMatchObject({
      problem: 'exception-decider-missing',
    })
    const unfounded = { reason: ' ', decidedBy: 'The Chair' }
    expect(await issueReport(context, occasion, null, unfounded)).toMatchObject({ problem: 'exception-reason-missing' })
    expect(await versions(symbol)).toBeUndefined()
  })

  test('is not helped by one that is easy to read, in another language, or that fails a check', async () => {
    const easy = await writePlain(context, occasion, 'easy-to-read')
    const spanish = await writePlain(context, occasion, '10-12', 'es')
    const wrong = good(await startPlainEdition(context, occasion, { readers: '13-17', language: 'en', title: 'Safe' }))
    expect(await issueReport(context, occasion)).toMatchObject({ problem: 'plain-missing' })
    await sql`delete from reports.plain_paragraphs where edition in (${spanish}, ${wrong}, ${easy})`.execute(context.db)
    await sql`delete from reports.plain_editions where id in (${spanish}, ${wrong}, ${easy})`.execute(context.db)
  })
})

describe('an edition in plain words', () => {
  let id: string
  test('begins with headings, once for its readers and language', async () => {
    const wanted = { readers: '10-12', language: 'en', title: ' Games ' }
    const both = await Promise.all([1, 2].map(() => startPlainEdition(context, occasion, wanted)))
    expect(both.map((one) => one.ok).toSorted()).toEqual([false, true])
    expect(both.find((one) => !one.ok)).toMatchObject({ problem: 'already-started' })
    id = (await editions())[0]!.id
    const { paragraphs, title } = await edition(id)
    expect(title).toBe('Games')
    expect(paragraphs.map(({ text }) => text)).toContain('What children said')
    for (const [change, problem] of [
      [{ title: ' ' }, 'title-missing'],
      [{ readers: '6-9' }, 'readers-unknown'],
      [{ language: 'xx' }, 'language-unknown'],
    ] as const)
      expect(await startPlainEdition(context, occasion, { ...wanted, ...change })).toMatchObject({ problem })
  })

  test('has paragraphs in the order that people give them', async () => {
    const add = (text: string, after: string | null) =>
      addPlainParagraph(context, occasion, id, { form: 'paragraph', after, text, tells: [] })
    const first = good(await add('First.', null))
    const second = good(await add('Second.', first))
    await movePlainParagraph(context, occasion, id, second, 'up')
    expect((await edition(id)).paragraphs.slice(-2).map(({ text }) => text)).toEqual(['Second.', 'First.'])
    await movePlainParagraph(context, occasion, id, first, 'down')
    expect((await edition(id)).paragraphs.at(-1)!.id).toBe(first)
    for (const one of [first, second]) await removePlainParagraph(context, occasion, id, one)
    expect(await add('', null)).toMatchObject({ problem: 'plain-text-missing' })
    expect(await add('a'.repeat(2001), null)).toMatchObject({ problem: 'plain-text-too-long' })
  })

  test('tells only paragraphs of this report, and no headings of it', async () => {
    const heading = (await readParagraphs(context.db, symbol)).find((one) => one.form === 'subheading')!
    for (const tells of [[heading.id], ['00000000-0000-0000-0000-000000000000'], ['x']])
      expect(
        await addPlainParagraph(context, occasion, id, { form: 'paragraph', after: null, text: 'No.', tells }),
      ).toMatchObject({ problem: 'told-unknown' })
  })

  test('that two people change at once keeps what the first wrote', async () => {
    const added = { form: 'paragraph' as const, after: null, text: 'Games.', tells: [] }
    const paragraph = good(await addPlainParagraph(context, occasion, id, added))
    const change = (text: string) =>
      changePlainParagraph(context, occasion, id, { paragraph, revision: 1, text, tells: [] })
    expect((await Promise.all([change('One.'), change('Two.')])).map((one) => one.ok).toSorted()).toEqual([false, true])
    const rest = { glossary: [], checkedBy: '', revision: 1 }
    good(await changePlainEdition(context, occasion, id, { ...rest, title: 'Mine' }))
    expect(await changePlainEdition(context, occasion, id, { ...rest, title: 'Yours' })).toMatchObject({
      problem: 'edition-changed-since',
    })
    for (const [glossary, problem] of [
      [[{ word: 'app', means: '' }], 'word-without-meaning'],
      [
        [
          { word: 'app', means: 'A' },
          { word: 'App', means: 'B' },
        ],
        'word-repeated',
      ],
    ] as const)
      expect(
        await changePlainEdition(context, occasion, id, { ...rest, title: 'Mine', glossary: [...glossary] }),
      ).toMatchObject({ problem })
  })

  test('is written by those who write the report, and is not there for others', async () => {
    const added = { form: 'paragraph' as const, after: null, text: 'No.', tells: [] }
    await expect(addPlainParagraph(as('chair'), occasion, id, added)).rejects.toMatchObject({ status: 404 })
    await expect(addPlainParagraph(as('rapporteur', 'OTHER'), occasion, id, added)).rejects.toMatchObject({
      status: 404,
    })
    await expect(addPlainParagraph(context, occasion, 'x', added)).rejects.toMatchObject({ status: 404 })
    await sql`delete from reports.plain_paragraphs`.execute(context.db)
    await sql`delete from reports.plain_editions`.execute(context.db)
  })
})

describe('issuing', () => {
  let id: string
  const [child, easy] = [`${body}/CF/1`, `${body}/ER/1`]

  test('gives the report and its editions to everybody at once, each resting on the other', async () => {
    id = await writePlain(context, occasion)
    expect(await issueReport(as('chair'), occasion)).toEqual({ ok: true, value: { symbol, version: 1 } })
    expect(await findPlainWords(context.db, symbol)).toEqual({
      tells: null,
      editions: [{ symbol: child, readers: '10-12', language: 'en' }],
      exceptions: [],
    })
    expect((await findPlainWords(context.db, child)).tells).toEqual({ report: symbol, readers: '10-12' })
    const text = await getText(context.db, { symbol: child, number: 1, language: 'en' })
    expect(await checkEvidence(context.db, text)).toEqual([])
    const told = text.evidence!.flatMap((one) => (one.kind === 'sources' ? one.anchors : []))
    expect(new Set(told.map((anchor) => `${anchor.document} v${anchor.version}`))).toEqual(new Set([`${symbol} v1`]))
    expect(told.map(({ exact }) => exact)).toContain('Games take sleep. One passage speaks against this.')
    expect((await verify(context.db)).findings).toEqual([])
    const headings = text.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings.slice(-3)).toEqual(['Where to get help', 'Word list', 'Who checked this text'])
    expect(headings).not.toContain('What is this?')
  })

  test('shows in the mandate the report under its clause and the edition under its own', async () => {
    const mandate = (await readMandate(context.db, 'res-9'))!
    const paths = (code: string) => mandate.clauses.find((one) => one.code === code)!.evidence.map(({ path }) => path)
    expect(paths('summary')).toEqual([`/documents/${symbol}`])
    expect(paths('children')).toEqual([`/documents/${child}`])
  })

  test('of an edition that came later needs no new version of the report', async () => {
    await writePlain(context, occasion, 'easy-to-read')
    expect(await issueReport(context, occasion)).toEqual({ ok: true, value: { symbol, version: 1 } })
    expect([await versions(symbol), await versions(child), await versions(easy)]).toEqual([[1], [1], [1]])
    expect(await issueReport(context, occasion, 'Again')).toMatchObject({ problem: 'nothing-changed' })
    const told = await history(context.db, symbol, { publicOnly: true })
    expect(told.filter(({ action }) => action === 'plain-issued').map(({ details }) => details['edition'])).toEqual([
      child,
      easy,
    ])
  })

  test('of an edition with a better word says why, and leaves the report as it is', async () => {
    const { paragraphs } = await edition(id)
    const last = paragraphs.at(-1)!
    const change = { paragraph: last.id, revision: last.revision, tells: last.tells.map((one) => one.paragraph) }
    good(await changePlainParagraph(context, occasion, id, { ...change, text: 'It is open who pays.' }))
    expect(await issueReport(context, occasion)).toMatchObject({ problem: 'reason-missing' })
    expect(await issueReport(context, occasion, 'A better word')).toMatchObject({ ok: true })
    expect([await versions(symbol), await versions(child), await versions(easy)]).toEqual([[1], [1, 2], [1]])
  })

  test('of a corrected report waits until the editions tell the new text, then takes all of them along', async () => {
    const told = await reword('risks', (before) => before.replace('sleep.', 'sleep and time.'))
    expect(await issueReport(context, occasion, 'Time too')).toMatchObject({ problem: 'plain-missing' })
    for (const { id: one, paragraphs } of await editions()) {
      const teller = paragraphs.find(({ tells }) => tells.some(({ paragraph }) => paragraph === told))!
      const change = { paragraph: teller.id, revision: teller.revision, tells: [told] }
      good(await changePlainParagraph(context, occasion, one, { ...change, text: 'Games take sleep and time.' }))
    }
    expect(await issueReport(context, occasion, 'Time too')).toMatchObject({ ok: true, value: { version: 2 } })
    expect([await versions(symbol), await versions(child), await versions(easy)]).toEqual([
      [1, 2],
      [1, 2, 3],
      [1, 2],
    ])
    expect((await verify(context.db)).findings).toEqual([])
  })

  test('does not leave an edition behind that was public, unless somebody decided so and readers see why', async () => {
    const { id: one, paragraphs } = (await editions()).find(({ readers }) => readers === 'easy-to-read')!
    const told = await reword('risks', (before) => before.replace('time.', 'time, many say.'))
    const mine = await edition(id)
    const teller = mine.paragraphs.find(({ tells }) => tells.some(({ paragraph }) => paragraph === told))!
    const change = { paragraph: teller.id, revision: teller.revision, text: teller.text, tells: [told] }
    good(await changePlainParagraph(context, occasion, id, change))
    expect(paragraphs.length).toBeGreaterThan(0)
    expect(await issueReport(context, occasion, 'Many')).toMatchObject({
      problem: 'plain-behind',
      detail: { count: 1 },
    })
    const exception = { reason: 'The readers meet in June', decidedBy: 'The Chair' }
    expect(await issueReport(context, occasion, 'Many', exception)).toMatchObject({ ok: true, value: { version: 3 } })
    expect((await findPlainWords(context.db, symbol)).exceptions).toEqual([{ version: 3, ...exception }])
    expect((await versions(easy))!.length).toBe(2)
    await sql`delete from reports.plain_paragraphs where edition = ${one}`.execute(context.db)
  })

  test('leaves nothing behind when it breaks half way', async () => {
    await reword('risks', (before) => `${before} Nobody knows why.`)
    const before = await counts()
    await sql
      .raw(
        `create function public.refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
         create trigger refuse before insert on reports.exceptions execute function public.refuse()`,
      )
      .execute(context.db)
    const paragraph = (await readParagraphs(context.db, symbol)).find((one) => one.section === 'risks')!
    await sql`update reports.sentences set secretariat = true where paragraph = ${paragraph.id}`.execute(context.db)
    const exception = { reason: 'A test', decidedBy: 'The Chair' }
    await expect(issueReport(context, occasion, 'More', exception)).rejects.toThrow('broken')
    expect(await counts()).toEqual(before)
    await sql.raw('drop trigger refuse on reports.exceptions; drop function public.refuse()').execute(context.db)
  })

  test('does not bring back an edition that was withdrawn, and then wants another for children', async () => {
    good(await withdraw(context, easy, 'Not theirs'))
    good(await withdraw(context, child, 'It told too much'))
    expect((await findPlainWords(context.db, symbol)).editions).toEqual([])
    expect(await issueReport(context, occasion, 'More')).toMatchObject({ problem: 'plain-missing' })
    good(await startPlainEdition(context, occasion, { readers: '13-17', language: 'en', title: 'Games' }))
    expect(await issueReport(context, occasion, 'More')).toMatchObject({ problem: 'plain-missing' })
  })

  test('finds at once that a paragraph which is told was taken out', async () => {
    const [gone] = await officialIds(context, occasion, 'follow-up')
    await removeParagraph(context, occasion, gone!)
    expect((await findReport(context.db, occasion))!.issues.length).toBe(3)
    const { paragraphs } = await edition(id)
    expect(paragraphs.some(({ tells }) => tells.some(({ paragraph }) => paragraph === gone))).toBe(true)
    expect(await issueReport(context, occasion, 'More')).toMatchObject({ ok: false })
  })
})
