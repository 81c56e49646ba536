import type { Database, Transaction } from '#platform/db'
import type { Region } from './regions.ts'
import type { Stakeholder } from './stakeholders.ts'

/** As whom, from where and on what occasion a document speaks. A workshop speaks for many and has no stakeholder. */
export type Voice = {
  symbol: string
  body: string
  stakeholder: Stakeholder | null
  region: Region | null
  channel: 'answer' | 'workshop' | 'young-people'
  /** The call, workshop or consultation of young people that it came from. */
  occasion: string
}

export type VoicesTables = { 'voices.voices': Voice }

/** Notes as whom a document speaks, or corrects it. The caller has settled who may, and records the event. */
export async function noteVoiceWithin(transaction: Transaction, voice: Voice): Promise<void> {
  await transaction
    .$extendTables<VoicesTables>()
    .insertInto('voices.voices')
    .values(voice)
    .onConflict((conflict) => conflict.column('symbol').doUpdateSet(voice))
    .execute()
}

/** As whom this document speaks, if it is one of a consultation. */
export const findVoice = (db: Database, symbol: string): Promise<Voice | undefined> =>
  db
    .$extendTables<VoicesTables>()
    .selectFrom('voices.voices')
    .selectAll()
    .where('symbol', '=', symbol)
    .executeTakeFirst()

/** The documents of a body that speak, or those of one channel, by symbol. Whether one is public is for the register. */
export const listVoices = (
  db: Database,
  { body, channel }: { body: string; channel?: Voice['channel'] },
): Promise<Voice[]> =>
  db
    .$extendTables<VoicesTables>()
    .selectFrom('voices.voices')
    .selectAll()
    .where('body', '=', body)
    .$if(channel !== undefined, (query) => query.where('channel', '=', channel!))
    .orderBy('symbol')
    .execute()
