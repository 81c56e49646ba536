import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '#base/hash'
import { assertChecksum, type FileStore } from './file-store.ts'

/** A store in the folder `root`, as ab/cdef…; each file is complete on the disk before it gets its name. */
export function folderStore(root: string): FileStore {
  const pathOf = (checksum: string) => {
    assertChecksum(checksum)
    return join(root, checksum.slice(0, 2), checksum.slice(2))
  }
  const has = async (checksum: string) => (await unlessMissing(stat(pathOf(checksum)))) !== null
  return {
    has,
    async put(bytes) {
      const checksum = sha256(bytes)
      if (!(await has(checksum))) await write(pathOf(checksum), bytes)
      return { checksum, size: bytes.length }
    },
    async get(checksum) {
      const bytes = await unlessMissing(readFile(pathOf(checksum)))
      if (bytes && sha256(bytes) !== checksum)
        throw new Error(`the file ${checksum} is damaged: restore it from a backup`)
      return bytes
    },
    remove: (checksum) => rm(pathOf(checksum), { force: true }),
  }
}

async function write(path: string, bytes: Uint8Array) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

// Without this the name of the file may be lost in a power failure, though its bytes are kept.
async function syncFolder(path: string) {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
