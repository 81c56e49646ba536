import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import type { Localised } from '#base/languages'
import { findBody, type Body } from '#areas/bodies'
import { listFindings } from '#areas/synthesis'
import { allow } from '#platform/access'
import { record } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Transaction } from '#platform/db'
import { legalAnchors, levels, natures, type Measure, type Option, type OptionText } from './option.ts'
import { findOption } from './queries.ts'
import { addressees } from '#areas/voices'

/** An option as it is written at the desk: `grounds` are the numbers of the recommendations that it follows from. */
export type NewOption = OptionText & { grounds: number[] }

/** The body, for somebody who may write its options. */
export async function findBodyFor(context: Context, symbol: string): Promise<Body> {
  allow(context.person, 'label-passages', symbol)
  const body = await findBody(context.db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

/** An option of the body, for somebody who may write it. */
export async function findOptionFor(
  context: Context,
  { body, number }: { body: string; number: number },
): Promise<Option> {
  allow(context.person, 'label-passages', body)
  const option = await findOption(context.db, { body, number })
  if (!option) throw new Refusal(404, `option ${body} ${number}`)
  return option
}

export type OptionProblem =
  | 'name-missing'
  | 'description-missing'
  | 'level-unchosen'
  | 'nature-unchosen'
  | 'private-role-missing'
  | 'anchors-unchosen'
  | 'measures-missing'
  | 'measure-incomplete'
  | 'grounds-unchosen'
  | 'text-too-long'

const longest = 5000

/** What is wrong with an option, or the ids of the recommendations that it follows from. */
export async function checkOption(
  context: Context,
  body: Body,
  option: NewOption,
): Promise<Result<string[], OptionProblem>> {
  const wrong = wrongWords(option, body.language) ?? wrongMeasures(option.measures, body.language)
  if (wrong) return problem(...wrong)
  const recommendations = await listFindings(context.db, { body: body.symbol, published: true })
  const grounds = recommendations.filter(
    ({ kind, number }) => kind === 'recommendation' && option.grounds.includes(number),
  )
  if (!grounds.length || grounds.length < new Set(option.grounds).size) return problem('grounds-unchosen', 'grounds')
  return done(grounds.map(({ id }) => id))
}

type Wrong = [OptionProblem, string, Record<string, number>?]

function wrongWords(option: NewOption, language: string): Wrong | undefined {
  const { names, description, privateRole, openQuestions, anchors } = option
  if (!names[language]?.trim()) return ['name-missing', 'name']
  if (!description[language]?.trim()) return ['description-missing', 'description']
  if (!levels.includes(option.level)) return ['level-unchosen', 'level']
  if (!natures.includes(option.nature)) return ['nature-unchosen', 'nature']
  // The mandate involves private entities in particular: an option that is silent about them is not one.
  if (!privateRole[language]?.trim()) return ['private-role-missing', 'private-role']
  if (!anchors.length || anchors.some((anchor) => !legalAnchors.includes(anchor)))
    return ['anchors-unchosen', 'anchors']
  const texts = { name: names, description, 'private-role': privateRole, 'open-questions': openQuestions ?? {} }
  const long = Object.entries(texts).find(([, text]) => isTooLong(text))
  return long && ['text-too-long', long[0], { limit: longest }]
}

function wrongMeasures(measures: Measure[], language: string): Wrong | undefined {
  if (!measures.length) return ['measures-missing', 'measure-1-text']
  for (const [index, { text, indicator, time, addressee }] of measures.entries()) {
    const fields = { text, indicator, time }
    const field = (name: string) => `measure-${index + 1}-${name}`
    const missing = Object.entries(fields).find(([, words]) => !words[language]?.trim())
    if (missing) return ['measure-incomplete', field(missing[0]), { number: index + 1 }]
    if (!addressees.includes(addressee)) return ['measure-incomplete', field('addressee'), { number: index + 1 }]
    const long = Object.entries(fields).find(([, words]) => isTooLong(words))
    if (long) return ['text-too-long', field(long[0]), { limit: longest }]
  }
  return undefined
}

const isTooLong = (text: Localised) => Object.values(text).some((words) => words!.length > longest)

/** Texts without those that are empty, in NFC. */
export const trimmed = (texts: Localised): Localised =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) =>
      text?.trim() ? [[language, text.trim().normalize('NFC')]] : [],
    ),
  )

/** The event of something done to an option. It is public from its publication on. */
export const recordOption = (
  transaction: Transaction,
  context: Context,
  { body, number, published }: { body: string; number: number; published: boolean },
  action: string,
) =>
  record(
    transaction,
    { person: context.person?.id ?? null, now: context.now },
    { area: 'options', action, about: `options/${body}/${number}`, body, public: published },
  )
