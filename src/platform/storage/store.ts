import type { Config } from '#platform/config'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder.ts'
import { s3Store } from './s3.ts'

/** The store that HEED_FILES names: a folder, or any S3-compatible store by URL. */
export function fileStore(config: Config, env: Record<string, string | undefined> = process.env): FileStore {
  return config.files.startsWith('/') ? folderStore(config.files) : s3Store(config.files, env)
}
