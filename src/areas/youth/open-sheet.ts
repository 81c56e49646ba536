import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { isOpen } from './act.ts'
import type { Band, Consultation, Phase } from './consultation.ts'
import { findConsultation, listQuestions, youthTables } from './queries.ts'
import type { Question } from './question.ts'
import { hashOf } from './slip.ts'

/** What a slip opens: what is asked, with the wordings of its band in every language, and the language of its group. */
export type Sheet = {
  consultation: Consultation
  phase: Phase
  band: Band
  language: string
  questions: Question[]
}

/** The sheet for the code on a slip. Looking at it changes nothing and leaves nothing. */
export async function openSheet(context: Context, code: string): Promise<Result<Sheet, 'slip-unknown'>> {
  const group = await youthTables(context.db)
    .selectFrom('youth.slips as slip')
    .innerJoin('youth.groups as group', 'group.id', 'slip.group_id')
    .select(['group.consultation', 'group.phase', 'group.band', 'group.language'])
    .where('slip.hash', '=', hashOf(context, code))
    .executeTakeFirst()
  const consultation = group && (await findConsultation(context.db, group.consultation))
  if (!consultation || !isOpen(consultation, group.phase)) return problem('slip-unknown', 'code')

  const { phase, band, language } = group
  const questions = await listQuestions(context.db, consultation.symbol, phase)
  return done({
    consultation,
    phase,
    band,
    language,
    questions: questions.map((question) => ({
      ...question,
      wordings: question.wordings.filter((wording) => wording.band === band),
    })),
  })
}
