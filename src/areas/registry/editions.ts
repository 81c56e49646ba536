import { sha256 } from '#base/hash'
import { editionInWorker, type Facts, type Format } from '#document'
import type { Context } from '#platform/context'
import { getText } from './queries.ts'
import type { RegistryTables } from './tables.ts'

/** An edition as it is kept: the bytes, and the SHA-256 by which they are known. */
export type Edition = { checksum: string; bytes: Uint8Array }

export type EditionWanted = {
  symbol: string
  number: number
  language: string
  format: Format
  facts: Facts
  /** It is written in plain words: its readers are spared the marks and the list of sources, which only JSON keeps. */
  isPlain?: boolean
}

const inTheMaking = new Map<string, Promise<Edition>>()

/**
 * The edition of one version, made when it is asked for first and kept from then on. Who asks while it is being made
 * waits for the same. The caller has found the version through the reader.
 */
export async function giveEdition(context: Context, wanted: EditionWanted): Promise<Edition> {
  const key = { ...placeOf(wanted), facts_hash: sha256(JSON.stringify(sorted(wanted.facts))) }
  const kept = await findEdition(context, key)
  if (kept) return kept
  const name = JSON.stringify(key)
  const making = inTheMaking.get(name) ?? makeEdition(context, wanted, key).finally(() => inTheMaking.delete(name))
  inTheMaking.set(name, making)
  return making
}

type Key = Omit<RegistryTables['registry.editions'], 'checksum' | 'made_at'>

const placeOf = ({ symbol, number, language, format }: EditionWanted) => ({ symbol, number, language, format })

const sorted = (facts: Facts) => Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))

async function findEdition({ db, files }: Context, key: Key): Promise<Edition | undefined> {
  const row = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.editions')
    .select('checksum')
    .where((where) => where.and(key))
    .executeTakeFirst()
  const bytes = row && (await files.get(row.checksum))
  return bytes ? { checksum: row.checksum, bytes } : undefined
}

/** Two processes may make the same at once; the row of the first stays, or is mended where its file was lost. */
async function makeEdition(context: Context, wanted: EditionWanted, key: Key): Promise<Edition> {
  const { evidence, ...bare } = await getText(context.db, wanted)
  const text = evidence && (wanted.format === 'json' || !wanted.isPlain) ? { ...bare, evidence } : bare
  const bytes = await editionInWorker(text, wanted.format, wanted.facts)
  const { checksum } = await context.files.put(bytes)
  await context.db
    .$extendTables<RegistryTables>()
    .insertInto('registry.editions')
    .values({ ...key, checksum, made_at: context.now })
    .onConflict((conflict) =>
      conflict
        .columns(['symbol', 'number', 'language', 'format', 'facts_hash'])
        .doUpdateSet({ checksum, made_at: context.now }),
    )
    .execute()
  return { checksum, bytes }
}
