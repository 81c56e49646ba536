// Requests a second and the slowest hundredth at 50 connections, load and server on the same cores.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { newFolder, remove, root, start, startYardstick } from './program.js'

/** About 20 KB of text in numbered paragraphs. */
const text = () => {
  const sentence = 'The group heard how children are protected online and asked what was done about it. '
  const paragraphs = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${sentence.repeat(4)}`)
  return `# A paper of twenty kilobytes\n\n${paragraphs.join('\n\n')}\n`
}

export async function measure() {
  const folder = newFolder()
  const env = { HEED_DATA: join(folder, 'data') }
  const file = join(folder, 'paper.md')
  writeFileSync(file, text())
  const heed = await start(['serve'], env)
  try {
    const words = ['import', file, '--body', 'CWG-COP', '--symbol', 'CWG-COP-24/INF/90', '--publish']
    const imported = spawnSync(process.execPath, [join(root, 'bin/heed'), ...words], {
      env: { ...process.env, ...env },
    })
    if (imported.status !== 0) throw new Error(String(imported.stderr))
    const document = `${heed.url}/documents/CWG-COP-24/INF/90`
    const bytes = (await (await fetch(document)).arrayBuffer()).byteLength
    const { connection } = JSON.parse(readFileSync(join(env.HEED_DATA, 'heed.json'), 'utf8'))
    const yardsticks = await startYardstick('yardsticks.js', { CONNECTION: connection, BYTES: String(bytes) })
    const rows = {}
    const load = async (name, url, headers) => (rows[name] = await measured(url, headers))
    await load('empty Hono page', `${yardsticks.url}/empty`)
    await load('constant page, one query', `${yardsticks.url}/constant`)
    await load('document page', document)
    await load('document page, compressed', document, { 'accept-encoding': 'gzip' })
    await load('meeting page', `${heed.url}/meetings/CWG-COP-24`)
    await load('report page, compressed', `${heed.url}/meetings/CWG-COP-24/report`, { 'accept-encoding': 'br' })
    await yardsticks.stop()
    const yardstick = rows['constant page, one query'].perSecond
    for (const row of Object.values(rows)) row.ofConstant = Number((row.perSecond / yardstick).toFixed(2))
    return rows
  } finally {
    await heed.stop()
    remove(folder)
  }
}

async function measured(url, headers) {
  await autocannon({ url, headers, connections: 50, duration: 2 })
  const { requests, latency, non2xx, errors, throughput } = await autocannon({
    url,
    headers,
    connections: 50,
    duration: 6,
  })
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`)
  return {
    perSecond: Math.round(requests.average),
    p50: latency.p50,
    p99: latency.p99,
    bytesEach: Math.round(throughput.average / requests.average),
  }
}
