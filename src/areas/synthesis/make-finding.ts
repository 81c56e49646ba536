import { sql } from 'kysely'
import { languages, type Localised } from '#base/languages'
import { done, problem, type Problem, type Result } from '#base/result'
import { tidy } from '#base/tidy'
import { lengthOf } from '#base/codepoints'
import { addressees, isTheme, kinds, type Addressee, type Kind, type Theme } from '#areas/voices'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import { changeFinding, recordFinding, tables } from './act.ts'

/** A finding as it is entered; the sentence in one language at least. */
export type NewFinding = { kind: Kind; texts: Localised; themes: Theme[]; addressee: Addressee | null }

type FindingProblem = 'text-missing' | 'text-too-long' | 'addressee-missing' | 'choice-unknown'

const longest = 600

/** Enters a finding under the next number of its body. It is not public, and rests on nothing yet. */
export async function makeFinding(
  context: Context,
  body: string,
  made: NewFinding,
): Promise<Result<{ id: string; number: number }, FindingProblem>> {
  allow(context.person, 'label-passages', body)
  const wrong = whatIsWrong(made)
  if (wrong) return wrong
  return context.db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`synthesis.findings ${body}`}))`.execute(transaction)
    const { last } = await tables(transaction)
      .selectFrom('synthesis.findings')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('body', '=', body)
      .executeTakeFirstOrThrow()
    const number = (last ?? 0) + 1
    const { id } = await tables(transaction)
      .insertInto('synthesis.findings')
      .values({ body, number, ...rowOf(made), made_at: context.now, made_by: context.person?.id ?? null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordFinding(transaction, context, { body, number }, { action: 'finding-made' })
    return done({ id, number })
  })
}

/** Puts a finding into other words, or sorts it otherwise; only while it is not published. */
export async function rewordFinding(
  context: Context,
  id: string,
  made: NewFinding,
): Promise<Result<void, FindingProblem | 'already-published'>> {
  return changeFinding(context, id, async (transaction, finding) => {
    if (finding.published) return problem('already-published')
    const wrong = whatIsWrong(made)
    if (wrong) return wrong
    await tables(transaction).updateTable('synthesis.findings').set(rowOf(made)).where('id', '=', id).execute()
    await recordFinding(transaction, context, finding, { action: 'finding-reworded' })
    return done(undefined)
  })
}

const rowOf = ({ kind, texts, themes, addressee }: NewFinding) => ({
  kind,
  texts: JSON.stringify(tidied(texts)),
  themes: [...new Set(themes)],
  addressee: kind === 'recommendation' ? addressee : null,
})

const tidied = (texts: Localised): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = tidy(texts[language] ?? '')
      return text ? [[language, text]] : []
    }),
  )

function whatIsWrong({ kind, texts, themes, addressee }: NewFinding): Problem<FindingProblem> | null {
  const sentences = Object.entries(tidied(texts))
  if (!kinds.includes(kind)) return problem('choice-unknown', 'kind')
  if (!themes.every(isTheme)) return problem('choice-unknown', 'themes')
  if (addressee && !addressees.includes(addressee)) return problem('choice-unknown', 'addressee')
  if (!sentences.length) return problem('text-missing', 'text-en')
  const tooLong = sentences.find(([, text]) => lengthOf(text!) > longest)
  if (tooLong) return problem('text-too-long', `text-${tooLong[0]}`, { limit: longest })
  return kind === 'recommendation' && !addressee ? problem('addressee-missing', 'addressee') : null
}
