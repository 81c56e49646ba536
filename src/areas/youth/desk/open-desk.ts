import { findBody, type Body } from '#areas/bodies'
import { Refusal } from '#base/refusal'
import { allow } from '#platform/access'
import type { Request } from '#platform/view'
import { phases, type Consultation, type Phase } from '../consultation.ts'
import { findConsultation, listQuestions } from '../queries.ts'
import type { Question } from '../question.ts'

/** The consultation at the desk of somebody who may prepare it; to others it is not there. */
export async function openYouthDesk(c: Request, symbol: string): Promise<{ consultation: Consultation; body: Body }> {
  const { db, person } = c.get('context')
  const consultation = await findConsultation(db, symbol)
  allow(person, 'prepare-young-people', consultation?.body ?? '')
  const body = consultation && (await findBody(db, consultation.body))
  if (!body) throw new Refusal(404, `consultation ${symbol}`)
  return { consultation, body }
}

/** A phase that an address names. */
export function phaseNamed(name: string): Phase {
  const phase = phases.find((one) => one === name)
  if (!phase) throw new Refusal(404, `phase ${name}`)
  return phase
}

/** The questions of both phases. */
export async function questionsOf(c: Request, symbol: string): Promise<Record<Phase, Question[]>> {
  const { db } = c.get('context')
  const [before, during] = await Promise.all([listQuestions(db, symbol, 'before'), listQuestions(db, symbol, 'during')])
  return { before, during }
}
