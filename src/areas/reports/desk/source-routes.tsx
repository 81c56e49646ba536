import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { readProceedings } from '#areas/meetings'
import { listDocuments, listReadable, lookUp, publishedText, readPassage } from '#areas/registry'
import { readForm, type Env, type Request, type Typed } from '#platform/view'
import { attachEvidence, detachEvidence, markSecretariat } from '../attach-evidence.ts'
import type { DraftParagraph, DraftSection } from '../draft.ts'
import { registerPage, shelvesPage, type Chosen, type Shelf } from './choose-page.tsx'
import { getDesk, getSentence } from './find.ts'
import { itemDocuments } from './item-documents.ts'
import { passagesPage, type PassagesProps } from './passages-page.tsx'
import { deskOf } from './places.tsx'
import { typedOf } from './typed.ts'

const path = '/desk/reports/:occasion/sentences/:sentence'

/** What a sentence rests on: choosing a passage in three ways, removing one, the secretariat's mark. */
export const sourceRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(`${path}/sources`, async (c) => {
      const chosen = await findChosen(c, c.req.param())
      return c.get('show')(shelvesPage(chosen, await shelvesFor(c, chosen)))
    })
    .get(`${path}/sources/said`, async (c) => {
      const chosen = await findChosen(c, c.req.param())
      const { recordSymbol } = chosen.draft.report
      const [record] = await listReadable(c.get('context').db, recordSymbol ? [recordSymbol] : [])
      if (!record) throw new Refusal(404, `record of ${chosen.occasion.symbol}`)
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
      const { occasion, sentence } = c.req.param()
      const { mark } = await readForm(c, ['mark'])
      await markSecretariat(c.get('context'), occasion, sentence, mark === 'secretariat')
      return toSentence(c, occasion, sentence)
    })
    .post('/desk/reports/:occasion/sources/:id/removal', async (c) => {
      const { occasion, id } = c.req.param()
      const result = await detachEvidence(c.get('context'), occasion, id)
      if (!result.ok) throw new Error(`detaching was refused: ${result.problem}`)
      return toSentence(c, occasion, result.value)
    })

type Names = { occasion: string; sentence: string }

const numberOf = (version: string): number => (/^\d{1,6}$/.test(version) ? Number(version) : 0)

async function findChosen(c: Request, names: Names): Promise<Chosen> {
  const { occasion, draft } = await getDesk(c.get('context'), names.occasion, 'write-a-report')
  return { view: c.get('view'), occasion, draft, ...getSentence(draft, names.sentence) }
}

async function toSentence(c: Request, occasion: string, id: string) {
  const { draft } = await getDesk(c.get('context'), occasion, 'write-a-report')
  const { paragraph } = getSentence(draft, id)
  return c.redirect(c.get('view').href(`${deskOf(occasion).paragraph(paragraph.id)}#s-${id}`), 303)
}

async function shelvesFor(c: Request, chosen: Chosen): Promise<Shelf[]> {
  const { db } = c.get('context')
  const { occasion, draft, paragraph } = chosen
  const section = draft.sections.find((one) => one.section === paragraph.section)!
  if (!('meeting' in occasion)) return otherShelves(c, chosen, section)
  const near = itemDocuments(await readProceedings(db, occasion.symbol), occasion.symbol, section, paragraph)
  return Promise.all(
    (['own', 'same', 'others'] as const).map(async (title) => ({
      title,
      documents: await listReadable(db, near[title]),
    })),
  )
}

const mostListed = 200

/** What the paragraph cites, what its section cites, then the latest documents of the body. */
async function otherShelves(c: Request, { draft, paragraph }: Chosen, section: DraftSection): Promise<Shelf[]> {
  const context = c.get('context')
  const own = citedIn([paragraph])
  const near = citedIn(section.paragraphs).filter((symbol) => !own.includes(symbol))
  const latest = await listDocuments({ ...context, person: null }, { body: draft.report.body, limit: mostListed })
  const others = latest.map(({ symbol }) => symbol).filter((symbol) => !own.includes(symbol) && !near.includes(symbol))
  return [
    { title: 'cited', documents: await listReadable(context.db, own) },
    { title: 'near', documents: await listReadable(context.db, near) },
    { title: 'body', documents: await listReadable(context.db, others) },
  ]
}

const citedIn = (paragraphs: DraftParagraph[]): string[] => [
  ...new Set(
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap((one) => one.evidence.map(({ anchor }) => anchor.document)),
    ),
  ),
]

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
    ? await attachEvidence(c.get('context'), names.occasion, names.sentence, { ...of, ...place })
    : ({ ok: false, problem: 'passage-unchosen', field: 'passage' } as const)
  if (result.ok) return toSentence(c, names.occasion, names.sentence)
  const chosen = await findChosen(c, names)
  const typed: Typed = typedOf(c, values, result)
  if (result.problem === 'source-unknown') return c.get('show')(registerPage(chosen, values.symbol, [], typed), 422)
  const { nearest: words, block } = ('detail' in result && result.detail) || {}
  const nearest = words && block ? { words: String(words), block: String(block) } : undefined
  return showPassages(c, chosen, of, { typed, nearest })
}
