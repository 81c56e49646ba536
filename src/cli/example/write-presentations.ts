import { readProceedings } from '#areas/meetings'
import { publishedText } from '#areas/registry'
import { addParagraph, attachEvidence, findReport, readParagraphs } from '#areas/reports'
import { findText, type Document } from '#document'
import type { Context } from '#platform/context'
import type { ExamplePresentation } from './example.ts'
import { expectDone } from './expect-done.ts'

/** Writes what the rapporteur of the example has to say on each paper below the sentence that it was presented. */
export async function writePresentations(
  context: Context,
  meeting: string,
  presentations: ExamplePresentation[],
): Promise<void> {
  const { symbol } = (await findReport(context.db, meeting))!
  const proceedings = await readProceedings(context.db, meeting)
  const texts = new Map<string, Document>()
  for (const { document, paragraphs } of presentations) {
    const number = proceedings.presentations.find((one) => one.symbol === document)!.number
    const above = (await readParagraphs(context.db, symbol)).find((one) => one.origins.includes(`P.${number}`))!
    let after = above.id
    for (const sentences of paragraphs) {
      const text = sentences.map((sentence) => sentence.text).join(' ')
      const added = { section: above.section, form: 'continuation' as const, after, text }
      after = expectDone(await addParagraph(context, meeting, added), document)
      const written = (await readParagraphs(context.db, symbol)).find((one) => one.id === after)!
      for (const [index, sentence] of written.sentences.entries())
        for (const source of sentences[index]!.sources) await cite(context, meeting, sentence.id, source, texts)
    }
  }
}

async function cite(
  context: Context,
  meeting: string,
  sentence: string,
  source: { document: string; exact: string },
  texts: Map<string, Document>,
): Promise<void> {
  const place = { symbol: source.document, number: 1, language: 'en' }
  const text = texts.get(source.document) ?? (await publishedText(context.db, place))!
  texts.set(source.document, text)
  const [found] = findText(text, source.exact)
  if (!found) throw new Error(`${source.document} does not say: ${source.exact}`)
  const passage = { ...place, version: 1, block: found.block, span: { start: found.start, end: found.end } }
  expectDone(await attachEvidence(context, meeting, sentence, passage), source.exact)
}
