import { slice } from '#base/codepoints'
import { checkAnchor, misquotations, type Anchor, type Document, type Evidence, type Paragraph } from '#document'
import type { Database } from '#platform/db'
import { publishedText } from './queries.ts'

/** Something that keeps a sentence of a report from being checked by anyone, and where. */
export type Finding = {
  code: 'no-source' | 'source-missing' | 'passage-missing' | 'passage-altered' | 'source-altered' | 'quotation-altered'
  block: string
  label: string | null
  /** Counted from 1 within the paragraph. */
  sentence: number
  text: string
  source?: { symbol: string; version: number; block: string }
  expected?: string
  found?: string
}

/**
 * T-12: checks every sentence of a report: it rests on published passages that still read as they were cited, or it is
 * marked as the secretariat's own; and what it quotes stands in those passages, word for word.
 */
export async function checkEvidence(db: Database, report: Document): Promise<Finding[]> {
  const sources = new Map<string, Promise<Document | undefined>>()
  const load = ({ document, version, language }: Anchor) => {
    const key = `${document} ${version} ${language}`
    if (!sources.has(key)) sources.set(key, publishedText(db, { symbol: document, number: version, language }))
    return sources.get(key)!
  }
  const findings: Finding[] = []
  for (const block of report.blocks)
    if (block.kind === 'paragraph' && block.role !== 'signature')
      findings.push(...(await checkParagraph(block, report.evidence ?? [], load)))
  return findings
}

type Load = (anchor: Anchor) => Promise<Document | undefined>

async function checkParagraph(block: Paragraph, evidence: Evidence[], load: Load): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [index, span] of block.sentences.entries()) {
    const text = slice(block.text, span.start, span.end)
    const place = { block: block.id, label: block.label ?? null, sentence: index + 1, text }
    const ground = evidence.find((one) => one.block === block.id && one.start === span.start && one.end === span.end)
    if (!ground) findings.push({ code: 'no-source', ...place })
    else findings.push(...(await checkGround(ground, text, load)).map((finding) => ({ ...finding, ...place })))
  }
  return findings
}

type Fault = Omit<Finding, 'block' | 'label' | 'sentence' | 'text'>

async function checkGround(ground: Evidence, text: string, load: Load): Promise<Fault[]> {
  const anchors = ground.kind === 'sources' ? ground.anchors : []
  const faults = (await Promise.all(anchors.map(async (anchor) => checkSource(anchor, await load(anchor))))).flat()
  const passages = anchors.map((anchor) => anchor.exact)
  for (const { quoted, nearest } of misquotations(text, passages))
    faults.push({ code: 'quotation-altered', expected: nearest, found: quoted, ...sourceOf(anchors[0]) })
  return faults
}

const sourceOf = (anchor: Anchor | undefined) =>
  anchor ? { source: { symbol: anchor.document, version: anchor.version, block: anchor.block } } : {}

function checkSource(anchor: Anchor, document: Document | undefined): Fault[] {
  if (!document) return [{ code: 'source-missing', ...sourceOf(anchor) }]
  const finding = checkAnchor(anchor, document)
  if (!finding) return []
  const codes = {
    'no-block': 'passage-missing',
    'out-of-range': 'passage-missing',
    'text-differs': 'passage-altered',
    'hash-differs': 'passage-altered',
    'block-changed': 'source-altered',
  } as const
  return [{ code: codes[finding.finding], expected: anchor.exact, ...sourceOf(anchor) }]
}
