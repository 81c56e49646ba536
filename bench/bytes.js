// What each type of public page costs on the line, compressed, with the style sheet once.
import { join } from 'node:path'
import { request } from 'node:http'
import { newFolder, remove, start } from './program.js'

const pages = [
  '/',
  '/about',
  '/bodies',
  '/bodies/CWG-COP',
  '/meetings',
  '/meetings/CWG-COP-24',
  '/documents',
  '/documents/CWG-COP-24/INF/17',
  '/meetings/CWG-COP-24/report',
  '/reports',
  '/ar',
  '/ar/meetings/CWG-COP-24',
]

export async function measure() {
  const folder = newFolder()
  const heed = await start(['serve'], { HEED_DATA: join(folder, 'data') })
  try {
    const rows = {}
    for (const page of pages) {
      const html = await (await fetch(heed.url + page)).text()
      rows[page] = { plain: Buffer.byteLength(html), brotli: await bytesOf(heed.url + page) }
    }
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(await (await fetch(heed.url)).text())[1]
    rows['style sheet'] = { brotli: await bytesOf(heed.url + sheet) }
    return rows
  } finally {
    await heed.stop()
    remove(folder)
  }
}

/** The bytes of the body as they are sent; fetch would show them unpacked. */
const bytesOf = (url) =>
  new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part) => (bytes += part.length))
      answer.on('end', () => resolve(bytes))
    })
      .on('error', reject)
      .end()
  })
