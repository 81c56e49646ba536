import { beforeAll, describe, expect, test } from 'vitest'
import { convene, found } from '#areas/bodies'
import { keepRecord, recordOutcome } from '#areas/meetings'
import { enterOrganisation } from '#areas/people'
import { getText } from '#areas/registry'
import { languages } from '#base/languages'
import { blockText, type Document } from '#document'
import type { Context } from '#platform/context'
import { testSite } from '#testing'
import { addParagraph, editParagraph, findReport, readParagraphs, startReport } from './index.ts'
import { draftDocument } from './draft-document.ts'

let context: Context
beforeAll(async () => {
  context = (await testSite({ example: true })).context
}, 60_000)

const draftOf = async (meeting: string): Promise<Document> =>
  draftDocument(context, (await findReport(context.db, meeting))!)
const headingsOf = (document: Document) =>
  document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [`${block.label} ${block.text}`] : [],
  )

async function meet(body: string, ordinal: number, outcome: string): Promise<string> {
  const day = '2025-02-03'
  const convened = await convene(context, { body, ordinal, startsOn: day, endsOn: day, modality: null, place: null })
  if (!convened.ok) throw new Error(convened.problem)
  const { symbol } = convened.value
  await enterOrganisation(context, body, {
    id: 'group',
    names: { en: 'Group' },
    shortNames: null,
    category: 'itu-group',
  })
  const recorded = await recordOutcome(context, symbol, {
    actor: 'group',
    verb: 'noted',
    addressee: null,
    text: outcome,
    owner: null,
    due: null,
    dueWords: null,
    from: [],
  })
  if (!recorded.ok) throw new Error(recorded.problem)
  expect(await startReport(context, symbol)).toMatchObject({ ok: true })
  return symbol
}

describe('a report', () => {
  const outcome = 'Outcomes of the twenty-fourth meeting: the Chair noted the wish for earlier notice.'

  test('announces the outcomes of its own meeting and of no other', async () => {
    const before = await draftOf('CWG-COP-24')
    const other = await draftOf(await meet('CWG-COP', 23, outcome))
    expect(headingsOf(other)).toEqual(['1 Introduction', '2 Outcomes of the 23rd meeting'])
    expect(other.title).toBe('Report of the 23rd meeting')
    expect(await startReport(context, 'CWG-COP-24')).toMatchObject({ ok: true, value: { added: 0 } })
    expect(await draftOf('CWG-COP-24')).toEqual(before)
    expect(headingsOf(before).at(-1)).toBe('8 Outcomes of the 24th meeting')
    expect(before.blocks.some((block) => 'text' in block && block.text.includes(outcome))).toBe(false)
  })

  test('keeps its headings whatever people write', async () => {
    const before = headingsOf(await draftOf('CWG-COP-24'))
    const title = 'Outcomes of the twenty-third meeting'
    for (const form of ['numbered', 'continuation', 'dash', 'bullet', 'subheading'] as const)
      expect(
        await addParagraph(context, 'CWG-COP-24', { section: 'outcomes', form, after: null, text: title }),
      ).toMatchObject({ ok: true })
    const paragraph = (await readParagraphs(context.db, 'CWG-COP-24/REP/1'))[0]!
    await editParagraph(context, 'CWG-COP-24', {
      paragraph: paragraph.id,
      revision: paragraph.revision,
      text: `# ${title}`,
    })
    const after = await draftOf('CWG-COP-24')
    expect(headingsOf(after)).toEqual(before)
    expect(after.title).toBe('Report of the 24th meeting')
  })

  test('says at first only what the record says, word for word', async () => {
    const kept = await keepRecord(context, 'CWG-COP-23')
    if (!kept.ok) throw new Error('no record')
    const { symbol, version } = kept.value
    const record = await getText(context.db, { symbol, number: version, language: 'en' })
    for (const paragraph of await readParagraphs(context.db, 'CWG-COP-23/REP/1'))
      for (const { text, evidence } of paragraph.sentences) {
        expect(evidence).toHaveLength(1)
        const { anchor } = evidence[0]!
        expect(anchor).toMatchObject({ document: symbol, exact: text })
        expect(blockText(record, anchor.block)).toContain(text)
      }
  })

  test.each(languages)('of a group that works in %s has its headings in that language', async (language) => {
    const names = { en: 'A group', [language]: 'G' }
    const symbol = `G-${language.toUpperCase()}`
    const texts = { names, parent: names, founded: names, purpose: names }
    const entered = await found(context, {
      symbol,
      ...texts,
      timezone: 'UTC',
      language,
      practice: 'adopted',
      notice: null,
      series: [],
    })
    expect(entered).toMatchObject({ ok: true })
    const document = await draftOf(await meet(symbol, 3, 'X.'))
    expect(document.language).toBe(language)
    expect(document.blocks.map((block) => block.id)).toEqual(['s1', 'p1.1', 's2', 'p2.1'])
    expect(document.evidence?.every((one) => one.kind === 'sources')).toBe(true)
  })
})
