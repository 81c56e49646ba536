import { once } from 'node:events'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sha256 } from '#base/hash'
import { readConfig } from '#platform/config'
import { fileStore, type FileStore } from '#platform/storage'
import { testFolder } from '#testing'

const bytes = new TextEncoder().encode('A contribution of the Youth Council — 青年')

describe('files in a folder', () => {
  const root = join(testFolder(), 'files')
  const store = fileStore(readConfig({ HEED_FILES: root }))

  it('come back as they were put, until they are removed', async () => {
    const found = await roundTrip(store)
    expect(found).toEqual(expected)
  })

  it('are kept once, under their checksum, closed to others, with no drafts left', async () => {
    await Promise.all(Array.from({ length: 10 }, () => store.put(bytes)))
    const checksum = sha256(bytes)
    expect(readdirSync(join(root, checksum.slice(0, 2)))).toEqual([checksum.slice(2)])
    expect(statSync(join(root, checksum.slice(0, 2), checksum.slice(2))).mode & 0o777).toBe(0o600)
  })

  it('are refused when the disk has changed them', async () => {
    const { checksum } = await store.put(bytes)
    writeFileSync(join(root, checksum.slice(0, 2), checksum.slice(2)), 'something else')
    await expect(store.get(checksum)).rejects.toThrow(`the file ${checksum} is damaged`)
  })

  it('are not found by a path that leads outside', async () => {
    await expect(async () => store.get('../../../../etc/passwd')).rejects.toThrow('not a SHA-256')
  })
})

// As much of an S3 server as the store asks for; it takes only signed requests.
async function startStore() {
  const kept = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const body = await read(request)
    const path = request.url!
    if (!/^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-west-1\/s3\//.test(request.headers.authorization ?? ''))
      return response.writeHead(403).end()
    if (!path.startsWith('/bucket/heed/')) return response.writeHead(404).end()
    if (request.method === 'PUT') kept.set(path, body)
    if (request.method === 'DELETE') kept.delete(path)
    const found = kept.get(path)
    return response.writeHead(found || request.method === 'DELETE' ? 200 : 404).end(found)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, kept, host: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

describe('files in an S3-compatible store', async () => {
  const { server, kept, host } = await startStore()
  afterAll(() => server.close())
  const storeAt = (url: string, env = {}) => fileStore(readConfig({ HEED_FILES: url }), env)
  const store = storeAt(`s3+http://key:secret@${host}/bucket/heed?region=eu-west-1`)

  it('come back as they were put, until they are removed', async () => {
    const found = await roundTrip(store)
    expect(found).toEqual(expected)
  })

  it('are refused when the store has changed them', async () => {
    const { checksum } = await store.put(bytes)
    for (const path of kept.keys()) kept.set(path, Buffer.from('something else'))
    await expect(store.get(checksum)).rejects.toThrow('is damaged')
  })

  it('are signed with the keys of the environment when the URL has none', async () => {
    const env = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1' }
    expect(await roundTrip(storeAt(`s3+http://${host}/bucket/heed`, env))).toEqual(expected)
    expect(() => storeAt(`s3+http://${host}/bucket/heed`)).toThrow('it has no keys')
  })

  it('say what is wrong when the bucket or the key is', async () => {
    await expect(storeAt(`s3+http://key:secret@${host}/other?region=eu-west-1`).put(bytes)).rejects.toThrow(
      'no such bucket',
    )
    await expect(storeAt(`s3+http://wrong:secret@${host}/bucket`).put(bytes)).rejects.toThrow('answered 403')
    expect(() => storeAt(`s3+http://key:secret@${host}`)).toThrow('it names no bucket')
  })
})

const expected = {
  kept: { checksum: sha256(bytes), size: bytes.length },
  text: new TextDecoder().decode(bytes),
  there: [true, false],
  neverPut: null,
  afterwards: false,
}

async function roundTrip(store: FileStore) {
  const kept = await store.put(bytes)
  const text = new TextDecoder().decode((await store.get(kept.checksum))!)
  const there = [await store.has(kept.checksum), await store.has(sha256('never put'))]
  const neverPut = await store.get(sha256('never put'))
  await store.remove(kept.checksum)
  await store.remove(kept.checksum)
  return { kept, text, there, neverPut, afterwards: await store.has(kept.checksum) }
}
