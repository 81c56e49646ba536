import { sql } from 'kysely'
import type { Addressee, Kind, Model, Region, Theme } from '#areas/voices'
import type { Speaker } from './label.ts'
import type { SynthesisTables } from './tables.ts'
import type { Database } from '#platform/db'
import { tables } from './act.ts'

/** Which passages: those that fit everything that is given. `none` asks for those that do not say. */
export type Choice = {
  body: string
  symbol?: string
  kind?: Kind
  theme?: Theme | 'none'
  region?: Region | 'none'
  stakeholder?: Speaker | 'none'
  /** Children, or everybody else. */
  voices?: 'adults' | 'children'
  model?: Model | 'none'
  addressee?: Addressee | 'none'
}

export const isSaidByChildren = sql<boolean>`coalesce(label.stakeholder = 'children', false)`

/** The labels of a body that fit, standing or not. */
export const chosen = (db: Database, choice: Choice) => {
  const { body, symbol, kind, theme, region, stakeholder, voices, model, addressee } = choice
  const equal = <Value extends string>(value: Value | 'none') => (value === 'none' ? null : value)
  return tables(db)
    .selectFrom('synthesis.said as label')
    .where('label.body', '=', body)
    .$if(symbol !== undefined, (query) => query.where('label.symbol', '=', symbol!))
    .$if(kind !== undefined, (query) => query.where('label.kind', '=', kind!))
    .$if(theme !== undefined, (query) => query.where(holds('themes', theme!)))
    .$if(model !== undefined, (query) => query.where(holds('models', model!)))
    .$if(region !== undefined, (query) => query.where('label.region', 'is not distinct from', equal(region!)))
    .$if(stakeholder !== undefined, (query) =>
      query.where('label.stakeholder', 'is not distinct from', equal(stakeholder!)),
    )
    .$if(voices !== undefined, (query) => query.where(isSaidByChildren, '=', voices === 'children'))
    .$if(addressee !== undefined, (query) => query.where('label.addressee', 'is not distinct from', equal(addressee!)))
}

const holds = (column: keyof Pick<SynthesisTables['synthesis.said'], 'themes' | 'models'>, value: string) =>
  value === 'none'
    ? sql<boolean>`cardinality(${sql.ref(`label.${column}`)}) = 0`
    : sql<boolean>`${value} = any(${sql.ref(`label.${column}`)})`
