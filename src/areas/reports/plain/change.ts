import { isDeepStrictEqual } from 'node:util'
import { done, problem, type Result } from '#base/result'
import type { Context } from '#platform/context'
import { recordReport } from '../act.ts'
import { tidy } from '../report.ts'
import type { ReportsTables } from '../tables.ts'
import { changeEdition } from './act.ts'
import type { GlossaryEntry } from './edition.ts'

type ChangeProblem = 'title-missing' | 'word-without-meaning' | 'word-repeated' | 'edition-changed-since'

/**
 * Gives an edition its title, its word list, and who checked it: a group, in words that name no child. `revision` is
 * the one the person saw: what somebody else wrote since is not overwritten.
 */
export async function changePlainEdition(
  context: Context,
  occasion: string,
  id: string,
  change: { title: string; glossary: GlossaryEntry[]; checkedBy: string; revision: number },
): Promise<Result<void, ChangeProblem>> {
  return changeEdition(context, occasion, id, async (transaction, edition, report) => {
    const title = tidy(change.title)
    if (!title) return problem('title-missing', 'title')
    const glossary = change.glossary.map(({ word, means }) => ({ word: tidy(word), means: tidy(means) }))
    const alone = glossary.find(({ word, means }) => !word || !means)
    if (alone) return problem('word-without-meaning', 'glossary', { word: alone.word || alone.means })
    const words = glossary.map(({ word }) => word.toLowerCase())
    const twice = words.find((word, index) => words.indexOf(word) !== index)
    if (twice) return problem('word-repeated', 'glossary', { word: twice })
    const checked = tidy(change.checkedBy)
    const isSame =
      title === edition.title && checked === edition.checkedBy && isDeepStrictEqual(glossary, edition.glossary)
    if (isSame) return done(undefined)
    if (change.revision !== edition.revision) return problem('edition-changed-since', 'title')
    await transaction
      .$extendTables<ReportsTables>()
      .updateTable('reports.plain_editions')
      .set({ title, glossary: JSON.stringify(glossary), checked_by: checked, revision: edition.revision + 1 })
      .where('id', '=', id)
      .execute()
    await recordReport(transaction, context, report, { action: 'plain-edition-changed', details: { edition: id } })
    return done(undefined)
  })
}
