import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Document } from '../model.ts'
import type { Facts } from './facts.ts'
import { fonts } from './fonts.ts'
import { pdfContent } from './pdf-content.ts'
import { claimUniversalAccess } from './pdf-update.ts'

// Starting a compiler means reading fonts; it is kept for every edition of the process.
let compiler: NodeCompiler | undefined
let template: string | undefined

/**
 * The document as one PDF that is both PDF/UA-1 and PDF/A-2a. It is written twice, the second time from what
 * the typesetter remembers: as PDF/UA-1 only to be refused if it is not accessible, then as PDF/A-2a, to which the
 * claim of PDF/UA-1 is added.
 */
export function pdfEdition(document: Document, facts: Facts): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts().files }] })
  template ??= readFileSync(new URL('./edition.typ', import.meta.url), 'utf8')
  const source = { mainFileContent: template, inputs: { content: JSON.stringify(pdfContent(document, facts)) } }
  try {
    // Not compile() and then pdf(): the compiled document would stay in memory until a garbage collection comes by.
    compiler.pdf(source, { pdfStandard: 'ua-1' })
    return claimUniversalAccess(compiler.pdf(source, { pdfStandard: 'a-2a' }))
  } catch (cause) {
    throw new Error(`The PDF of “${document.title}” could not be set: ${reason(cause)}`, { cause })
  } finally {
    compiler.evictCache(0)
  }
}

const folder = fileURLToPath(new URL('.', import.meta.url))

// The typesetter leaves the words of some errors in `code`.
function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.message || String((cause as { code?: unknown }).code)
}
