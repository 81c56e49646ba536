import { Hono } from 'hono'
import type { Env } from '#platform/view'
import { aboutRoutes } from './about.tsx'
import { bodyRoutes } from './bodies.tsx'
import { consultationRoutes } from './consultations.tsx'
import { homeRoutes } from './home.tsx'
import { meetingRoutes } from './meeting.tsx'
import { reportsRoutes } from './reports.tsx'
import { sitemapRoutes } from './sitemap.ts'

/** Pages that show several areas. */
export const pages = (publicUrl: string): Hono<Env> => {
  const all = [
    homeRoutes(),
    bodyRoutes(),
    consultationRoutes(),
    meetingRoutes(),
    reportsRoutes(),
    aboutRoutes(),
    sitemapRoutes(publicUrl),
  ]
  const app = new Hono<Env>()
  for (const routes of all) app.route('/', routes)
  return app
}
