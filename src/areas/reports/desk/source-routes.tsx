import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { readProceedings } from '#areas/meetings'
import { listReadable, lookUp, publishedText, readPassage } from '#areas/registry'
import { readForm, type Env, type Request, type Typed } from '#platform/view'
import { attachEvidence, detachEvidence, markSecretariat } from '../attach-evidence.ts'
import { registerPage, shelvesPage, type Chosen } from './choose-page.tsx'
import { getDesk, getSentence } from './find.ts'
import { itemDocuments } from './item-documents.ts'
import { passagesPage, type PassagesProps } from './passages-page.tsx'
import { deskOf } from './places.tsx'
import { typedOf } from './typed.ts'

const path = '/desk/reports/:meeting/sentences/:sentence'

/** What a sentence rests on: choosing a passage in three ways, removing one, the secretariat's mark. */
export const sourceRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(`${path}/sources`, async (c) => {
      const chosen = await findChosen(c, c.req.param())
      return c.get('show')(shelvesPage(chosen, await shelvesFor(c, chosen)))
    })
    .get(`${path}/sources/said`, async (c) => {
      const chosen = await findChosen(c, c.req.param())
      const [record] = await listReadable(c.get('context').db, [chosen.draft.report.recordSymbol])
      if (!record) throw new Refusal(404, `record ${chosen.draft.report.recordSymbol}`)
      return showPassages(c, chosen, record)
    })
    .get(`${path}/sources/register`, async (c) => {
      const chosen = await findChosen(c, c.req.param())
      const words = (c.req.query('words') ?? '').trim()
      return c.get('show')(registerPage(chosen, words, await lookUp(c.get('context').db, words)))
    })
    .get(`${path}/sources/text`, async (c) => {
      const chosen = await findChosen(c, c.req.param())
      const { symbol = '', version = '', language = '' } = c.req.query()
      return showPassages(c, chosen, { symbol, version: numberOf(version), language })
    })
    .post(`${path}/sources`, (c) => attach(c, c.req.param()))
    .post(`${path}/mark`, async (c) => {
      const { meeting, sentence } = c.req.param()
      const { mark } = await readForm(c, ['mark'])
      await markSecretariat(c.get('context'), meeting, sentence, mark === 'secretariat')
      return toSentence(c, meeting, sentence)
    })
    .post('/desk/reports/:meeting/sources/:id/removal', async (c) => {
      const { meeting, id } = c.req.param()
      const result = await detachEvidence(c.get('context'), meeting, id)
      if (!result.ok) throw new Error(`detaching was refused: ${result.problem}`)
      return toSentence(c, meeting, result.value)
    })

type Names = { meeting: string; sentence: string }

const numberOf = (version: string): number => (/^\d{1,6}$/.test(version) ? Number(version) : 0)

async function findChosen(c: Request, names: Names): Promise<Chosen> {
  const { meeting, draft } = await getDesk(c.get('context'), names.meeting, 'write-a-report')
  return { view: c.get('view'), meeting, draft, ...getSentence(draft, names.sentence) }
}

async function toSentence(c: Request, meeting: string, id: string) {
  const { draft } = await getDesk(c.get('context'), meeting, 'write-a-report')
  const { paragraph } = getSentence(draft, id)
  return c.redirect(c.get('view').href(`${deskOf(meeting).paragraph(paragraph.id)}#s-${id}`), 303)
}

async function shelvesFor(c: Request, { meeting, draft, paragraph }: Chosen) {
  const { db } = c.get('context')
  const section = draft.sections.find((one) => one.section === paragraph.section)!
  const near = itemDocuments(await readProceedings(db, meeting.symbol), meeting.symbol, section, paragraph)
  return Promise.all(
    (['own', 'same', 'others'] as const).map(async (title) => ({
      title,
      documents: await listReadable(db, near[title]),
    })),
  )
}

async function showPassages(
  c: Request,
  chosen: Chosen,
  of: PassagesProps['of'],
  wrong?: Pick<PassagesProps, 'typed' | 'nearest'>,
) {
  const { symbol, version: number, language } = of
  const document = await publishedText(c.get('context').db, { symbol, number, language })
  if (!document) throw new Refusal(404, `text ${symbol} ${number} ${language}`)
  const isRecord = symbol === chosen.draft.report.recordSymbol
  return c.get('show')(passagesPage({ chosen, of, document, isRecord, ...wrong }), wrong ? 422 : 200)
}

async function attach(c: Request, names: Names) {
  const values = await readForm(c, ['symbol', 'version', 'language', 'passage', 'words'])
  const of = { symbol: values.symbol, version: numberOf(values.version), language: values.language }
  const body = await c.req.parseBody()
  const place = 'words' in body ? { words: values.words } : readPassage(values.passage)
  const result = place
    ? await attachEvidence(c.get('context'), names.meeting, names.sentence, { ...of, ...place })
    : ({ ok: false, problem: 'passage-unchosen', field: 'passage' } as const)
  if (result.ok) return toSentence(c, names.meeting, names.sentence)
  const chosen = await findChosen(c, names)
  const typed: Typed = typedOf(c, values, result)
  if (result.problem === 'source-unknown') return c.get('show')(registerPage(chosen, values.symbol, [], typed), 422)
  const { nearest: words, block } = ('detail' in result && result.detail) || {}
  const nearest = words && block ? { words: String(words), block: String(block) } : undefined
  return showPassages(c, chosen, of, { typed, nearest })
}
