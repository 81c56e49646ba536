import type { Hono } from 'hono'
import { bodiesDesk, findBody } from '#areas/bodies'
import { consultationsDesk, consultationsRoutes, forgetAnswer } from '#areas/consultations'
import { followupDesk, followupRoutes, forgetReplyWords, repliesTo } from '#areas/followup'
import { helpDesk, helpRoutes } from '#areas/help'
import { forgetEvidence, mandatesDesk, mandatesRoutes } from '#areas/mandates'
import { meetingsDesk, meetingsRoutes } from '#areas/meetings'
import { forgetPositions, optionsDesk, optionsRoutes } from '#areas/options'
import { peopleDesk } from '#areas/people'
import { forgetPractices, practicesDesk, practicesRoutes } from '#areas/practices'
import { routes as registryRoutes, type Forget } from '#areas/registry'
import {
  deskRoutes as reportsDesk,
  findPlainWords,
  findStandings,
  forgetDraftWords,
  routes as reportsRoutes,
} from '#areas/reports'
import { forgetLabels, synthesisDesk, synthesisRoutes } from '#areas/synthesis'
import { voicesRoutes } from '#areas/voices'
import { forgetWorkshopFindings, workshopsDesk, workshopsRoutes } from '#areas/workshops'
import { forgetMessages, youthDesk, youthRoutes } from '#areas/youth'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Tasks } from '#platform/jobs'
import type { Env } from '#platform/view'
import { registerDesk } from './web/desk/register/routes.tsx'
import { desk } from './web/desk/routes.tsx'
import { workIn } from './web/desk/work.tsx'
import { mailTasks } from './web/mail.ts'

/** How each area removes the words of a document that is erased from what it keeps of it. */
const forget: Forget[] = [
  forgetAnswer,
  forgetDraftWords,
  forgetEvidence,
  forgetLabels,
  forgetMessages,
  forgetPositions,
  forgetPractices,
  forgetReplyWords,
  forgetWorkshopFindings,
]

/** The table of contents: what each area brings to the program. */
export const program: { routes: (() => Hono<Env>)[] } = {
  routes: [
    // What everybody may read …
    () => registryRoutes({ findBody, findStandings, findPlainWords }),
    mandatesRoutes,
    meetingsRoutes,
    consultationsRoutes,
    workshopsRoutes,
    practicesRoutes,
    () => youthRoutes({ repliesTo }),
    synthesisRoutes,
    optionsRoutes,
    reportsRoutes,
    followupRoutes,
    voicesRoutes,
    helpRoutes,
    // … and the desk of those who work for a body.
    desk,
    () => registerDesk(forget),
    () => bodiesDesk({ workIn }),
    mandatesDesk,
    peopleDesk,
    meetingsDesk,
    () => consultationsDesk(forget),
    workshopsDesk,
    practicesDesk,
    youthDesk,
    synthesisDesk,
    optionsDesk,
    reportsDesk,
    followupDesk,
    helpDesk,
  ],
}

/** What is done later, by name. */
export const tasks = (config: Config, db: Database): Tasks => ({ ...mailTasks(config, db) })
