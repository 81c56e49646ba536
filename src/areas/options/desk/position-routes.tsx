import { Hono } from 'hono'
import { listDocuments, listReadable, publishedText, readPassage } from '#areas/registry'
import { readForm, statusOf, typedAgain, type Env, type Request, type Typed } from '#platform/view'
import { findOptionFor } from '../act.ts'
import type { Stance } from '../option.ts'
import { removePosition, takePosition } from '../take-position.ts'
import { deskPath } from './list-page.tsx'
import { positionPage } from './position-page.tsx'

const path = '/desk/options/:body/:number{[1-9]\\d{0,4}}/positions'

/** Noting who supports an option, has a concern or objects, and taking back what was noted by mistake. */
export const positionRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(path, (c) => showPositions(c, placeIn(c.req.param()), c.req.query('document') ?? ''))
    .post(path, async (c) => {
      const place = placeIn(c.req.param())
      const values = await readForm(c, ['document', 'version', 'language', 'passage', 'stance'])
      const passage = readPassage(values.passage) ?? { block: '' }
      const result = await takePosition(c.get('context'), place, {
        symbol: values.document,
        version: /^\d{1,6}$/.test(values.version) ? Number(values.version) : 0,
        language: values.language,
        ...passage,
        stance: values.stance as Stance,
      })
      if (result.ok) return toOption(c, place)
      const typed = typedAgain(c.get('view'), 'options', result, values)
      return showPositions(c, place, values.document, { typed, status: statusOf(result) })
    })
    .post(`${path}/removal`, async (c) => {
      const place = placeIn(c.req.param())
      const { document, stance } = await readForm(c, ['document', 'stance'])
      await removePosition(c.get('context'), place, { symbol: document, stance: stance as Stance })
      return toOption(c, place)
    })

type Place = { body: string; number: number }

const placeIn = ({ body, number }: { body: string; number: string }): Place => ({ body, number: Number(number) })

const toOption = (c: Request, { body, number }: Place) =>
  c.redirect(c.get('view').href(`${deskPath(body, number)}#positions`), 303)

async function showPositions(c: Request, place: Place, symbol: string, wrong?: { typed: Typed; status: 409 | 422 }) {
  const context = c.get('context')
  const option = await findOptionFor(context, place)
  const listed = await listDocuments({ ...context, person: null }, { body: place.body })
  const documents = await listReadable(
    context.db,
    listed.map((one) => one.symbol),
  )
  const of = documents.find((one) => one.symbol === symbol)
  const text = of && (await publishedText(context.db, { symbol, number: of.version, language: of.language }))
  const chosen = of && text ? { of, text } : undefined
  return c.get('show')(positionPage(c.get('view'), { option, documents, chosen, typed: wrong?.typed }), wrong?.status)
}
