import { slice } from '#base/codepoints'
import {
  checkAnchor,
  misquotations,
  nearestStretch,
  standsIn,
  textsOf,
  type Anchor,
  type Block,
  type Document,
  type Evidence,
} from '#document'
import type { Database } from '#platform/db'
import { publishedText } from './queries.ts'

/**
 * What can keep a sentence from being checked by anyone: it rests on nothing; its source cannot be read by the public;
 * the passage is not there, reads otherwise, has another seal, or stands in a block that was altered; what it quotes
 * reads otherwise, stands only where it is not cited, or has no source at all.
 */
export type FindingCode =
  | 'no-source'
  | 'source-missing'
  | 'passage-missing'
  | 'passage-altered'
  | 'seal-broken'
  | 'source-altered'
  | 'quotation-altered'
  | 'quotation-uncited'
  | 'quotation-unfounded'

/** Something that keeps a sentence of a report from being checked, and where. */
export type Finding = Fault & {
  block: string
  label: string | null
  /** Counted from 1 within the paragraph. */
  sentence: number
  text: string
}

type Fault = {
  code: FindingCode
  source?: { symbol: string; version: number; language: string; block: string }
  /** What the source says, and what the sentence makes of it. */
  expected?: string
  found?: string
}

/**
 * T-12: checks every sentence of a report: it rests on published passages that still read as they were cited, or it is
 * marked as the secretariat's own; and what it quotes stands in those passages, word for word. Headings quote nothing.
 */
export async function checkEvidence(db: Database, report: Document): Promise<Finding[]> {
  const load = publishedTexts(db)
  const findings: Finding[] = []
  for (const block of report.blocks) findings.push(...(await checkBlock(block, report.evidence ?? [], load)))
  return findings
}

type Load = (anchor: Anchor) => Promise<Document | undefined>

/** Gives the published text that an anchor names; each text is read once. */
export function publishedTexts(db: Database): Load {
  const texts = new Map<string, Promise<Document | undefined>>()
  return ({ document, version, language }) => {
    const key = `${document} ${version} ${language}`
    if (!texts.has(key)) texts.set(key, publishedText(db, { symbol: document, number: version, language }))
    return texts.get(key)!
  }
}

async function checkBlock(block: Block, evidence: Evidence[], load: Load): Promise<Finding[]> {
  if (block.kind === 'heading') {
    const place = { block: block.id, label: block.label ?? null, sentence: 1, text: block.text }
    return unfounded(block.text).map((fault) => ({ ...fault, ...place }))
  }
  if (block.kind !== 'paragraph' || block.role === 'signature') return []
  const findings: Finding[] = []
  for (const [index, span] of block.sentences.entries()) {
    const text = slice(block.text, span.start, span.end)
    const place = { block: block.id, label: block.label ?? null, sentence: index + 1, text }
    const ground = evidence.find((one) => one.block === block.id && one.start === span.start && one.end === span.end)
    const faults: Fault[] = ground ? await checkGround(ground, text, load) : [{ code: 'no-source' }]
    findings.push(...faults.map((fault) => ({ ...fault, ...place })))
  }
  return findings
}

async function checkGround(ground: Evidence, text: string, load: Load): Promise<Fault[]> {
  if (ground.kind === 'secretariat') return unfounded(text)
  if (!ground.anchors.length) return [{ code: 'no-source' }]
  const sources = await Promise.all(ground.anchors.map(async (anchor) => ({ anchor, document: await load(anchor) })))
  return [...sources.flatMap(checkSource), ...checkQuotations(text, sources)]
}

/** A sentence without a source can quote nothing. */
const unfounded = (text: string): Fault[] =>
  misquotations(text, []).map(({ quoted }) => ({ code: 'quotation-unfounded', found: quoted }))

type Cited = { anchor: Anchor; document: Document | undefined }

const codes = {
  'no-block': 'passage-missing',
  'out-of-range': 'passage-missing',
  'text-differs': 'passage-altered',
  'hash-differs': 'seal-broken',
  'block-changed': 'source-altered',
} as const

function checkSource({ anchor, document }: Cited): Fault[] {
  const source = sourceOf(anchor, anchor.block)
  if (!document) return [{ code: 'source-missing', source }]
  const wrong = checkAnchor(anchor, document)
  if (!wrong) return []
  const found = wrong.finding === 'text-differs' ? { found: wrong.found } : {}
  return [{ code: codes[wrong.finding], source, expected: anchor.exact, ...found }]
}

const sourceOf = ({ document, version, language }: Anchor, block: string) => ({
  symbol: document,
  version,
  language,
  block,
})

/** The title of a cited document may be quoted, although it stands in none of its blocks. */
function checkQuotations(text: string, sources: Cited[]): Fault[] {
  const passages = sources.map(({ anchor }) => anchor.exact)
  const titles = sources.flatMap(({ document }) => document?.title ?? [])
  return misquotations(text, [...passages, ...titles]).map(({ quoted }) => {
    const elsewhere = textsOfAll(sources)
    const stands = elsewhere.find((one) => standsIn(quoted, one.text))
    if (stands)
      return {
        code: 'quotation-uncited',
        source: sourceOf(stands.anchor, stands.block),
        expected: quoted,
        found: quoted,
      }
    return { code: 'quotation-altered', found: quoted, ...nearestTo(quoted, sources, elsewhere) }
  })
}

type Placed = { anchor: Anchor; block: string; text: string }

/** Every text of the cited documents. */
const textsOfAll = (sources: Cited[]): Placed[] =>
  sources.flatMap(({ anchor, document }) =>
    document ? [...textsOf(document)].map((text) => ({ ...text, anchor })) : [],
  )

/** Past this share of other words a stretch is about something else. */
const alike = 0.6

/** The stretch most like what was quoted: of the cited passages, else of the documents that they stand in. */
function nearestTo(quoted: string, sources: Cited[], elsewhere: Placed[]): Pick<Fault, 'expected' | 'source'> {
  const cited: Placed[] = sources.map(({ anchor }) => ({ anchor, block: anchor.block, text: anchor.exact }))
  for (const places of [cited, elsewhere]) {
    const texts = places.map(({ text }) => text)
    const nearest = nearestStretch(quoted, texts)
    if (!nearest || nearest.distance > alike) continue
    const { anchor, block } = places[nearest.text]!
    return { expected: nearest.words, source: sourceOf(anchor, block) }
  }
  return { source: sourceOf(cited[0]!.anchor, cited[0]!.block) }
}
