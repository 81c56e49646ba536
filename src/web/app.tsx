import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Context as HonoContext } from 'hono'
import { keysOf } from '#platform/config'
import type { Context } from '#platform/context'
import { personOfSession } from '#platform/identity'
import type { Env, Frame } from '#platform/view'
import { program } from '../program.ts'
import { assets } from './assets.ts'
import { answerError, notFound } from './errors.tsx'
import { SitePage } from './frame.tsx'
import type { Installation } from './installation.ts'
import { languageOf } from './language.ts'
import { answerWith, PageStore } from './page-store.ts'
import { logRoutes } from './log/log.tsx'
import { pages } from './pages/index.tsx'
import { protect, refuseForeignForms, refuseNul } from './security.ts'
import { sessionCookie } from './session.ts'
import { signInRoutes } from './sign-in.tsx'
import { viewIn } from './view.ts'

/** T-21: the largest file that can be handed in, with room for the form around it. */
const largestBody = 52 * 1024 * 1024

/** The whole site as one function from request to answer. */
export function buildApp(installation: Installation): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => languageOf(new URL(request.url).pathname).path })
  const store = new PageStore(installation.pool)

  app.use(protect)
  app.use(refuseNul)
  app.route('/', assets(installation))
  app.use(refuseForeignForms)
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: (c) => c.text('This is larger than 50 MB. Make the file smaller, or send it in parts.', 413),
    }),
  )
  app.use(async (c, next) => {
    await introduce(c, installation, store)
    await next()
  })
  app.route('/', signInRoutes(installation))
  app.route('/', logRoutes())
  for (const routes of program.routes) app.route('/', routes())
  app.route('/', pages(installation.config.publicUrl))
  app.notFound(notFound)
  app.onError(answerError)
  return app
}

/** Finds out who asks, in what language, and lays out what every route needs. */
async function introduce(c: HonoContext<Env>, installation: Installation, store: PageStore): Promise<void> {
  const { config, db, files } = installation
  const address = new URL(c.req.url)
  const { language } = languageOf(address.pathname)
  const view = viewIn(language, config.publicUrl)
  const now = installation.now()
  const context: Context = { db, files, person: null, language, now, keyFor: keysOf(config) }
  const draw = (page: Frame) =>
    String(<SitePage view={view} page={page} person={context.person} publicUrl={config.publicUrl} />)
  const fresh = { 'cache-control': 'private, no-store' }
  c.set('context', context)
  c.set('view', view)
  c.set('show', async (page, status = 200) => c.html(draw(page), status, fresh))
  c.set('answer', async (scope, compose) => {
    // T-09: what is drawn for somebody is kept for nobody.
    if (context.person) return c.html(draw(await compose()), 200, fresh)
    const key = address.pathname + address.search
    const page = await store.get(
      key,
      scope,
      async (goodUntil) => {
        const frame = await compose()
        goodUntil(frame.until)
        return draw(frame)
      },
      now,
    )
    return answerWith(page, c.req.raw)
  })
  // Last, because it can fail: by now there is a page to say so with.
  const secret = sessionCookie(c, config.publicUrl)
  if (secret) context.person = await personOfSession(db, secret, now)
}
