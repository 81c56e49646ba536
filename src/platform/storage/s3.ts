import { AwsClient } from 'aws4fetch'
import { sha256 } from '#base/hash'
import { assertChecksum, unusable, type FileStore } from './file-store.ts'

type Environment = Record<string, string | undefined>

/**
 * A store in a bucket: `s3://KEY:SECRET@HOST[:PORT]/BUCKET[/PREFIX][?region=…]` (`s3+http://` without encryption, for
 * a store on the same machine), or `s3://BUCKET[/PREFIX]?region=…` at Amazon. Keys that are not in the URL are those of
 * AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
 */
export function s3Store(url: string, env: Environment): FileStore {
  const { base, client } = parse(url, env)
  const ask = async (method: string, checksum: string, body?: Uint8Array) => {
    assertChecksum(checksum)
    const address = `${base}/${checksum.slice(0, 2)}/${checksum.slice(2)}`
    const answer = await client.fetch(address, { method, body: body as BodyInit | undefined })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(`the file store answered ${answer.status} to ${method} ${checksum}`)
  }
  return {
    async put(bytes) {
      const checksum = sha256(bytes)
      const answer = await ask('PUT', checksum, bytes)
      if (answer.status === 404) throw unusable('there is no such bucket', 'make it, or correct its name.')
      return { checksum, size: bytes.length }
    },
    async get(checksum) {
      const answer = await ask('GET', checksum)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (answer.status === 404) return null
      if (sha256(bytes) !== checksum) throw new Error(`the file ${checksum} is damaged: restore it from a backup`)
      return bytes
    },
    has: async (checksum) => (await ask('HEAD', checksum)).ok,
    async remove(checksum) {
      await ask('DELETE', checksum)
    },
  }
}

function parse(text: string, env: Environment): { base: string; client: AwsClient } {
  const url = new URL(text)
  const accessKeyId = decodeURIComponent(url.username) || env.AWS_ACCESS_KEY_ID
  const secretAccessKey = decodeURIComponent(url.password) || env.AWS_SECRET_ACCESS_KEY
  if (!accessKeyId || !secretAccessKey)
    throw unusable(
      'it has no keys',
      'write s3://KEY:SECRET@HOST/BUCKET, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  const region = url.searchParams.get('region') ?? env.AWS_REGION ?? 'us-east-1'
  const path = url.pathname.replace(/\/+$/, '')
  // A name without dot or port is no host but a bucket at Amazon.
  const isBucket = url.protocol === 's3:' && /^[^.:]+$/.test(url.host) && url.host !== 'localhost'
  if (!isBucket && !path) throw unusable('it names no bucket', 'write s3://KEY:SECRET@HOST/BUCKET.')
  const scheme = url.protocol === 's3+http:' ? 'http' : 'https'
  const base = isBucket ? `https://s3.${region}.amazonaws.com/${url.host}${path}` : `${scheme}://${url.host}${path}`
  return { base, client: new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region, retries: 3 }) }
}
