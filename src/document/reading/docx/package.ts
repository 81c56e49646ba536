import type { Readable } from 'node:stream'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Unreadable } from '../unreadable.ts'
import { parseXml, type Element } from './xml.ts'

/** The XML parts of a DOCX file, by name: "word/document.xml". */
export type Package = { has(name: string): boolean; part(name: string): Promise<Element | undefined> }

// T-18: a 293 KB file can unpack to 300 MB: look at the directory first, and count while unpacking, for it may lie.
const mostEntries = 2000
const mostBytes = 200 * 1024 * 1024
const mostBytesOfPart = 50 * 1024 * 1024
const steepest = { xml: 200, other: 100 }

/** Opens a zip after checking its directory. Throws Unreadable where it is broken, encrypted or a bomb. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const { zip, entries } = await directoryOf(bytes)
  return {
    has: (name) => entries.has(name),
    part: async (name) => {
      const entry = entries.get(name)
      return entry && parseXml(await contentOf(zip, entry))
    },
  }
}

async function directoryOf(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true })
    if (zip.entryCount > mostEntries) throw new Unreadable('expands-too-far')
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize
      if (total > mostBytes || isTooSteep(entry)) throw new Unreadable('expands-too-far')
      if (entry.isEncrypted()) throw new Unreadable('encrypted')
      entries.set(entry.fileName, entry)
    }
    return { zip, entries }
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('broken', { cause })
  }
}

function isTooSteep({ fileName, compressedSize, uncompressedSize }: Entry): boolean {
  const ratio = /\.(?:xml|rels)$/.test(fileName) ? steepest.xml : steepest.other
  return uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * ratio
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > mostBytesOfPart) throw new Unreadable('expands-too-far')
  try {
    const chunks: Buffer[] = []
    let size = 0
    const stream: Readable = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > mostBytesOfPart) throw new Unreadable('expands-too-far')
      chunks.push(chunk)
    }
    return decoded(Buffer.concat(chunks))
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('broken', { cause })
  }
}

const decoded = (bytes: Buffer): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
