import { labelled } from './labels.ts'
import { joined, type Line, type Part } from './part.ts'
import { isLeadIn } from './titles.ts'

/** A sentence that a page break cut in two: no stop above the gap, a small letter below it. */
export function pageBreaksMended(parts: Part[]): Part[] {
  const mended: Part[] = []
  for (const part of parts) {
    const above = mended.at(-1)
    if (above?.kind === 'line' && part.kind === 'line' && isCutInTwo(above, part))
      mended[mended.length - 1] = joined(above, part)
    else mended.push(part)
  }
  return mended
}

const isCutInTwo = (above: Line, below: Line): boolean =>
  below.gap > 0 &&
  (/\s–$/.test(above.text) || (above.text.length >= 60 && /[\p{L}\p{N},-]$/u.test(above.text))) &&
  (below.opensPage || /^\p{Ll}/u.test(below.text)) &&
  below.level === undefined &&
  !below.title &&
  above.level === undefined &&
  above.role === below.role &&
  labelled(below).label === undefined &&
  !isLeadIn(below)
