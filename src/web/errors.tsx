import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Refusal } from '#base/refusal'
import type { Env } from '#platform/view'
import { Notice } from '#ui'

/** The one place where what went wrong is told to a person. T-20: nothing internal is shown; the log holds ids only. */
export function answerError(error: Error, c: HonoContext<Env>): Response | Promise<Response> {
  if (error instanceof Refusal)
    return error.status === 401 ? askToSignIn(c) : errorPage(c, error.status === 403 ? 403 : 404)
  if (error instanceof HTTPException) return error.getResponse()
  const number = crypto.randomUUID()
  process.stderr.write(`${JSON.stringify({ request: number, ...traceOf(error) })}\n`)
  return errorPage(c, 500, number)
}

/** What a person sees at an address that is not there. */
export const notFound = (c: HonoContext<Env>): Response | Promise<Response> => errorPage(c, 404)

function askToSignIn(c: HonoContext<Env>): Response {
  return c.redirect(c.get('view').href('/sign-in'), 303)
}

function errorPage(c: HonoContext<Env>, status: 403 | 404 | 500, number = ''): Response | Promise<Response> {
  const { t, href } = c.get('view')
  const page = {
    title: t(`error.${status}.title`),
    path: '/',
    unlisted: true,
    children: (
      <Notice>
        <p>{status === 500 ? t('error.500.text', { number }) : t(`error.${status}.text`)}</p>
        <p>
          <a href={href('/')}>{t('error.home')}</a>
        </p>
      </Notice>
    ),
  }
  return c.get('show')(page, status)
}

/** T-16: where it happened and of what kind; not the message, which can quote what somebody typed. */
const traceOf = (error: Error & { code?: unknown }) => ({
  error: error.name,
  ...(typeof error.code === 'string' && { code: error.code }),
  at: error.stack?.split('\n').filter((line) => /^ {4}at /.test(line)),
})
