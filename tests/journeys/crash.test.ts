import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { testFolder } from '#testing'

const root = dirname(dirname(import.meta.dirname))
const data = join(testFolder(), 'data')
let web: ChildProcess | undefined

/** Starts the program and waits until it says where it is; gives that, and the link to sign in where it prints one. */
async function start(): Promise<{ url: string; link: string | undefined }> {
  web = spawn(process.execPath, [join(root, 'bin/heed'), 'serve'], {
    env: { ...process.env, HEED_DATA: data, PORT: '0', NODE_ENV: 'test' },
    // What it says of each request that a crash cut off is of no interest here.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let url: string | undefined
  for await (const line of createInterface(web.stdout!)) {
    url ??= /^Heed is at (http\S+)/.exec(line)?.[1]
    const link = /\/sign-in\/\S+/.exec(line)?.[0]
    if (url && (link || wasSignedIn)) return { url, link }
  }
  throw new Error('the program ended without saying where it is')
}
let wasSignedIn = false

async function killWeb() {
  const ended = once(web!, 'exit')
  web!.kill('SIGKILL')
  await ended
}

const databaseProcess = (): number => JSON.parse(readFileSync(join(data, 'heed.json'), 'utf8')).database

const send = (address: string, fields: Record<string, string>, cookie = '') => {
  const headers = { 'sec-fetch-site': 'same-origin', cookie }
  return fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })
}

afterAll(async () => {
  if (!web || web.exitCode !== null) return
  const ended = once(web, 'exit')
  web.kill('SIGTERM')
  await ended
})

test('whatever a note-taker was told is saved is there after kill -9 of the site and of its database, again and again', async () => {
  const first = await start()
  const answer = await send(first.url + first.link!, {})
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
  wasSignedIn = true

  let { url } = first
  const saved: string[] = []
  const numbers = Array.from({ length: 100_000 }, (_, index) => index + 1).values()
  let isWriting = true
  const write = async () => {
    for (const number of numbers) {
      if (!isWriting) return
      const text = `Note ${number} was taken in the storm.`
      const turn = { item: '7', speaker: 'delegation-australia', kind: 'statement', text }
      // A request that the crash cut off was not acknowledged: it may be there or not.
      const noted = await send(`${url}/desk/meetings/CWG-COP-24/interventions`, turn, cookie).catch(() => null)
      if (noted?.status === 303) saved.push(text)
      else await pause(20)
    }
  }
  const writers = Promise.all([write(), write(), write()])
  const until = async (isSo: () => boolean) => {
    for (const deadline = Date.now() + 20_000; !isSo(); await pause(20))
      if (Date.now() > deadline) throw new Error('the writing did not go on')
  }

  for (let round = 0; round < 3; round++) {
    const before = saved.length
    await until(() => saved.length > before + 10)
    process.kill(databaseProcess(), 'SIGKILL')
    const after = saved.length
    await until(() => saved.length > after + 10)
    await killWeb()
    url = (await start()).url
  }
  const last = saved.length
  await until(() => saved.length > last + 10)
  isWriting = false
  await writers

  const page = await (await fetch(`${url}/meetings/CWG-COP-24`)).text()
  expect(saved.filter((text) => !page.includes(text))).toEqual([])
  expect(saved.length).toBeGreaterThan(70)
}, 120_000)
