import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { changeConsultation, recordOf, stageOf } from './act.ts'
import type { Phase } from './consultation.ts'
import { youthTables } from './queries.ts'
import type { Wording } from './question.ts'

const longestText = 300
const longestChoice = 100

/** Words a question for one age band in one language, with the words of each choice of pictures or dots. */
export const wordQuestion = (
  context: Context,
  symbol: string,
  { phase, number }: { phase: Phase; number: number },
  { band, language, text, choices }: Wording,
): Promise<Result<void, WordProblem>> =>
  changeConsultation(context, symbol, async (transaction, consultation): Promise<Result<void, WordProblem>> => {
    if (!consultation.bands.includes(band) || !consultation.languages.includes(language))
      throw new Refusal(404, `wording ${symbol} ${band} ${language}`)
    const place = { consultation: symbol, phase, number }
    const question = await youthTables(transaction)
      .selectFrom('youth.questions')
      .select(['kind', 'choices'])
      .where((where) => where.and(place))
      .executeTakeFirst()
    if (!question) throw new Refusal(404, `question ${symbol} ${phase} ${number}`)
    if (stageOf(consultation, phase).openedAt) return problem('already-opened')

    const named = question.kind === 'statement' ? [] : question.choices
    const words = named.map((choice) => [choice, choices[choice]?.trim() ?? ''] as const)
    const missing = words.find(([, word]) => !word)
    if (!text.trim()) return problem('text-missing', 'text')
    if (missing) return problem('choice-missing', `choice-${missing[0]}`)
    if (text.trim().length > longestText) return problem('text-long', 'text', { most: longestText })
    const long = words.find(([, word]) => word.length > longestChoice)
    if (long) return problem('text-long', `choice-${long[0]}`, { most: longestChoice })

    const worded = { text: text.trim(), choices: JSON.stringify(Object.fromEntries(words)) }
    await youthTables(transaction)
      .insertInto('youth.wordings')
      .values({ ...place, band, language, ...worded })
      .onConflict((conflict) =>
        conflict.columns(['consultation', 'phase', 'number', 'band', 'language']).doUpdateSet(worded),
      )
      .execute()
    await recordOf(transaction, context, consultation, 'question-worded', {
      details: { phase, number, band, language },
      isPublic: false,
    })
    return done(undefined)
  })

type WordProblem = 'already-opened' | 'text-missing' | 'text-long' | 'choice-missing'
