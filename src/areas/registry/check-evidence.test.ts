import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { anchorTo, findText, finish, type Anchor, type Document } from '#document'
import { testSite, type TestSite } from '#testing'
import { addVersion, checkEvidence, publish, register, withdraw, type Finding } from './index.ts'

let site: TestSite
let source: Document
const symbol = 'CWG-COP-24/INF/1'
beforeAll(async () => {
  site = await testSite()
  source = await enter(symbol, 'Safe by default', [
    'It is meant for ten to fifteen year-olds. Nine authorities want it.',
    'Many children were unsafe, and “left out” of the talks. The wish of the children’s council was clear.',
  ])
})

async function enter(symbol: string, title: string, texts: string[], isPublic = true): Promise<Document> {
  const blocks = texts.map((text, index) => ({ kind: 'paragraph' as const, label: String(index + 1), text }))
  const document = finish({ language: 'en', title, cover: [], blocks, notes: [] })
  const paper = { body: 'CWG-COP', symbol, type: 'information', nature: 'research', sources: [] } as const
  const entered = await register(site.context, { ...paper, sources: [], text: { document } })
  if (!entered.ok) throw new Error(entered.problem)
  if (isPublic) await publish(site.context, { symbol, number: 1, language: 'en' })
  return document
}

const cite = (words: string, document = source, of = symbol): Anchor => {
  const found = findText(document, words)[0]!
  return anchorTo(document, { symbol: of, version: 1 }, found.block, found)
}

type Ground = Anchor[] | 'secretariat' | undefined

/** A report of one paragraph, each sentence with what it rests on. */
function report(...sentences: [string, Ground][]): Document {
  const text = sentences.map(([sentence]) => sentence).join(' ')
  const document = finish({
    language: 'en',
    title: 'Report',
    cover: [],
    blocks: [{ kind: 'paragraph', label: '5.6', text }],
    notes: [],
  })
  const [block] = document.blocks
  let start = 0
  const spans = sentences.map(([sentence]) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return span
  })
  const evidence = sentences.flatMap(([, ground], index) => {
    const place = { block: block!.id, ...spans[index]! }
    if (!ground) return []
    return [
      ground === 'secretariat' ? { ...place, kind: ground } : { ...place, kind: 'sources' as const, anchors: ground },
    ]
  })
  return { ...document, blocks: [{ ...block!, sentences: spans } as Document['blocks'][number]], evidence }
}

const check = async (...sentences: [string, Ground][]): Promise<Finding[]> =>
  checkEvidence(site.context.db, report(...sentences))
const codes = (findings: Finding[]) => findings.map((finding) => finding.code)

describe('a report passes', () => {
  test('when every sentence rests on a passage or is the secretariat’s own', async () => {
    const findings = await check(
      ['Nine authorities asked for it.', [cite('Nine authorities want it.')]],
      ['The secretariat wrote this.', 'secretariat'],
    )
    expect(findings).toEqual([])
  })

  test('when quotations are verbatim in one of several passages, or are the title of a source', async () => {
    const passages = [cite('Nine authorities want it.'), cite('It is meant for ten to fifteen year-olds.')]
    expect(await check(['The paper “Safe by default” is “for ten to fifteen year-olds.”', passages])).toEqual([])
    expect(await check(['It is “meant for […] year-olds”.', passages])).toEqual([])
  })

  test('when the children’s council and the parents’ wish are written with apostrophes', async () => {
    const passage = cite('The wish of the children’s council was clear.')
    expect(await check(['The children’s council and the parents’ rights were named.', [passage]])).toEqual([])
    expect(await check(["It names 'the children’s council'.", [passage]])).toEqual([])
  })
})

