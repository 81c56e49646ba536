import { sql } from 'kysely'
import type { Region, Stakeholder, Voice } from '#areas/voices'
import type { Database } from '#platform/db'

/** A document that can be labelled: with its newest public text, and how many labels it has that stand. */
export type Heard = {
  symbol: string
  title: string
  version: number
  language: string
  channel: Voice['channel'] | null
  stakeholder: Stakeholder | null
  region: Region | null
  labels: number
}

export const channels = ['answer', 'workshop', 'young-people', 'paper'] as const
export type Channel = (typeof channels)[number]

/**
 * The public documents of a body by the way in which they were heard, papers being those without a voice; in the order
 * of their numbers. `unread` gives those without a label.
 */
export async function listHeard(
  db: Database,
  { body, channel, unread, limit, offset = 0 }: Shelf & { limit: number; offset?: number },
): Promise<Heard[]> {
  const { rows } = await sql<Heard>`
    select document.symbol, version.title, version.number as version, version.language, voice.channel,
      voice.stakeholder, voice.region,
      (select count(*)::int from synthesis.said label where label.symbol = document.symbol and label.stands) as labels
    from registry.documents document
    left join voices.voices voice on voice.symbol = document.symbol
    cross join lateral (
      select version.title, version.number, version.language
      from registry.publications publication
      join registry.versions version using (symbol, number, language)
      where publication.symbol = document.symbol
      order by publication.language = document.original_language desc, publication.number desc
      limit 1
    ) version
    where document.body = ${body} and coalesce(voice.channel, 'paper') = ${channel}
      and not exists (select from registry.withdrawals where symbol = document.symbol)
      and (${!unread} or not exists (select from synthesis.labels where symbol = document.symbol))
    order by document.series, document.number, document.symbol
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

type Shelf = { body: string; channel: Channel; unread: boolean }
