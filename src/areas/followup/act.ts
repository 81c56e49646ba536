import { languages, type Localised } from '#base/languages'
import { Refusal } from '#base/refusal'
import { problem, type Problem } from '#base/result'
import { tidy } from '#base/tidy'
import { lengthOf } from '#base/codepoints'
import { findBody, type Body } from '#areas/bodies'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'

/** The body, for somebody who may say something on its behalf. */
export async function findBodyFor(context: Context, symbol: string): Promise<Body> {
  allow(context.person, 'reply-for-the-body', symbol)
  const body = await findBody(context.db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

const longest = 4000

/** The first of these texts that is missing in the language of the body, or too long in any; by the name of its field. */
export function wrongTexts<Code extends string>(
  texts: Record<string, [Localised, missing: Code]>,
  language: string,
): Problem<Code | 'text-too-long'> | null {
  for (const [field, [text, missing]] of Object.entries(texts)) {
    if (!text[language]) return problem(missing, `${field}-${language}`)
    const long = Object.entries(text).find(([, words]) => lengthOf(words!) > longest)
    if (long) return problem('text-too-long', `${field}-${long[0]}`, { limit: longest })
  }
  return null
}

/** A text in the languages in which there is one, as it is kept. */
export const tidied = (texts: Localised): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = tidy(texts[language] ?? '')
      return text ? [[language, text]] : []
    }),
  )

/** The event of something said or done for a body in public, about the page that shows it. */
export const recordPublic = (
  transaction: Transaction,
  context: Context,
  { path, ...event }: { action: string; path: string; body: string },
) =>
  record(
    transaction,
    { person: context.person?.id ?? null, now: context.now },
    { area: 'followup', public: true, about: path.slice(1), ...event },
  )
