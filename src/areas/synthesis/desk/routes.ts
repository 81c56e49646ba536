import { Hono } from 'hono'
import type { Env } from '#platform/view'
import { findingRoutes } from './finding-routes.tsx'
import { labelRoutes } from './label-routes.tsx'

/** The desk at which what was said is read, labelled and brought together. */
export const synthesisDesk = (): Hono<Env> => new Hono<Env>().route('/', labelRoutes()).route('/', findingRoutes())
