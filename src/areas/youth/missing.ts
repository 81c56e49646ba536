import type { Database } from '#platform/db'
import { isInAll } from './act.ts'
import { requirements, type Band, type Consultation, type Phase, type Requirement } from './consultation.ts'
import { findConsultation, listQuestions } from './queries.ts'
import type { Question } from './question.ts'

/** One thing that stands before opening. */
export type Missing =
  | { what: 'gate'; requirement: Requirement }
  | { what: 'audience' | 'influence' | 'answer-date' | 'meeting' | 'questions' }
  | { what: 'wording'; number: number; band: Band; language: string }

/** Everything that stands before opening a phase, in the order in which it is prepared; empty when it can be opened. */
export async function whatIsMissing(db: Database, symbol: string, phase: Phase): Promise<Missing[]> {
  const consultation = await findConsultation(db, symbol)
  return consultation ? missingFrom(consultation, phase, await listQuestions(db, symbol, phase)) : []
}

// T-39: migrations/0018-youth.sql says the same to whatever does not come through here.
const missingFrom = (consultation: Consultation, phase: Phase, questions: Question[]): Missing[] => {
  const { languages } = consultation
  const declared: [boolean, Missing][] = [
    [isInAll(consultation.audience, languages), { what: 'audience' }],
    [isInAll(consultation.influence, languages), { what: 'influence' }],
    [consultation.answerBy !== null, { what: 'answer-date' }],
    [phase === 'before' || consultation.meeting !== null, { what: 'meeting' }],
    [questions.length > 0, { what: 'questions' }],
  ]
  return [
    ...requirements
      .filter((requirement) => !consultation.gates.some((gate) => gate.requirement === requirement))
      .map((requirement): Missing => ({ what: 'gate', requirement })),
    ...declared.filter(([isThere]) => !isThere).map(([, missing]) => missing),
    ...questions.flatMap((question) => missingWordings(consultation, question)),
  ]
}

const missingWordings = ({ bands, languages }: Consultation, { number, wordings }: Question): Missing[] =>
  bands
    .flatMap((band) => languages.map((language) => ({ what: 'wording' as const, number, band, language })))
    .filter(
      (wanted) => !wordings.some((wording) => wording.band === wanted.band && wording.language === wanted.language),
    )