describe('each fault is named with its place', () => {
  const good = (): [string, Ground] => ['Nine authorities asked for it.', [cite('Nine authorities want it.')]]

  test('a sentence without source or mark', async () => {
    const findings = await check(good(), ['This stands on nothing.', undefined])
    expect(findings).toEqual([
      { code: 'no-source', block: 'p5.6', label: '5.6', sentence: 2, text: 'This stands on nothing.' },
    ])
  })

  test('a list of sources with none in it', async () => {
    expect(codes(await check(['This stands on nothing.', []]))).toEqual(['no-source'])
  })

  test('a source that is not known, not published, or withdrawn', async () => {
    const draft = await enter('CWG-COP-24/INF/2', 'A draft', ['Not public yet.'], false)
    const gone = await enter('CWG-COP-24/INF/3', 'Gone', ['Taken back.'])
    const kept = cite('Taken back.', gone, 'CWG-COP-24/INF/3')
    expect(await check(['It was so.', [kept]])).toEqual([])
    await withdraw(site.context, 'CWG-COP-24/INF/3', 'Sent by mistake')
    const unknown = { ...kept, document: 'CWG-COP-24/INF/99' }
    const unpublished = cite('Not public yet.', draft, 'CWG-COP-24/INF/2')
    for (const anchor of [kept, unknown, unpublished])
      expect(await check(['It was so.', [anchor]])).toMatchObject([
        { code: 'source-missing', label: '5.6', sentence: 1, source: { symbol: anchor.document, version: 1 } },
      ])
  })

  test('a passage that is not there', async () => {
    const anchor = cite('Nine authorities want it.')
    expect(codes(await check(['It was so.', [{ ...anchor, block: 'p9' }]]))).toEqual(['passage-missing'])
    expect(codes(await check(['It was so.', [{ ...anchor, end: 9999 }]]))).toEqual(['passage-missing'])
  })

  test('words put into the mouth of the source', async () => {
    const anchor = { ...cite('Nine authorities want it.'), exact: 'Ten authorities want it!!' }
    expect(await check(['“Ten authorities want it”, it says.', [anchor]])).toMatchObject([
      { code: 'passage-altered', expected: 'Ten authorities want it!!', found: 'Nine authorities want it.' },
    ])
  })

  test('a hash that was tampered with', async () => {
    const anchor = { ...cite('Nine authorities want it.'), hash: '0'.repeat(64) }
    expect(codes(await check(['It was so.', [anchor]]))).toEqual(['seal-broken'])
  })

  test('a source whose text was altered under the citation, around the passage or in it', async () => {
    const document = await enter('CWG-COP-24/INF/4', 'Altered', ['Nine want it. Two do not.'])
    const anchor = cite('Nine want it.', document, 'CWG-COP-24/INF/4')
    // As somebody could who has the database in hand: versions are guarded against every other way.
    const write = (text: string) =>
      site.context.db.transaction().execute(async (transaction) => {
        await sql`set local session_replication_role = replica`.execute(transaction)
        await sql`update registry.versions set content = jsonb_set(content, '{blocks,0,text}', to_jsonb(${text}::text))
          where symbol = 'CWG-COP-24/INF/4'`.execute(transaction)
      })
    await write('Nine want it. Ten do not.')
    expect(codes(await check(['It was so.', [anchor]]))).toEqual(['source-altered'])
    await write('Five want it. Two do not.')
    expect(codes(await check(['It was so.', [anchor]]))).toEqual(['passage-altered'])
  })

  test('a quotation that reads otherwise, beside the words of the source', async () => {
    const passage = cite('It is meant for ten to fifteen year-olds.')
    const findings = await check(good(), ['It is “meant for eleven to fifteen year-olds”.', [passage]])
    expect(findings).toMatchObject([
      {
        code: 'quotation-altered',
        sentence: 2,
        label: '5.6',
        expected: 'meant for ten to fifteen year-olds',
        found: 'meant for eleven to fifteen year-olds',
        source: { symbol, version: 1, block: 'p1' },
      },
    ])
  })

  test('half a word quoted as a whole', async () => {
    const findings = await check(['Children were “safe”.', [cite('Many children were unsafe')]])
    expect(codes(findings)).toEqual(['quotation-altered'])
  })

  test('a quotation that stands in the source, but not in what is cited', async () => {
    const findings = await check(['It is for “ten to fifteen year-olds”.', [cite('Nine authorities want it.')]])
    expect(findings).toMatchObject([{ code: 'quotation-uncited', source: { block: 'p1' } }])
  })

  test('a quotation in the secretariat’s own word, which rests on nothing', async () => {
    const findings = await check(['They called it “a great day”.', 'secretariat'])
    expect(findings).toMatchObject([{ code: 'quotation-unfounded', found: 'a great day' }])
  })

  test('a quotation in a heading', async () => {
    const blocks = [{ kind: 'heading' as const, level: 2 as const, text: 'A “historic” step' }]
    const document = finish({ language: 'en', title: 'Report', cover: [], blocks, notes: [] })
    expect(await checkEvidence(site.context.db, document)).toMatchObject([{ code: 'quotation-unfounded', sentence: 1 }])
  })

  test('every fault of a sentence, not only the first', async () => {
    const anchor = cite('Nine authorities want it.')
    const findings = await check([
      'It says “yes” and “no”.',
      [
        { ...anchor, hash: '0' },
        { ...anchor, block: 'p9' },
      ],
    ])
    expect(codes(findings)).toEqual(['seal-broken', 'passage-missing', 'quotation-altered', 'quotation-altered'])
  })
})

test('a new version of a source leaves what was cited from the old one as it is', async () => {
  const document = await enter('CWG-COP-24/INF/5', 'First', ['Nine want it.'])
  const anchor = cite('Nine want it.', document, 'CWG-COP-24/INF/5')
  const next = finish({
    language: 'en',
    title: 'First',
    cover: [],
    blocks: [{ kind: 'paragraph', text: 'Ten want it.' }],
    notes: [],
  })
  await addVersion(site.context, 'CWG-COP-24/INF/5', { document: next })
  await publish(site.context, { symbol: 'CWG-COP-24/INF/5', number: 2, language: 'en' })
  expect(await check(['It said “Nine want it”.', [anchor]])).toEqual([])
})
