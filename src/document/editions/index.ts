import type { Document } from '../model.ts'
import type { Facts, Format } from './facts.ts'
import { docxEdition } from './docx.ts'
import { htmlEdition } from './html.ts'
import { jsonEdition } from './json.ts'
import { markdownEdition } from './markdown.ts'
import { pdfEdition } from './pdf.ts'
import { textEdition } from './text.ts'

export { type Facts, type Format, formats, mediaTypes } from './facts.ts'
export { type BodyOptions, htmlBody } from './html-body.ts'
export { type NumberedEvidence, evidenceByBlock } from './evidence.ts'
export { editionSchema } from './schema.ts'
export { textHash } from './text-hash.ts'
export { type EditionWords, wordsFor } from './words.ts'

const writers: Record<Format, (document: Document, facts: Facts) => string | Uint8Array | Promise<Uint8Array>> = {
  html: htmlEdition,
  pdf: pdfEdition,
  docx: docxEdition,
  md: markdownEdition,
  txt: textEdition,
  json: jsonEdition,
}

/** The document in `format`, as a complete file. The same document and facts give the same bytes. */
export async function edition(document: Document, format: Format, facts: Facts): Promise<Uint8Array> {
  const written = await writers[format](document, facts)
  return typeof written === 'string' ? new TextEncoder().encode(written) : written
}
