import { Hono } from 'hono'
import { Refusal } from '#base/refusal'
import { isOneOf, listHandedIn, listRegister, registerStates, type Forget } from '#areas/registry'
import { allow, may } from '#platform/access'
import type { Env, Request } from '#platform/view'
import { checkRoutes } from './check-routes.tsx'
import { actOnDocument, openDocument, showAct } from './document-routes.tsx'
import { handInRoutes } from './hand-in-routes.tsx'
import { listPage, type RegisterList } from './list-page.tsx'
import { placesOf, symbolOf } from './place.ts'

const pageLength = 50

/** The register at the desk. Erasing a document removes its words from what every area keeps of it (`forget`). */
export const registerDesk = (forget: Forget[]): Hono<Env> =>
  new Hono<Env>()
    .get('/desk/documents', async (c) => c.get('show')(listPage(c.get('view'), await openList(c))))
    .route('/desk/documents/new', handInRoutes())
    .route('/desk/documents/new', checkRoutes())
    .get('/desk/documents/:address{.+}', async (c) => {
      const { symbol, act } = split(c.req.param('address'))
      return act ? showAct(c, symbol, act) : openDocument(c, symbol)
    })
    .post('/desk/documents/:address{.+}', async (c) => {
      const { symbol, act } = split(c.req.param('address'))
      return actOnDocument(c, symbol, act, forget)
    })

/** The symbol, and what is done to the document; no symbol has a part that is a hyphen. */
function split(address: string): { symbol: string; act: string } {
  const [symbol, act = ''] = address.split('/-/', 2)
  return { symbol: symbol!, act }
}

async function openList(c: Request): Promise<RegisterList> {
  const context = c.get('context')
  allow(context.person, 'read-drafts')
  const places = await placesOf(context, 'read-drafts')
  const asked = c.req.query('meeting') || c.req.query('body') || ''
  const place = places.find((one) => symbolOf(one) === asked)
  if (asked && !place) throw new Refusal(404, `register ${asked}`)
  const state = c.req.query('state')
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(c.req.query('page'))) || 1))
  const bodies = place ? [place.body.symbol] : [...new Set(places.map(({ body }) => body.symbol))]
  const keeps = bodies.filter((symbol) => may(context.person, 'keep-the-register', symbol))
  const [found, waiting] = await Promise.all([
    listRegister(context, {
      bodies,
      ...(place?.meeting && { meeting: place.meeting.symbol }),
      ...(isOneOf(registerStates, state) && { state }),
      limit: pageLength + 1,
      offset: (page - 1) * pageLength,
    }),
    listHandedIn(context, keeps),
  ])
  return {
    places,
    entries: found.slice(0, pageLength),
    waiting,
    wanted: { place: place ? symbolOf(place) : '', state: isOneOf(registerStates, state) ? state : '', page },
    hasMore: found.length > pageLength,
    mayRegister: keeps.length > 0,
  }
}
