import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import { publicationChoices, type Body } from './body.ts'
import { isTimezone } from './found.ts'
import { findBody } from './queries.ts'
import type { BodiesTables } from './tables.ts'

/** What can be put right of a body: not its symbol, nor the language in which its records are written. */
export type Particulars = Pick<Body, 'names' | 'timezone' | 'practice' | 'publication'> & {
  /** In the working language; what is there in others stays. */
  parent: string
  purpose: string
  founded: string
}

/** Completes or corrects what is said of a body. */
export async function describeBody(
  context: Context,
  symbol: string,
  particulars: Particulars,
): Promise<Result<void, 'name-missing' | 'zone-unknown' | 'publication-missing'>> {
  const body = await findBody(context.db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  allow(context.person, 'keep-the-register', symbol)
  if (!particulars.names[body.language]?.trim()) return problem('name-missing', 'name')
  if (!isTimezone(particulars.timezone)) return problem('zone-unknown', 'timezone')
  const publication = publicationChoices.filter((choice) => particulars.publication.includes(choice))
  if (!publication.length) return problem('publication-missing', 'publication')

  const inItsLanguage = (texts: Localised, text: string) =>
    JSON.stringify({ ...texts, [body.language]: text || undefined })
  return context.db.transaction().execute(async (transaction) => {
    await transaction
      .$extendTables<BodiesTables>()
      .updateTable('bodies.bodies')
      .set({
        names: JSON.stringify(particulars.names),
        parent: inItsLanguage(body.parent, particulars.parent),
        purpose: inItsLanguage(body.purpose, particulars.purpose),
        founded: inItsLanguage(body.founded, particulars.founded),
        timezone: particulars.timezone,
        practice: particulars.practice,
        publication,
      })
      .where('symbol', '=', symbol)
      .execute()
    await record(
      transaction,
      { person: context.person?.id ?? null, now: context.now },
      { area: 'bodies', action: 'described', about: symbol, body: symbol, public: true },
    )
    return done(undefined)
  })
}
