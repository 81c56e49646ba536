import type { Document } from '#document'
import { joinSentences, type Report, type ReportParagraph } from '../report.ts'
import type { Official } from './check-edition.ts'

/** The paragraphs of a report as they stand now, as an edition in plain words needs them. */
export const officialOf = ({ template, language }: Report, paragraphs: ReportParagraph[]): Official => ({
  template,
  paragraphs: paragraphs.map(({ id, section, revision, form, sentences }) => ({
    id,
    section,
    revision,
    text: joinSentences(sentences, language),
    isHeading: form === 'subheading',
  })),
})

/** The block that each paragraph of a draft has become in its document: both stand in the same order. */
export function blocksOf(document: Document, paragraphs: ReportParagraph[]): Map<string, string> {
  const blocks = document.blocks.filter((block) => block.kind !== 'heading' || block.level !== 1)
  return new Map(paragraphs.map(({ id }, index) => [id, blocks[index]!.id]))
}
