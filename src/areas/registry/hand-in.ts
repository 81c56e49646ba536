import { sql } from 'kysely'
import { Refusal } from '#base/refusal'
import { done, problem, type Result } from '#base/result'
import { read, Unreadable, type Reading, type UnreadableCode } from '#document'
import { allow } from '#platform/access'
import type { Context } from '#platform/context'
import type { RegistryTables } from './tables.ts'

/** A text that was handed in and read, and waits to be checked. */
export type HandedIn = {
  id: string
  body: string
  meeting: string | null
  /** The document that it is to be a new version of. */
  symbol: string | null
  file: string
  fileName: string
  reading: Reading
  at: Date
}

type Unread = `unreadable-${UnreadableCode}`

/** Takes a file or a pasted text, keeps it as it came, and reads it. Nothing is kept of what cannot be read. */
export async function handIn(
  context: Context,
  paper: { body: string; meeting: string | null; symbol: string | null },
  file: { bytes: Uint8Array; name: string; language?: string | undefined },
): Promise<Result<string, Unread>> {
  allow(context.person, 'keep-the-register', paper.body)
  const reading = await tryToRead(file)
  if (!reading.ok) return reading
  const { checksum } = await context.files.put(file.bytes)
  const { id } = await context.db
    .$extendTables<RegistryTables>()
    .insertInto('registry.handed_in')
    .values({
      ...paper,
      file: checksum,
      file_name: file.name,
      reading: JSON.stringify(reading.value),
      handed_in_at: context.now,
      handed_in_by: context.person?.id ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return done(id)
}

/** Reads the kept file once more, in the language that a person says it is in: sentences depend on it. */
export async function readAgain(context: Context, id: string, language: string): Promise<Result<HandedIn, Unread>> {
  const paper = await getHandedIn(context, id)
  const bytes = await context.files.get(paper.file)
  if (!bytes) throw new Error(`the file ${paper.file} is not in the store`)
  const reading = await tryToRead({ bytes, name: paper.fileName, language })
  if (!reading.ok) return reading
  await context.db
    .$extendTables<RegistryTables>()
    .updateTable('registry.handed_in')
    .set({ reading: JSON.stringify(reading.value) })
    .where('id', '=', id)
    .execute()
  return done({ ...paper, reading: reading.value })
}

/** Puts a text that was handed in aside unregistered. Its file stays in the store. */
export async function discard(context: Context, id: string): Promise<void> {
  await getHandedIn(context, id)
  await context.db.$extendTables<RegistryTables>().deleteFrom('registry.handed_in').where('id', '=', id).execute()
}

/** The text with that id, for somebody who keeps the register of its body. */
export async function getHandedIn(context: Context, id: string): Promise<HandedIn> {
  const row = isId(id)
    ? await context.db
        .$extendTables<RegistryTables>()
        .selectFrom('registry.handed_in')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) {
    allow(context.person, 'keep-the-register')
    throw new Refusal(404, 'handed in')
  }
  allow(context.person, 'keep-the-register', row.body)
  const { body, meeting, symbol, file, reading } = row
  return { id, body, meeting, symbol, file, fileName: row.file_name, reading, at: row.handed_in_at }
}

/** What waits to be checked in these bodies, newest first. */
export async function listHandedIn(
  context: Context,
  bodies: string[],
): Promise<{ id: string; title: string; language: string; fileName: string; symbol: string | null; at: Date }[]> {
  for (const body of bodies) allow(context.person, 'keep-the-register', body)
  if (!bodies.length) return []
  const rows = await context.db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.handed_in')
    .select(['id', 'file_name', 'symbol', 'handed_in_at'])
    .select([
      sql<string>`reading -> 'document' ->> 'title'`.as('title'),
      sql<string>`reading -> 'document' ->> 'language'`.as('language'),
    ])
    .where('body', 'in', bodies)
    .orderBy('handed_in_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ id, title, language, file_name: fileName, symbol, handed_in_at: at }) => ({
    id,
    title,
    language,
    fileName,
    symbol,
    at,
  }))
}

/** The documents of the same body that were made from the very file that was handed in. */
export async function documentsMadeFrom(
  context: Context,
  { body, file }: Pick<HandedIn, 'body' | 'file'>,
): Promise<string[]> {
  allow(context.person, 'keep-the-register', body)
  const rows = await context.db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.versions as version')
    .innerJoin('registry.documents as document', 'document.symbol', 'version.symbol')
    .select('version.symbol')
    .distinct()
    .where('document.body', '=', body)
    .where('version.file', '=', file)
    .orderBy('version.symbol')
    .limit(5)
    .execute()
  return rows.map(({ symbol }) => symbol)
}

export const isId = (id: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)

async function tryToRead({
  bytes,
  name,
  language,
}: {
  bytes: Uint8Array
  name: string
  language?: string | undefined
}) {
  try {
    return done(await read(bytes, { name, ...(language && { language }) }))
  } catch (error) {
    // The one kind of failure that the person who handed it in can mend.
    if (error instanceof Unreadable) return problem(`unreadable-${error.code}`, 'file')
    throw error
  }
}
