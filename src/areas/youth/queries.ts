import type { Database } from '#platform/db'
import { phases, type Consultation, type Group, type Message, type Phase } from './consultation.ts'
import type { Question } from './question.ts'
import type { YouthTables } from './tables.ts'

export const youthTables = (db: Database) => db.$extendTables<YouthTables>()

/** The consultation with that symbol. What is prepared is public; what is asked only once it is opened. */
export async function findConsultation(db: Database, symbol: string): Promise<Consultation | undefined> {
  const found = await selectConsultations(db).where('symbol', '=', symbol).executeTakeFirst()
  return found && (await complete(db, [found]))[0]
}

/** The consultations of a body, or of all, newest first. */
export async function listConsultations(db: Database, body?: string): Promise<Consultation[]> {
  const found = await selectConsultations(db)
    .$if(body !== undefined, (query) => query.where('body', '=', body!))
    .orderBy('prepared_at', 'desc')
    .orderBy('symbol')
    .execute()
  return complete(db, found)
}

/** What is asked in a phase, in order, with every wording. To be shown in public only once the phase is open. */
export async function listQuestions(db: Database, symbol: string, phase: Phase): Promise<Question[]> {
  const [questions, wordings] = await Promise.all([
    youthTables(db)
      .selectFrom('youth.questions')
      .select(['phase', 'number', 'kind', 'choices'])
      .where('consultation', '=', symbol)
      .where('phase', '=', phase)
      .orderBy('number')
      .execute(),
    youthTables(db)
      .selectFrom('youth.wordings')
      .select(['number', 'band', 'language', 'text', 'choices'])
      .where('consultation', '=', symbol)
      .where('phase', '=', phase)
      .orderBy('band')
      .orderBy('language')
      .execute(),
  ])
  return questions.map((question) => ({
    ...question,
    wordings: wordings
      .filter(({ number }) => number === question.number)
      .map(({ band, language, text, choices }) => ({ band, language, text, choices })),
  }))
}

/** The groups of a consultation, for those who prepare it, with how many slips of each can still be used. */
export async function listGroups(db: Database, symbol: string): Promise<Group[]> {
  const groups = await youthTables(db)
    .selectFrom('youth.groups as group')
    .leftJoin('youth.slips as slip', 'slip.group_id', 'group.id')
    .select(['group.id', 'group.phase', 'group.band', 'group.language', 'group.name', 'group.told', 'group.size'])
    .select(({ fn }) => fn.count<number>('slip.hash').as('unspent'))
    .where('group.consultation', '=', symbol)
    .groupBy('group.id')
    .orderBy('group.made_at')
    .orderBy('group.name')
    .execute()
  return groups.map((group) => ({ ...group, unspent: Number(group.unspent) }))
}

/** The main messages of a phase, in order. To be shown in public only once the results are published. */
export const listMessages = (db: Database, symbol: string, phase: Phase): Promise<Message[]> =>
  youthTables(db)
    .selectFrom('youth.messages')
    .select(['number', 'text', 'child_text as childText', 'questions'])
    .where('consultation', '=', symbol)
    .where('phase', '=', phase)
    .orderBy('number')
    .execute()

const selectConsultations = (db: Database) =>
  youthTables(db)
    .selectFrom('youth.consultations')
    .select(['symbol', 'body', 'number', 'meeting', 'mandate', 'clause', 'titles', 'purpose', 'audience', 'influence'])
    .select(['answer_by as answerBy', 'languages', 'bands'])

async function complete(db: Database, rows: Omit<Consultation, 'gates' | 'stages'>[]): Promise<Consultation[]> {
  const symbols = rows.map((row) => row.symbol)
  if (!symbols.length) return []
  const [gates, stages] = await Promise.all([
    youthTables(db)
      .selectFrom('youth.gates')
      .select(['consultation', 'requirement', 'how', 'met_at as metAt'])
      .where('consultation', 'in', symbols)
      .orderBy('requirement')
      .execute(),
    listStages(db, symbols),
  ])
  return rows.map((row) => ({
    ...row,
    gates: gates
      .filter(({ consultation }) => consultation === row.symbol)
      .map(({ requirement, how, metAt }) => ({ requirement, how, metAt })),
    stages: phases.map((phase) => {
      const stage = stages.find((one) => one.consultation === row.symbol && one.phase === phase)
      return {
        phase,
        openedAt: stage?.openedAt ?? null,
        closedAt: stage?.closedAt ?? null,
        results: stage?.results ?? null,
      }
    }),
  }))
}

const listStages = (db: Database, symbols: string[]) =>
  youthTables(db)
    .selectFrom('youth.openings as opening')
    .leftJoin('youth.closings as closing', (join) =>
      join.onRef('closing.consultation', '=', 'opening.consultation').onRef('closing.phase', '=', 'opening.phase'),
    )
    .leftJoin('youth.results as results', (join) =>
      join.onRef('results.consultation', '=', 'opening.consultation').onRef('results.phase', '=', 'opening.phase'),
    )
    .select(['opening.consultation', 'opening.phase', 'opening.opened_at as openedAt'])
    .select(['closing.closed_at as closedAt', 'results.symbol as results'])
    .where('opening.consultation', 'in', symbols)
    .execute()
