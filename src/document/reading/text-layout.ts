/**
 * How the paragraphs of a text are told apart: one on each line (as office programs write them), or in
 * blocks between empty lines, in Markdown or wrapped by hand at `width`.
 */
export type Layout = { kind: 'lines' } | { kind: 'blocks'; width?: number }

/** How `text` is laid out, and whether it is Markdown. */
export function layoutOf(text: string, isMarkdownByName: boolean): { layout: Layout; markdown: boolean } {
  const lines = text.split(/\r\n|[\n\r\f]/)
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return line.trim() && next?.trim() ? [[line, next] as const] : []
  })
  const markdown = isMarkdownByName || signs.filter((sign) => sign.test(text)).length >= 2
  const isLong = (line: string) => line.length > 160 && !/^\s*[-*•–]\s/.test(line)
  if (pairs.filter(([line, next]) => isLong(line) && isLong(next)).length >= 2)
    return { layout: { kind: 'lines' }, markdown }
  if (markdown) return { layout: { kind: 'blocks' }, markdown }
  const width = Math.max(0, ...lines.map((line) => line.length))
  const wrapped = pairs.filter(([line, next]) => isWrapped(line, next, width)).length
  const isByHand = width >= 40 && width <= 120 && wrapped >= 2 && wrapped >= pairs.length * 0.5
  return { layout: isByHand ? { kind: 'blocks', width } : { kind: 'lines' }, markdown }
}

const signs = [
  /^#{1,6} \S/m,
  /\*\*\S[^*\n]*\S\*\*/,
  /^\s*[-*] \S/m,
  /^\|.*\|$/m,
  /\]\(https?:/,
  /(?<![*\w])\*\w[^*\n]*\w\*(?![*\w])/,
]

/** Whether the first word of `next` would not have fitted on `line`. */
export const isWrapped = (line: string, next: string, width: number): boolean =>
  line.trimEnd().length + 1 + (/^\s*(\S*)/.exec(next)![1]?.length ?? 0) > width * 0.95
