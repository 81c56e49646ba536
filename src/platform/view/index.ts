import type { Child } from 'hono/jsx'
import type { Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Direction, Language, Localised } from '#base/languages'
import type { Scope } from '#platform/audit'
import type { Context } from '#platform/context'
import type { MessageKey, Translate } from '#platform/i18n'
import type { Typed } from './typed.ts'

export { fieldsOf, type Typed } from './typed.ts'

/** What a page needs to speak to its reader; areas draw with it and know nothing of the server. */
export type View = {
  language: Language
  direction: Direction
  t: Translate
  /** The address of a page of this site, in the language of the reader. */
  href: (path: string) => string
  /** The same address in another of the six languages. */
  hrefIn: (path: string, language: Language) => string
  /** A text in the reader's language or the next best, with its language where it is another. */
  say: (texts: Localised) => { text: string; language?: string }
  /** A calendar day in words. */
  day: (day: string) => string
  /** An instant in words, in the zone of the body. */
  instant: (instant: Date, timezone: string) => string
  /** The full address of a page, as it is cited. */
  publicAddress: (path: string) => string
}

/** A page without its frame: what stands in the head, above the heading, and below it. */
export type Frame = {
  title: string
  /** The address without language; of pages that exist in the six languages. */
  path: string
  description?: string
  current?: Place
  breadcrumb?: { text: string; href: string }[]
  eyebrow?: Child
  heading?: Child
  headingLanguage?: string
  lead?: Child
  /** A sentence over the page: that it is an example, or a draft. */
  notice?: string | undefined
  editions?: { type: string; href: string; title: string }[]
  /** Pages for staff have their own navigation. */
  desk?: boolean
  /** The young people's room has its own header, without navigation or sign-in, and help in a corner. */
  room?: 'young'
  /** The style sheet of the room, for a page outside it that shows things of it. */
  roomSheet?: boolean
  /** The page answers a form, so its address in another language would not be this page. */
  oneLanguage?: boolean
  /** Not for search engines, and not offered in other languages: desk, sign-in, errors. */
  unlisted?: boolean
  /** The instant from which on the page says something else though nothing happens, as when a call closes. */
  until?: Date | undefined
  children: Child
}

export type Place =
  | 'home'
  | 'bodies'
  | 'meetings'
  | 'consultations'
  | 'documents'
  | 'reports'
  | 'about'
  | 'help'
  | 'desk'
  | 'desk-register'

/** What every route finds in its request. */
export type Env = {
  Variables: {
    context: Context
    view: View
    /** Answers with a page in the frame of the site, drawn for this request. */
    show: (page: Frame, status?: ContentfulStatusCode) => Response | Promise<Response>
    /**
     * Answers with a public page that is kept, with its compressed bodies, for as long as nothing in `scope` has
     * happened. For a signed-in reader it is drawn anew.
     */
    answer: (scope: Scope, draw: () => Promise<Frame>) => Promise<Response>
  }
}

export type Request = HonoContext<Env>

/** The text of a problem that an act returned, from the area's own keys. */
export const problemText = (
  view: View,
  area: string,
  found: { problem: string; detail?: Record<string, string | number> },
): string =>
  (view.t as (key: MessageKey, values?: object) => string)(
    `${area}.problem.${found.problem}` as MessageKey,
    found.detail,
  )

/** A form as it was sent, with what an act found wrong in it, to be shown again. */
export const typedAgain = (
  view: View,
  area: string,
  found: { problem: string; field?: string; detail?: Record<string, string | number> },
  values: Record<string, string>,
  form?: string,
): Typed => ({
  values,
  problem: { text: problemText(view, area, found), ...(found.field && { field: found.field }) },
  ...(form && { form }),
})

/** The status of an answer that shows a form again: 409 when somebody else was there before, else 422. */
export const statusOf = ({ problem }: { problem: string }): 409 | 422 =>
  problem.startsWith('already-') || problem.endsWith('-taken') ? 409 : 422

/** The fields of a form by name, trimmed of surrounding space; one that is missing is empty. */
export async function readForm<Name extends string>(c: Request, names: Name[]): Promise<Record<Name, string>> {
  const body = await c.req.parseBody()
  const fields = names.map((name) => [name, typeof body[name] === 'string' ? (body[name] as string).trim() : ''])
  return Object.fromEntries(fields)
}

/** Every value that was sent under one name, as a group of checkboxes does. */
export async function readChoices(c: Request, name: string): Promise<string[]> {
  const body = await c.req.parseBody({ all: true })
  return [body[name] ?? []].flat().filter((value) => typeof value === 'string')
}
