import { Hono } from 'hono'
import type { Env } from '#platform/view'

/** Pages that show several areas. */
export const pages = (): Hono<Env> => new Hono<Env>()
