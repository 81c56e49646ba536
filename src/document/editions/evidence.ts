import type { Anchor, Document, Evidence } from '../model.ts'

/** A piece of evidence with its place in the edition: an id, and a number when it names sources. */
export type NumberedEvidence = Evidence & {
  /** The fragment of the sentence it belongs to: "s-p5.3-1". */
  sentence: string
  /** Counts the evidence that names sources, in reading order; absent for the secretariat's own word. */
  number?: number
}

/** The evidence of each block, in the order of the sentences. Numbers run through the whole document. */
export function evidenceByBlock(document: Document): Map<string, NumberedEvidence[]> {
  const byBlock = Map.groupBy(document.evidence ?? [], ({ block }) => block)
  let number = 0
  const numbered = readingOrder(document)
    .filter((id) => byBlock.has(id))
    .map((id): [string, NumberedEvidence[]] => {
      const ordered = byBlock.get(id)!.toSorted((a, b) => a.start - b.start || a.end - b.end)
      return [
        id,
        ordered.map((evidence) => ({
          ...evidence,
          sentence: `s-${id}-${1 + ordered.findIndex((one) => one.start === evidence.start && one.end === evidence.end)}`,
          ...(evidence.kind === 'sources' && { number: ++number }),
        })),
      ]
    })
  return new Map(numbered)
}

/** The evidence that names sources, by number: what the list "Sources" shows. */
export const citedEvidence = (
  evidence: Map<string, NumberedEvidence[]>,
): (NumberedEvidence & { kind: 'sources'; anchors: Anchor[]; number: number })[] =>
  [...evidence.values()].flat().filter((one) => one.kind === 'sources') as never

function readingOrder(document: Document): string[] {
  const paragraphs = document.notes.flatMap((note) => note.paragraphs)
  return [
    ...document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.paragraphs.map(({ id }) => id)) : [block.id],
    ),
    ...paragraphs.map(({ id }) => id),
  ]
}
