import { Hono } from 'hono'
import type { Context } from '#platform/context'
import type { Env } from '#platform/view'
import { helpPage } from './pages/help-page.tsx'
import { listServices } from './queries.ts'
import { dayIn, standingOf, type KnownService } from './number.ts'

/**
 * Help, for anybody. T-32: it is drawn for every reader alike and kept nowhere; there is nothing to fill in, and that
 * somebody asked is written down by nobody.
 */
export const helpRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/help', async (c) => {
    const { db, now } = c.get('context')
    const today = dayIn(now)
    const services = await shownServices(db, today)
    return c.get('show')(helpPage(c.get('view'), { services, today }))
  })

async function shownServices(db: Context['db'], today: string): Promise<KnownService[] | null> {
  try {
    return (await listServices(db)).filter((service) => standingOf(service, today) !== 'closed')
  } catch {
    // What to do in danger must be read even while the numbers cannot be; the page says that they are missing.
    return null
  }
}
