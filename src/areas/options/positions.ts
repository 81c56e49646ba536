import { sql } from 'kysely'
import type { Database } from '#platform/db'
import type { Position } from './option.ts'

/** What documents say of the options of a body: by the id of the option, in the order of stance and symbol. */
export async function listPositions(db: Database, body: string): Promise<Map<string, Position[]>> {
  const { rows } = await sql<Position & { option: string }>`
    select position.option, position.symbol, position.stance, position.anchor,
      case voice.channel when 'young-people' then 'children' else voice.stakeholder end as voice,
      exists (
        select from registry.versions version
        where version.symbol = position.symbol and version.language = position.anchor ->> 'language'
          and version.number = (
            select max(publication.number) from registry.publications publication
            where publication.symbol = version.symbol and publication.language = version.language)
          and synthesis.stands_in(version.content, position.anchor ->> 'exact')
      ) and not exists (
        select from registry.withdrawals withdrawal where withdrawal.symbol = position.symbol
      ) as stands
    from options.positions position
    join options.options option on option.id = position.option
    left join voices.voices voice on voice.symbol = position.symbol
    where option.body = ${body}
    order by option.number, array_position(array['support', 'concern', 'objection'], position.stance), position.symbol`.execute(
    db,
  )
  const byOption = new Map<string, Position[]>()
  for (const { option, ...position } of rows) byOption.set(option, [...(byOption.get(option) ?? []), position])
  return byOption
}
