// What a page can cost at the least: an empty Hono page, and a constant page of a given size that makes one query.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env.CONNECTION, max: 10 })
const page = 'x'.repeat(Number(process.env.BYTES))
const app = new Hono()
  .get('/empty', (c) => c.html(''))
  .get('/constant', async (c) => {
    await pool.query('select 1')
    return c.html(page)
  })
serve({ fetch: app.fetch, port: 0 }, ({ port }) => process.stdout.write(`http://localhost:${port}\n`))
process.once('SIGTERM', async () => {
  await pool.end()
  process.exit(0)
})
