import type { NewParagraph, ReportParagraph } from './report.ts'

/** A paragraph that is there, or one to be added. */
export type Merged = { present: ReportParagraph } | { added: NewParagraph }

/**
 * The paragraphs of a report in order, with what has been recorded since: each new one after the one that it follows in
 * the record, and after what people wrote below that. What somebody took out (`setAside`) does not come back.
 */
export function merge(present: ReportParagraph[], composed: NewParagraph[], setAside: string[]): Merged[] {
  const merged: Merged[] = present.map((paragraph) => ({ present: paragraph }))
  const gone = new Set(setAside)
  let at = -1
  for (const paragraph of composed) {
    const known = merged.findIndex((one) => originsOf(one).some((origin) => paragraph.origins.includes(origin)))
    if (known >= 0) at = withFollowers(merged, known)
    else if (!paragraph.origins.some((origin) => gone.has(origin))) merged.splice(++at, 0, { added: paragraph })
  }
  return merged
}

const sectionOf = (one: Merged) => ('present' in one ? one.present : one.added).section
const originsOf = (one: Merged) => ('present' in one ? one.present : one.added).origins

/** The place of the last paragraph that people wrote below the one at `at`. */
function withFollowers(merged: Merged[], at: number): number {
  const isWritten = (one: Merged | undefined) =>
    one !== undefined && !originsOf(one).length && sectionOf(one) === sectionOf(merged[at]!)
  let last = at
  while (isWritten(merged[last + 1])) last++
  return last
}
