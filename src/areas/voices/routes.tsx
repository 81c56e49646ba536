import { Hono } from 'hono'
import type { Env } from '#platform/view'
import { themesPage } from './pages/themes-page.tsx'

/** The words in which voices are counted. They come with the program: nothing that happens changes the page. */
export const voicesRoutes = (): Hono<Env> =>
  new Hono<Env>().get('/themes', (c) => c.get('answer')({ about: 'themes' }, async () => themesPage(c.get('view'))))
