import { sha256 } from '#base/hash'
import { textsOf } from '../anchor.ts'
import type { Block, Document, Paragraph } from '../model.ts'

/**
 * SHA-256 of the text of a document, in lower-case hexadecimal. Every edition carries it, so that anyone can see
 * that two editions say the same. It covers words and labels; marks, evidence and layout do not change it.
 *
 * It is taken over UTF-8 lines that each end in a line feed. A line is a JSON array of strings, serialised as
 * RFC 8785 says (no spaces), with "" for a label that is not there:
 *
 *     ["heed-text/1", language]
 *     ["title", title]
 *     ["cover", name, label, text]     one for each field of the cover
 *     ["block", id, label, text]       one for each text an anchor can point into, in that order:
 *                                      blocks in reading order (table: caption, then cells by row), then notes
 *     ["note", id, label]              one for each note
 */
export function textHash(document: Document): string {
  const labels = labelsOf(document)
  const lines = [
    ['heed-text/1', document.language],
    ['title', document.title],
    ...document.cover.map(({ name, label, text }) => ['cover', name, label ?? '', text]),
    ...[...textsOf(document)].map(({ block, text }) => ['block', block, labels.get(block) ?? '', text]),
    ...document.notes.map(({ id, label }) => ['note', id, label]),
  ]
  return sha256(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

function labelsOf(document: Document): Map<string, string | undefined> {
  const labelled = [...document.blocks.flatMap(labelledIn), ...document.notes.flatMap(({ paragraphs }) => paragraphs)]
  return new Map(labelled.map(({ id, label }) => [id, label]))
}

const labelledIn = (block: Block): Pick<Paragraph, 'id' | 'label'>[] =>
  block.kind === 'table'
    ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs)
    : block.kind === 'figure'
      ? []
      : [block]
