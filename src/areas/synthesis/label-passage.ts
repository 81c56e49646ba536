import { done, problem, type Result } from '#base/result'
import { findDocument, findPassage, holdDocuments, type Passage, type PassageProblem } from '#areas/registry'
import { findVoice, type Voice } from '#areas/voices'
import type { Anchor } from '#document'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { by, tables } from './act.ts'
import { speakerOf, whatIsWrong, type FacetProblem, type Facets } from './label.ts'

export type LabelProblem = PassageProblem | FacetProblem | 'document-elsewhere' | 'already-labelled'

/** Says of a passage that it names a risk, a practice, a gap or a recommendation, and about what; gives the label's id. */
export async function labelPassage(
  context: Context,
  body: string,
  passage: Passage,
  facets: Facets,
): Promise<Result<string, LabelProblem>> {
  allow(context.person, 'label-passages', body)
  return context.db.transaction().execute((transaction) => labelWithin(transaction, context, body, passage, facets))
}

/** The same inside a transaction that labels more. The caller has settled who may. */
export async function labelWithin(
  transaction: Transaction,
  context: Context,
  body: string,
  passage: Passage,
  facets: Facets,
): Promise<Result<string, LabelProblem>> {
  const { symbol } = passage
  // Held, so that the words of a document that is being erased do not stay behind in a label.
  await holdDocuments(transaction, [symbol])
  const found = await findPassage(transaction, passage)
  if (!found.ok) return found
  const voice = await findVoice(transaction, symbol)
  if ((voice?.body ?? (await bodyOf(transaction, context, symbol))) !== body)
    return problem('document-elsewhere', 'source', { symbol, body })
  const wrong = whatIsWrong(facets, voice)
  if (wrong) return wrong
  const label = await insertLabel(transaction, context, { body, anchor: found.value, facets, voice })
  if (!label) return problem('already-labelled', 'passage')
  const { version, language, block } = found.value
  await record(transaction, by(context), {
    area: 'synthesis',
    action: 'labelled',
    about: symbol,
    body,
    details: { label, version, language, block },
  })
  return done(label)
}

type NewLabel = { body: string; anchor: Anchor; facets: Facets; voice: Voice | undefined }

/** The id of the new label; undefined where the passage has one of this kind. */
async function insertLabel(
  transaction: Transaction,
  context: Context,
  { body, anchor, facets, voice }: NewLabel,
): Promise<string | undefined> {
  const { document: symbol, version, language, block, start, end } = anchor
  const { kind, themes, models, addressee, region, stakeholder } = facets
  const row = await tables(transaction)
    .insertInto('synthesis.labels')
    .values({
      body,
      symbol,
      version,
      language,
      block,
      start,
      end,
      anchor: JSON.stringify(anchor),
      kind,
      themes: [...new Set(themes)],
      region: region && region !== voice?.region ? region : null,
      stakeholder: speakerOf(voice) ? null : (stakeholder ?? null),
      models: [...new Set(models)],
      addressee: kind === 'recommendation' ? addressee : null,
      made_at: context.now,
      made_by: context.person?.id ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The body of a paper. A body counts what was said to it; so its tables change only when something happens in it. */
async function bodyOf(transaction: Transaction, context: Context, symbol: string): Promise<string | undefined> {
  const document = await findDocument({ ...context, db: transaction, person: null }, symbol)
  return document?.body
}
