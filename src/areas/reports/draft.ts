import { checkEvidence, type Finding } from '#areas/registry'
import type { Document } from '#document'
import type { Context } from '#platform/context'
import { draftDocument } from './draft-document.ts'
import { isIssuedAsItIs } from './issue.ts'
import { checkRelease, type Release } from './plain/release.ts'
import { readParagraphs } from './queries.ts'
import type { Report, ReportParagraph, Section } from './report.ts'

/** A report as it stands: the document it would be issued as, and what stands in the way. */
export type Draft = {
  report: Report
  document: Document
  sections: DraftSection[]
  findings: Finding[]
  /** The newest issued version reads just like this. */
  isIssued: boolean
  /** Its editions in plain words, checked. */
  release: Release
}

export type DraftSection = { section: Section; number: string; title: string; paragraphs: DraftParagraph[] }

/** A paragraph in its place: with the id and label it would have, and the number it stands under. */
export type DraftParagraph = ReportParagraph & {
  block: string
  label: string | null
  under: string
  findings: Finding[]
}

/** The draft of a report with every paragraph in its place, checked. */
export async function readDraft(context: Context, report: Report): Promise<Draft> {
  const paragraphs = await readParagraphs(context.db, report.symbol)
  const document = await draftDocument(context, report, paragraphs)
  const [findings, isIssued, release] = await Promise.all([
    checkEvidence(context.db, document),
    isIssuedAsItIs(context, report, document),
    checkRelease(context, report, document, paragraphs),
  ])
  return { report, document, sections: place(document, paragraphs, findings), findings, isIssued, release }
}

/** Blocks and paragraphs stand in the same order; a heading of level 1 opens each section. */
function place(document: Document, paragraphs: ReportParagraph[], findings: Finding[]): DraftSection[] {
  const left = [...paragraphs]
  const sections: DraftSection[] = []
  let under = ''
  for (const block of document.blocks) {
    // What follows the last paragraph is the signature and the annex.
    if (!left.length) break
    if (block.kind === 'heading' && block.level === 1) {
      under = block.label!
      sections.push({ section: left[0]!.section, number: under, title: block.text, paragraphs: [] })
      continue
    }
    const paragraph = left.shift()!
    const label = ('label' in block && block.label) || null
    if (paragraph.form === 'numbered') under = label!
    const own = findings.filter((finding) => finding.block === block.id)
    sections.at(-1)!.paragraphs.push({ ...paragraph, block: block.id, label, under, findings: own })
  }
  return sections
}
