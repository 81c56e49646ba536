import type { EditionWords } from './words.ts'

/** The forms in which a document can be given out. */
export const formats = ['html', 'pdf', 'docx', 'md', 'txt', 'json'] as const
export type Format = (typeof formats)[number]

/** What an edition says about its document that the document does not know itself. */
export type Facts = {
  symbol?: string
  version?: number
  /** The permanent URL of this version: "https://example.org/documents/CWG-COP-24/INF/17/v2". */
  address?: string
  /** The day it was published, as an ISO date: "2026-01-19". */
  published?: string
  /** Words shown under the title: "Adopted on 19 January 2026". */
  status?: string
  /** A sentence shown before everything else: "Example made from public documents". */
  notice?: string
  /** The fixed words of the edition; without them, those of the document's language, else English. */
  words?: EditionWords
}

/** The media type of each format. */
export const mediaTypes: Record<Format, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
}
