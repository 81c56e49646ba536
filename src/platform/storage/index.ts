import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
export type FileStore = {
  put(bytes: Uint8Array): Promise<{ checksum: string; size: number }>
  get(checksum: string): Promise<Uint8Array | null>
}
export const openFiles = (config: { files: string }): FileStore => ({
  async put(bytes) {
    const checksum = createHash('sha256').update(bytes).digest('hex')
    await mkdir(config.files, { recursive: true })
    await writeFile(join(config.files, checksum), bytes)
    return { checksum, size: bytes.length }
  },
  async get(checksum) {
    return readFile(join(config.files, checksum))
  },
})
