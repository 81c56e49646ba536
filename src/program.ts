import type { Hono } from 'hono'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Tasks } from '#platform/jobs'
import type { Env } from '#platform/view'
import { bodiesDesk } from '#areas/bodies'
import { meetingsDesk } from '#areas/meetings'
import { peopleDesk } from '#areas/people'
import { desk } from './web/desk/routes.tsx'
import { registerDesk } from './web/desk/register/routes.tsx'
import { mailTasks } from './web/mail.ts'

/** The table of contents: what each area brings to the program. */
export const program: { routes: (() => Hono<Env>)[] } = {
  routes: [desk, registerDesk, bodiesDesk, peopleDesk, meetingsDesk],
}

/** What is done later, by name. */
export const tasks = (config: Config, db: Database): Tasks => ({ ...mailTasks(config, db) })
