import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { readLog, type LoggedEvent, type LogEntry } from '#platform/audit'
import type { Env, Frame, View } from '#platform/view'
import { DataTable, EmptyState, Pagination } from '#ui'

const perPage = 100

/** The public log: as a page, newest first, and whole as lines of JSON, oldest first, to be checked by anyone. */
export const logRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get('/log', (c) =>
      c.get('answer')({ all: true }, async () => {
        const asked = Number(c.req.query('before'))
        const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
        const entries = await readLog(c.get('context').db, { ...(before && { before }), limit: perPage })
        return logPage(c.get('view'), entries)
      }),
    )
    .get('/log.jsonl', (c) => {
      c.header('content-type', 'application/jsonl; charset=utf-8')
      return stream(c, async (out) => {
        for (let after = 0; ;) {
          const entries = await readLog(c.get('context').db, { after, limit: 500 })
          await out.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
          if (entries.length < 500) return
          after = entries.at(-1)!.event
        }
      })
    })

function logPage(view: View, entries: LogEntry[]): Frame {
  const { t, href } = view
  const oldest = entries.at(-1)?.event
  return {
    title: t('log.title'),
    path: '/log',
    lead: (
      <>
        <p>{t('log.lead')}</p>
        <p>
          <a href="/log.jsonl">{t('log.whole')}</a>
        </p>
      </>
    ),
    children: entries.length ? (
      <>
        <DataTable
          caption={t('log.title')}
          captionHidden
          columns={[
            { text: t('log.number'), numeric: true },
            { text: t('log.when') },
            { text: t('log.what') },
            { text: t('log.hash') },
          ]}
          rows={entries.map((entry) => row(entry))}
        />
        {entries.length === perPage && (
          <Pagination label={t('log.pages')} next={{ text: t('log.older'), href: href(`/log?before=${oldest}`) }} />
        )}
      </>
    ) : (
      <EmptyState title={t('log.empty')} text={t('log.empty.text')} />
    ),
  }
}

function row({ entry, hash }: LogEntry) {
  const { event, at, area, action, about }: LoggedEvent = JSON.parse(entry)
  return [
    String(event),
    <time datetime={at}>{at.slice(0, 16).replace('T', ' ')}</time>,
    <>
      <code>
        {area}.{action}
      </code>{' '}
      <bdi>{about}</bdi>
    </>,
    <code>{hash.slice(0, 16)}…</code>,
  ]
}
