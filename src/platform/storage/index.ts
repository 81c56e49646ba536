export type FileStore = {
  put(bytes: Uint8Array): Promise<{ checksum: string; size: number }>
  get(checksum: string): Promise<Uint8Array | null>
}
