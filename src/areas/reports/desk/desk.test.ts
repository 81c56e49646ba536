import { beforeAll, describe, expect, test } from 'vitest'
import { convene } from '#areas/bodies'
import { recordOutcome } from '#areas/meetings'
import { listOrganisations } from '#areas/people'
import { testSite, type TestSite } from '#testing'
import { addParagraph, readParagraphs, startReport, type ReportParagraph } from '../index.ts'

const meeting = 'CWG-COP-24'
const desk = `/desk/reports/${meeting}`
const hostile = '<script>alert(1)</script> & "more"'
let site: TestSite
let secretariat: string
let rapporteur: string
let chair: string
let stranger: string
beforeAll(async () => {
  site = await testSite({ example: true })
  secretariat = await site.signIn({ role: 'secretariat', body: 'CWG-COP' })
  rapporteur = await site.signIn({ role: 'rapporteur', body: 'CWG-COP' })
  chair = await site.signIn({ role: 'chair', body: 'CWG-COP' })
  stranger = await site.signIn({ role: 'secretariat', body: 'OTHER' })
}, 60_000)

const page = async (path: string, cookie = secretariat) => {
  const answer = await site.get(path, cookie)
  return { status: answer.status, html: await answer.text() }
}
const headingOf = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!.replace(/<[^>]*>/g, '')
const send = async (path: string, fields: Record<string, string>, cookie = secretariat) => {
  const answer = await site.post(path, fields, cookie)
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
const all = () => readParagraphs(site.context.db, `${meeting}/REP/1`)
const saying = async (words: string): Promise<ReportParagraph> =>
  (await all()).find((one) => one.sentences.some((sentence) => sentence.text.includes(words)))!
const written = async (text: string): Promise<ReportParagraph> => {
  const added = await addParagraph(site.context, meeting, {
    section: 'discussion',
    form: 'numbered',
    after: null,
    text,
  })
  if (!added.ok) throw new Error(added.problem)
  return (await all()).find((one) => one.id === added.value)!
}
const remove = (paragraph: ReportParagraph) => send(`${desk}/paragraphs/${paragraph.id}/removal`, {})

describe('every page of the composer', () => {
  const paths = async () => {
    const paragraph = await saying('CNIL presented FantomApp')
    const sources = `${desk}/sentences/${paragraph.sentences[0]!.id}/sources`
    return [
      desk,
      `${desk}/preview`,
      `${desk}/paragraphs/${paragraph.id}`,
      `${desk}/paragraphs/${paragraph.id}/removal`,
      `${desk}/paragraphs/new?section=discussion`,
      `${desk}/paragraphs/new?section=presentations&after=${paragraph.id}`,
      sources,
      `${sources}/said`,
      `${sources}/register?words=fantom`,
      `${sources}/text?symbol=CWG-COP-24%2FEX%2F6&version=1&language=en`,
    ]
  }

  test('asks a stranger to sign in, and is not there for another group’s secretariat', async () => {
    for (const path of await paths()) {
      const nobody = await site.get(path)
      expect([nobody.status, nobody.headers.get('location')], path).toEqual([303, '/sign-in'])
      expect((await page(path, stranger)).status, path).toBe(404)
    }
  })

  test('opens for those who write, in English and in Arabic', async () => {
    for (const path of await paths())
      for (const cookie of [secretariat, rapporteur]) {
        expect((await page(path, cookie)).html, path).toContain('<html lang="en" dir="ltr">')
        const arabic = await page(`/ar${path}`, cookie)
        expect(arabic.status, path).toBe(200)
        expect(arabic.html).toContain('<html lang="ar" dir="rtl">')
      }
  })

  test('shows the chair the draft and the preview, and nothing to write with', async () => {
    const { html } = await page(desk, chair)
    expect(html).toContain('CNIL presented FantomApp')
    expect(html).not.toContain('/paragraphs/')
    expect(html).not.toContain('/composition')
    expect((await page(`${desk}/preview`, chair)).status).toBe(200)
    for (const path of (await paths()).slice(2)) expect((await page(path, chair)).status, path).toBe(404)
  })

  test.each([
    '/desk/reports/CWG-COP-99',
    '/desk/reports/CWG-COP-99/preview',
    `${desk}/paragraphs/nonsense`,
    `${desk}/paragraphs/00000000-0000-0000-0000-000000000000`,
    `${desk}/paragraphs/new?section=nonsense`,
    `${desk}/paragraphs/new?section=discussion&after=nonsense`,
    `${desk}/sentences/nonsense/sources`,
    `${desk}/sentences/nonsense/sources/said`,
  ])('is not there when nothing is: %s', async (path) => {
    expect((await page(path)).status).toBe(404)
  })
})

describe('a report that was not composed', () => {
  test('says what composing does and offers it, and composes once', async () => {
    const { context } = site
    await convene(context, {
      body: 'CWG-COP',
      ordinal: 22,
      startsOn: '2025-02-03',
      endsOn: '2025-02-03',
      modality: null,
      place: null,
    })
    const path = '/desk/reports/CWG-COP-22'
    expect((await page(path)).html).toContain('Compose from the record')
    expect((await page(path, chair)).html).not.toContain('Compose from the record')
    expect((await page(`${path}/preview`)).status).toBe(404)
    expect(await send(`${path}/composition`, {})).toMatchObject({ status: 303, to: `${path}?added=1` })
    expect((await page(`${path}?added=1`)).html).toContain('One paragraph was added')
    const [organisation] = await listOrganisations(context.db)
    const outcome = {
      actor: organisation!.id,
      verb: 'noted' as const,
      addressee: null,
      owner: null,
      due: null,
      dueWords: null,
      from: [],
    }
    await recordOutcome(context, 'CWG-COP-22', { ...outcome, text: 'The Chair noted it.' })
    expect(await send(`${path}/composition`, {})).toMatchObject({ to: `${path}?added=1` })
    expect(await send(`${path}/composition`, {})).toMatchObject({ to: `${path}?added=0` })
    expect((await page(`${path}?added=0`)).html).toContain('Nothing new was recorded')
    const { html } = await page(path)
    expect(html).toContain('Outcomes of the 22nd meeting')
    expect(html).toContain('Ready to issue')
    await expect(startReport({ ...context, person: null }, 'CWG-COP-22')).rejects.toMatchObject({ status: 401 })
  })
})

describe('the overview', () => {
  test('names each sentence that stands in the way, and leads to it', async () => {
    const paragraph = await written('The group met. It was called “a historic day”.')
    const [first, second] = paragraph.sentences
    await send(`${desk}/sentences/${second!.id}/sources`, {
      symbol: 'CWG-COP-24/EX/6',
      version: '1',
      language: 'en',
      passage: 'p1',
    })
    const { html } = await page(desk)
    expect(headingOf(html)).toBe('Not ready to issue')
    expect(html).toContain('Two things stand in the way')
    expect(html).toMatch(
      new RegExp(`href="${desk}/paragraphs/${paragraph.id}#s-${first!.id}">Paragraph 7.12, first sentence<`),
    )
    expect(html).toContain('Paragraph 7.12, second sentence')
    expect(html).toContain('the quotation differs from CWG-COP-24/EX/6 ¶')
    expect(html).toContain('no source. Choose a passage')
    expect(html).toContain('It can be issued when nothing stands in the way.')
    expect(html).not.toContain(`${desk}/issues`)
    await remove(paragraph)
    expect(headingOf((await page(desk)).html)).toBe('Issued as version 1')
  })

  test('counts sentences with their sources, section by section', async () => {
    const { html } = await page(desk)
    expect(html).toMatch(/1 Introduction<\/a>.*?3 of 3/s)
    expect(html).toMatch(/8 Outcomes of the 24th meeting<\/a>.*?18 of 18/s)
  })

  test('shows what people type and never runs it', async () => {
    const paragraph = await written(hostile)
    for (const path of [
      desk,
      `${desk}/preview`,
      `${desk}/paragraphs/${paragraph.id}`,
      `${desk}/sentences/${paragraph.sentences[0]!.id}/sources`,
    ]) {
      const { html } = await page(path)
      expect(html, path).not.toContain('<script>alert')
      expect(html, path).toContain('&lt;script&gt;')
    }
    await remove(paragraph)
  })
})

describe('a paragraph', () => {
  test('is saved, and the page says so', async () => {
    const paragraph = await written('The group met.')
    const path = `${desk}/paragraphs/${paragraph.id}`
    expect(await send(path, { revision: '1', text: 'The group met at nine.' }, rapporteur)).toMatchObject({
      status: 303,
      to: `${path}?saved`,
    })
    const { html } = await page(`${path}?saved`)
    expect(html).toContain('Saved.')
    expect(html).toContain('The group met at nine.</textarea>')
    expect(html).toContain('name="revision" value="2"')
    await remove(paragraph)
  })

  test('that somebody else has changed is shown beside what was typed; nothing is lost', async () => {
    const paragraph = await written('The group met.')
    const path = `${desk}/paragraphs/${paragraph.id}`
    await send(path, { revision: '1', text: 'The group met at nine.' })
    const answer = await send(path, { revision: '1', text: 'The group met at ten.' }, rapporteur)
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('Somebody has changed this paragraph since you opened it')
    expect(answer.html).toContain('The group met at ten.</textarea>')
    expect(answer.html).toContain('The group met at nine.</p>')
    expect(answer.html).toMatch(/<del>.*?nine.*?<ins>.*?ten/s)
    expect(answer.html).toContain('name="revision" value="2"')
    expect((await send(path, { revision: '2', text: 'The group met at ten.' }, rapporteur)).status).toBe(303)
    await remove(paragraph)
  })

  test('without a text is not saved; the field says why and keeps what was typed', async () => {
    const paragraph = await written('The group met.')
    const path = `${desk}/paragraphs/${paragraph.id}`
    const empty = await send(path, { revision: '1', text: '  ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('id="text-error"')
    const long = await send(path, { revision: '1', text: `${hostile} ${'a'.repeat(20_001)}` })
    expect(long.status).toBe(422)
    expect(long.html).toContain('longer than 20,000 characters')
    expect(long.html).toContain('&lt;script&gt;')
    await remove(paragraph)
  })

  test('is added after another, kept when it cannot be, and moved', async () => {
    const above = await written('The group met.')
    const fields = { section: 'discussion', after: above.id, form: 'continuation', text: 'It rose at noon.' }
    const wrong = await send(`${desk}/paragraphs`, { ...fields, form: 'nonsense' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Choose how the paragraph stands.')
    expect(wrong.html).toContain('It rose at noon.</textarea>')
    expect((await send(`${desk}/paragraphs`, { ...fields, text: '' })).status).toBe(422)
    expect((await send(`${desk}/paragraphs`, { ...fields, section: 'nonsense' })).status).toBe(404)
    const added = await send(`${desk}/paragraphs`, fields, rapporteur)
    expect(added.status).toBe(303)
    const { html } = await page(added.to!)
    expect(headingOf(html)).toBe('Paragraph below 7.12')
    const id = added.to!.split('/').at(-1)!
    expect(await send(`${desk}/paragraphs/${id}/place`, { direction: 'up' })).toMatchObject({ status: 303 })
    const order = (await all()).filter((one) => one.section === 'discussion').map((one) => one.id)
    expect(order.slice(-2)).toEqual([id, above.id])
    await send(`${desk}/paragraphs/${id}/removal`, {})
    await remove(above)
  })

  test('is removed after a question, and no longer there', async () => {
    const paragraph = await written('The group met.')
    const path = `${desk}/paragraphs/${paragraph.id}`
    expect((await page(`${path}/removal`)).html).toContain('Remove this paragraph?')
    expect((await send(`${path}/removal`, {}, chair)).status).toBe(404)
    expect(await send(`${path}/removal`, {})).toMatchObject({ status: 303, to: `${desk}#draft` })
    expect((await page(path)).status).toBe(404)
    expect((await send(`${path}/removal`, {})).status).toBe(404)
  })
})

describe('a source', () => {
  const of = { symbol: 'CWG-COP-24/EX/6', version: '1', language: 'en' }

  test('is looked for among the papers of the paragraph first', async () => {
    const paragraph = await saying('CNIL presented FantomApp')
    const { html } = await page(`${desk}/sentences/${paragraph.sentences[0]!.id}/sources`)
    const at = (words: string) => html.indexOf(words)
    expect(at('Documents of this paragraph')).toBeGreaterThan(0)
    expect(at('CWG-COP-24/EX/6')).toBeLessThan(at('Other documents of its agenda item'))
    expect(at('CWG-COP-24/EX/5')).toBeLessThan(at('Other documents of the meeting'))
    expect(at('CWG-COP-24/EX/1<')).toBeGreaterThan(at('Other documents of the meeting'))
  })

  test('is chosen by touching a sentence, by a whole paragraph, or by its exact words', async () => {
    const paragraph = await written('CNIL presented a tool.')
    const [sentence] = paragraph.sentences
    const path = `${desk}/sentences/${sentence!.id}/sources`
    const { html } = await page(`${path}/text?${new URLSearchParams(of)}`)
    const passage = /value="(p1 \d+ \d+)"/.exec(html)![1]!
    const back = `${desk}/paragraphs/${paragraph.id}#s-${sentence!.id}`
    expect(await send(path, { ...of, passage }, rapporteur)).toMatchObject({ status: 303, to: back })
    expect(await send(path, { ...of, passage: 'p2' })).toMatchObject({ status: 303, to: back })
    expect(await send(path, { ...of, words: 'to guard their personal data' })).toMatchObject({ status: 303, to: back })
    const shown = await page(`${desk}/paragraphs/${paragraph.id}`)
    expect(shown.html.match(/verbatim in version 1/g)).toHaveLength(3)
    const [evidence] = (await all()).find((one) => one.id === paragraph.id)!.sentences[0]!.evidence
    expect(await send(`${desk}/sources/${evidence!.id}/removal`, {})).toMatchObject({ status: 303, to: back })
    expect((await send(`${desk}/sources/${evidence!.id}/removal`, {})).status).toBe(404)
    await remove(paragraph)
  })

  test('that cannot be found is told in words, with what comes nearest, and what was typed stays', async () => {
    const paragraph = await written('CNIL presented a tool.')
    const path = `${desk}/sentences/${paragraph.sentences[0]!.id}/sources`
    const absent = await send(path, { ...of, words: 'to protect their personal data' })
    expect(absent.status).toBe(422)
    expect(absent.html).toContain('These words do not stand in the document.')
    expect(absent.html).toContain('value="to protect their personal data"')
    expect(absent.html).toMatch(/<del>.*?protect.*?<ins>.*?guard/s)
    expect(absent.html).toMatch(/value="p1 \d+ \d+" checked/)
    const repeated = await send(path, { ...of, words: 'CNIL' })
    expect(repeated.html).toMatch(/These words stand in the document \d+ times/)
    expect(repeated.html).toContain('They stand in:')
    expect((await send(path, { ...of, words: '' })).html).toContain('There are no words to look for.')
    expect((await send(path, { ...of, passage: '' })).html).toContain('No sentence is chosen.')
    expect((await send(path, { ...of, passage: 'p1 0 99999' })).html).toContain('That passage is not in the document.')
    expect((await send(path, { ...of, passage: 'p1' })).status).toBe(303)
    expect((await send(path, { ...of, passage: 'p1' })).html).toContain('rests on this passage already')
    const unknown = await send(path, { ...of, symbol: hostile, words: 'x' })
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain('cannot be read by the public')
    expect(unknown.html).not.toContain('<script>alert')
    await remove(paragraph)
  })

  test('is found in the register by symbol and title, and what is not there is said', async () => {
    const paragraph = await saying('CNIL presented FantomApp')
    const path = `${desk}/sentences/${paragraph.sentences[0]!.id}/sources/register`
    expect((await page(`${path}?words=inf+16`)).html).toContain('CWG-COP-24/INF/16')
    expect((await page(`${path}?words=nothingofthekind`)).html).toContain('Nothing found')
  })

  test('can be the secretariat’s own word', async () => {
    const paragraph = await written('The report was prepared by the secretariat.')
    const path = `${desk}/sentences/${paragraph.sentences[0]!.id}/mark`
    expect((await send(path, { mark: 'secretariat' }, rapporteur)).status).toBe(303)
    expect((await page(`${desk}/paragraphs/${paragraph.id}`)).html).toContain('Take the secretariat’s mark away')
    expect((await page(desk)).html).toContain('Changed since version 1, ready to issue again')
    await send(path, { mark: 'none' })
    expect((await page(`${desk}/paragraphs/${paragraph.id}`)).html).toContain('no source')
    expect((await send(path, { mark: 'secretariat' }, chair)).status).toBe(404)
    await remove(paragraph)
  })
})

describe('what was decided about it', () => {
  test('is asked for again with what was typed until it can stand', async () => {
    const wrong = await send(`${desk}/receptions`, { ground: hostile, on: '2026-02-31' }, chair)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('There is no such day.')
    expect(wrong.html).toContain('value="2026-02-31"')
    expect(wrong.html).not.toContain('<script>alert')
    expect((await send(`${desk}/receptions`, { ground: 'x', on: '2026-10-05' }, rapporteur)).status).toBe(404)
    const noted = { ground: 'Report of the 25th meeting, paragraph 3.2', on: '2026-10-05' }
    expect(await send(`${desk}/receptions`, noted, chair)).toMatchObject({ status: 303, to: desk })
    const { html } = await page(desk)
    expect(headingOf(html)).toBe('Version 1 issued and noted')
    expect(html).toContain('noted on 5 October 2026: Report of the 25th meeting, paragraph 3.2')
    expect((await send(`${desk}/receptions`, noted, chair)).html).toContain('is recorded already')
  })
})
