import { Hono } from 'hono'
import { isMigrated } from '#platform/db'
import { roomSheet, signFile, styleSheet, type StyleSheet } from '#ui'
import type { Env } from '#platform/view'
import { bodiesOf, bodyFor } from './bodies-sent.ts'
import type { Installation } from './installation.ts'

const forEver = 'public, max-age=31536000, immutable'

/** The style sheet, the sign, and whether all is well; none of them needs to know who asks. */
export function assets(installation: Installation): Hono<Env> {
  return new Hono<Env>()
    .route('/', sheetRoute(styleSheet()))
    .route('/', sheetRoute(roomSheet()))
    .get('/assets/sign.svg', (c) =>
      c.body(signFile, 200, { 'content-type': 'image/svg+xml', 'cache-control': forEver }),
    )
    .get('/robots.txt', (c) =>
      c.text(`User-agent: *\nDisallow: /desk/\nSitemap: ${installation.config.publicUrl}/sitemap.xml\n`),
    )
    .get('/healthz', async (c) => {
      const isReady = await isMigrated(installation.db).catch(() => false)
      return isReady ? c.text('ok') : c.text('not ready', 503)
    })
}

function sheetRoute(sheet: StyleSheet): Hono<Env> {
  const sent = bodiesOf(sheet.text)
  return new Hono<Env>().get(`/assets/${sheet.hash}.css`, (c) => {
    const { body, headers } = bodyFor(sent, c.req.raw)
    const about = { 'content-type': 'text/css; charset=utf-8', 'cache-control': forEver, vary: 'accept-encoding' }
    return new Response(body, { headers: { ...about, ...headers } })
  })
}
