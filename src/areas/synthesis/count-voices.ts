import { sql } from 'kysely'
import type { Database } from '#platform/db'

/** What became of the documents that were heard: the first four add up to `onRecord`. */
export type Reconciliation = {
  onRecord: number
  notPublic: number
  withdrawn: number
  erased: number
  public: number
  /** Of the public ones, those with at least one passage that counts. */
  counted: number
}

/**
 * How the tables of a body go back to what was handed in: every document that speaks as somebody, or that has a label,
 * adults' and young people's apart. One query.
 */
export async function countVoices(
  db: Database,
  body: string,
): Promise<{ adults: Reconciliation; children: Reconciliation }> {
  const { rows } = await sql<Reconciliation & { children: boolean }>`
    with heard as (
      select symbol, bool_or(channel = 'young-people') as children, bool_or(stands) as counted
      from (
        select symbol, channel, false as stands from voices.voices where body = ${body}
        union all
        select symbol, coalesce(channel, 'answer'), stands from synthesis.said where body = ${body}
      ) every
      group by symbol
    )
    select
      heard.children,
      count(*)::int as "onRecord",
      count(erasure.symbol)::int as erased,
      count(*) filter (where withdrawal.symbol is not null and erasure.symbol is null)::int as withdrawn,
      count(*) filter (where withdrawal.symbol is null and not published.ever)::int as "notPublic",
      count(*) filter (where withdrawal.symbol is null and published.ever)::int as public,
      count(*) filter (where heard.counted)::int as counted
    from heard
    left join registry.withdrawals withdrawal on withdrawal.symbol = heard.symbol
    left join registry.erasures erasure on erasure.symbol = heard.symbol
    cross join lateral (
      select exists (select from registry.publications where symbol = heard.symbol) as ever
    ) published
    group by heard.children`.execute(db)
  const of = (isChildren: boolean): Reconciliation => {
    const { children: _, ...counts } = rows.find((row) => row.children === isChildren) ?? {
      children: isChildren,
      ...none,
    }
    return counts
  }
  return { adults: of(false), children: of(true) }
}

const none: Reconciliation = { onRecord: 0, notPublic: 0, withdrawn: 0, erased: 0, public: 0, counted: 0 }
