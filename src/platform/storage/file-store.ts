import { BadSetting } from '#platform/config'

/** Files kept by the SHA-256 of their bytes (64 hexadecimal digits). What is kept never changes. */
export type FileStore = {
  /** Keeps `bytes`; they are on the disk (or in the store) when this ends. Keeping the same twice does no harm. */
  put(bytes: Uint8Array): Promise<{ checksum: string; size: number }>
  /** The bytes, or null when there are none. Throws when they are no longer those that were kept. */
  get(checksum: string): Promise<Uint8Array | null>
  has(checksum: string): Promise<boolean>
  /** Removes the bytes for good, if they are there. Nothing may name them any more. */
  remove(checksum: string): Promise<void>
}

/** T-13: throws unless `checksum` is one, so that it is never taken for a path. */
export function assertChecksum(checksum: string) {
  if (!/^[0-9a-f]{64}$/.test(checksum)) throw new TypeError('not a SHA-256 in lower-case hexadecimal')
}

/** The sentence for a store that cannot be used. */
export const unusable = (what: string, remedy: string, cause?: unknown): BadSetting =>
  new BadSetting(`The file store of HEED_FILES cannot be used (${what}): ${remedy}`, { cause })
