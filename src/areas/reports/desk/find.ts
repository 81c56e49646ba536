import { Refusal } from '#base/refusal'
import { findBody, findMeeting, type Body } from '#areas/bodies'
import { allow, may, type Permission } from '#platform/access'
import type { Context } from '#platform/context'
import { readDraft, type Draft, type DraftParagraph } from '../draft.ts'
import { findReport } from '../queries.ts'
import type { ReportSentence } from '../report.ts'
import type { Occasion } from './occasion.ts'
import type { Powers } from './overview.tsx'

/** What a report is of, its body and, once composed, its draft, for somebody who may do this there. */
export async function findDesk(
  context: Context,
  symbol: string,
  permission: Permission = 'read-drafts',
): Promise<{ occasion: Occasion; body: Body; draft: Draft | undefined; powers: Powers }> {
  const [meeting, report] = await Promise.all([findMeeting(context.db, symbol), findReport(context.db, symbol)])
  const owner = meeting?.body ?? report?.body
  // A stranger is sent to sign in whether or not there is such a meeting or report.
  allow(context.person, permission, owner)
  if (!owner) throw new Refusal(404, `report ${symbol}`)
  const powers = {
    mayWrite: may(context.person, 'write-a-report', owner),
    mayIssue: may(context.person, 'issue-a-report', owner),
  }
  const [body, draft] = await Promise.all([findBody(context.db, owner), report && readDraft(context, report)])
  return { occasion: { symbol, ...(meeting ? { meeting } : { titles: report!.titles! }) }, body: body!, draft, powers }
}

/** The same for a report that there is. */
export async function getDesk(context: Context, symbol: string, permission?: Permission) {
  const desk = await findDesk(context, symbol, permission)
  if (!desk.draft) throw new Refusal(404, `report ${symbol}`)
  return { ...desk, draft: desk.draft }
}

/** The paragraph of this draft with that id. */
export function getParagraph({ sections }: Draft, id: string): DraftParagraph {
  const paragraph = sections.flatMap((section) => section.paragraphs).find((one) => one.id === id)
  if (!paragraph) throw new Refusal(404, `paragraph ${id}`)
  return paragraph
}

/** The sentence of this draft with that id, and its paragraph. */
export function getSentence({ sections }: Draft, id: string): { paragraph: DraftParagraph; sentence: ReportSentence } {
  for (const paragraph of sections.flatMap((section) => section.paragraphs)) {
    const sentence = paragraph.sentences.find((one) => one.id === id)
    if (sentence) return { paragraph, sentence }
  }
  throw new Refusal(404, `sentence ${id}`)
}
