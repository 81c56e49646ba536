import type { Hono } from 'hono'
import { findBody } from '#areas/bodies'
import { meetingsRoutes as meetings } from '#areas/meetings'
import { routes as registry } from '#areas/registry'
import { deskRoutes as reportDesk, findStandings, routes as reports } from '#areas/reports'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Tasks } from '#platform/jobs'
import type { Env } from '#platform/view'
import { mailTasks } from './web/mail.ts'

/** The table of contents: what each area brings to the program. */
export const program: { routes: (() => Hono<Env>)[] } = {
  routes: [() => registry({ findBody, findStandings }), meetings, reports, reportDesk],
}

/** What is done later, by name. */
export const tasks = (config: Config, db: Database): Tasks => ({ ...mailTasks(config, db) })
