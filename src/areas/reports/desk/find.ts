import { Refusal } from '#base/refusal'
import { findBody, findMeeting, type Body, type Meeting } from '#areas/bodies'
import { allow, may, type Permission } from '#platform/access'
import type { Context } from '#platform/context'
import { readDraft, type Draft, type DraftParagraph } from '../draft.ts'
import { findReport } from '../queries.ts'
import type { ReportSentence } from '../report.ts'
import type { Powers } from './overview.tsx'

/** The meeting with its body and, once composed, the draft of its report, for somebody who may do this there. */
export async function findDesk(
  context: Context,
  symbol: string,
  permission: Permission = 'read-drafts',
): Promise<{ meeting: Meeting; body: Body; draft: Draft | undefined; powers: Powers }> {
  const meeting = await findMeeting(context.db, symbol)
  // A stranger is sent to sign in whether or not there is such a meeting.
  allow(context.person, permission, meeting?.body)
  if (!meeting) throw new Refusal(404, `meeting ${symbol}`)
  const [body, report] = await Promise.all([findBody(context.db, meeting.body), findReport(context.db, symbol)])
  const powers = {
    mayWrite: may(context.person, 'write-a-report', meeting.body),
    mayIssue: may(context.person, 'issue-a-report', meeting.body),
  }
  return { meeting, body: body!, draft: report && (await readDraft(context, report)), powers }
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
