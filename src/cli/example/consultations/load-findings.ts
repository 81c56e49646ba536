import { listWorkshops } from '#areas/workshops'
import { listPublicAnswers } from '#areas/consultations'
import { addToFinding, labelPassage, labelWorkshop, listLabels, makeFinding, publishFinding } from '#areas/synthesis'
import type { Context } from '#platform/context'
import { expectDone } from '../expect-done.ts'
import type { ConsultationsExample } from './example.ts'

/** Labels what was read: the passages of the answers one by one, the records of the workshops as they were noted. */
export async function labelAnswers(context: Context, { body, answers }: ConsultationsExample): Promise<void> {
  const labels = answers.flatMap((answer) => answer.labels.map((label) => ({ ...label, language: answer.language! })))
  const published = await listPublicAnswers(context.db, body.symbol)
  for (const { words, language, kind, themes, models, addressee = null } of labels) {
    const facets = { kind, themes, models, addressee }
    const found = []
    for (const { symbol } of published) {
      const passage = { symbol, version: 1, language, words }
      const label = await labelPassage(context, body.symbol, passage, facets)
      if (label.ok) found.push(symbol)
    }
    if (found.length !== 1) throw new Error(`not said once: ${words}`)
  }
  for (const { symbol } of await listWorkshops(context.db, body.symbol))
    expectDone(await labelWorkshop(context, symbol), symbol)
}

/** Findings, each resting on the passages that say it, with those that say otherwise beside them. */
export async function loadFindings(context: Context, { body, findings }: ConsultationsExample): Promise<void> {
  const labels = await listLabels(context.db, { body: body.symbol })
  const labelled = (words: string) => {
    const label = labels.find(({ anchor }) => anchor.exact.startsWith(words))
    if (!label) throw new Error(`nobody labelled: ${words}`)
    return label.id
  }
  for (const { kind, texts, themes, addressee = null, ...evidence } of findings) {
    const made = expectDone(await makeFinding(context, body.symbol, { kind, texts, themes, addressee }), texts['en']!)
    for (const stance of ['for', 'against'] as const)
      for (const words of evidence[stance])
        expectDone(await addToFinding(context, made.id, labelled(words), stance), words)
    expectDone(await publishFinding(context, made.id), texts['en']!)
  }
}
