import { done, problem, type Result } from '#base/result'
import { languages, localise, type Localised } from '#base/languages'
import { findBody } from '#areas/bodies'
import { noteEvidenceWithin } from '#areas/mandates'
import { documentAddress, publishWithin, registerWithin } from '#areas/registry'
import { noteVoiceWithin } from '#areas/voices'
import { finish } from '#document'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { translator } from '#platform/i18n'
import { changeConsultation, recordOf } from './act.ts'
import type { Consultation, Phase } from './consultation.ts'
import { listGroups, listMessages, listQuestions, youthTables } from './queries.ts'
import { recordText } from './record/record-text.ts'
import { results } from './results.ts'
import { isSettled } from './write-message.ts'

const shortest = 20
const longest = 2000

/**
 * Publishes what young people said in a phase, once and for good, as a document of the register: how they were heard, the
 * main messages, the counts that can be shown. T-40: this document is all of it that any other area ever reads.
 */
export const publishResults = (
  context: Context,
  symbol: string,
  phase: Phase,
  by: { checkedWith: string },
): Promise<Result<{ symbol: string; version: number }, PublishProblem>> =>
  changeConsultation(context, symbol, async (transaction, consultation): Promise<Published> => {
    const wrong = isSettled(consultation, phase)
    if (wrong) return problem(wrong)
    const checkedWith = by.checkedWith.trim()
    if ([...checkedWith].length < shortest) return problem('checked-missing', 'checkedWith', { least: shortest })
    if (checkedWith.length > longest) return problem('checked-long', 'checkedWith', { most: longest })
    const messages = await listMessages(transaction, symbol, phase)
    if (!messages.length) return problem('messages-missing')

    const document = finish(
      recordText({
        consultation,
        phase,
        checkedWith,
        messages,
        body: (await findBody(transaction, consultation.body))!,
        questions: await listQuestions(transaction, symbol, phase),
        told: (await listGroups(transaction, symbol)).flatMap((group) => (group.phase === phase ? group.told : [])),
        bands: (await results(transaction, symbol, phase))!,
      }),
    )
    const registered = await registerWithin(transaction, context, {
      body: consultation.body,
      series: 'YP',
      type: 'young-people',
      nature: 'consultative',
      sources: [],
      text: { document },
    })
    if (!registered.ok) throw new Error(`the record of ${symbol} was refused: ${registered.problem}`)
    const place = { symbol: registered.value.symbol, number: registered.value.version, language: document.language }
    await publishWithin(transaction, context, place)
    await note(transaction, context, { consultation, phase, checkedWith, results: place.symbol })
    return done(registered.value)
  })

type PublishProblem = 'not-closed' | 'already-published' | 'messages-missing' | 'checked-missing' | 'checked-long'
type Published = Result<{ symbol: string; version: number }, PublishProblem>

async function note(
  transaction: Transaction,
  context: Context,
  noted: { consultation: Consultation; phase: Phase; checkedWith: string; results: string },
): Promise<void> {
  const { consultation, phase } = noted
  const { symbol, body, mandate, clause, meeting } = consultation
  const voice = { symbol: noted.results, body, stakeholder: null, region: null, occasion: symbol }
  await noteVoiceWithin(transaction, { ...voice, channel: 'young-people' })
  await youthTables(transaction)
    .insertInto('youth.results')
    .values({
      consultation: symbol,
      phase,
      symbol: noted.results,
      checked_with: noted.checkedWith,
      published_at: context.now,
      published_by: context.person?.id ?? null,
    })
    .execute()
  const details = { phase, results: noted.results }
  await recordOf(transaction, context, consultation, 'results-published', { details })
  if (mandate === null || clause === null) return
  const evidence = { path: documentAddress({ symbol: noted.results }), kind: 'young-people', meeting, phase } as const
  await noteEvidenceWithin(transaction, context, {
    body,
    mandate,
    clause,
    title: titleOf(consultation, phase),
    ...evidence,
  })
}

const titleOf = ({ titles }: Consultation, phase: Phase): Localised =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      translator(language)(`youth.record.title.${phase}`, { title: localise(titles, language).text }),
    ]),
  )
