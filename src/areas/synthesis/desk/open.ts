import { Refusal } from '#base/refusal'
import { findBody, type Body } from '#areas/bodies'
import { publishedText } from '#areas/registry'
import { findVoice } from '#areas/voices'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { Finding } from '../finding.ts'
import { findFinding, listLabels } from '../queries.ts'
import type { Opened } from './text-page.tsx'

/** The body, for somebody who may label what was said to it. */
export async function openDesk({ db, person }: Context, symbol: string): Promise<Body> {
  allow(person, 'label-passages', symbol)
  const body = await findBody(db, symbol)
  if (!body) throw new Refusal(404, `body ${symbol}`)
  return body
}

/** A public text of the body with its labels. */
export async function openText(context: Context, body: Body, of: Opened['of']): Promise<Opened> {
  const { db } = context
  const { symbol, version: number, language } = of
  const [document, voice, labels] = await Promise.all([
    publishedText(db, { symbol, number, language }),
    findVoice(db, symbol),
    listLabels(db, { body: body.symbol, symbol }),
  ])
  if (!document) throw new Refusal(404, `text ${symbol} ${number} ${language}`)
  return { body, of, document, voice, labels }
}

export async function openFinding({ db }: Context, body: Body, number: number): Promise<Finding> {
  const finding = await findFinding(db, { body: body.symbol, number })
  if (!finding) throw new Refusal(404, `finding ${body.symbol} ${number}`)
  return finding
}
