import type { Localised } from '#base/languages'
import { Refusal } from '#base/refusal'
import type { Anchor, Document } from '#document'
import { history, type Event } from '#platform/audit'
import type { Context } from '#platform/context'
import type { Database } from '#platform/db'
import type { Wanted } from './address.ts'
import { listCiting, type Citing } from './citing.ts'
import { chooseVersion, type RegisteredDocument, type Version } from './document.ts'
import { checkPassages, type CheckedPassage } from './passages.ts'
import { findDocument, getText } from './queries.ts'
import type { RegistryTables, SetAside } from './tables.ts'

/** What the pages of the register ask of what it does not know itself: bodies, what became of a report, plain words. */
export type Surroundings = {
  findBody: (db: Database, symbol: string) => Promise<Host | undefined>
  findStandings: (db: Database, symbol: string) => Promise<Standing[]>
  findPlainWords: (db: Database, symbol: string) => Promise<PlainWords>
}

/** The body whose document it is. */
export type Host = { names: Localised; timezone: string; notice: Localised | null }

/** What was done with a version as a whole: `on` is a calendar day or an instant. */
export type Standing = {
  version: number
  kind: 'issued' | 'noted' | 'adopted'
  on: string | Date
  ground: string | null
}

/** For whom an edition in plain words is written. */
export type Readers = '10-12' | '13-17' | 'easy-to-read'

/** How a document stands to plain words: the report that it tells itself, the editions that tell it, exceptions. */
export type PlainWords = {
  tells: { report: string; readers: Readers } | null
  editions: { symbol: string; readers: Readers; language: string }[]
  /** Versions that were issued without an edition for children, by whose decision and why. */
  exceptions: { version: number; reason: string; decidedBy: string }[]
}

/** A public document, opened at one version: everything that its page shows. */
export type OpenDocument = {
  document: RegisteredDocument
  version: Version
  /** The newest public version in the language of the original. */
  newest: Version
  text: Document
  host: Host
  standings: Standing[]
  plain: PlainWords
  citing: Citing[]
  passages: Map<Anchor, CheckedPassage>
  setAside: SetAside[]
  events: Event[]
}

/** A document that was taken back, as its page still shows it. */
export type WithdrawnDocument = Pick<OpenDocument, 'document' | 'newest' | 'host' | 'citing' | 'events'>

/** Thrown for a document that was taken back, so that nothing of its text is shown by mistake. */
export class Withdrawn extends Error {
  constructor(readonly symbol: string) {
    super(`withdrawn: ${symbol}`)
  }
}

/** The document and its version as everybody may see it; staff find drafts at their desk. Refuses what is not public. */
export async function findPublicVersion(context: Context, wanted: Wanted) {
  const document = await findDocument({ ...context, person: null }, wanted.symbol)
  const version = document && chooseVersion(document, wanted)
  if (!version) throw new Refusal(404, `document ${wanted.symbol}`)
  if (document.withdrawn) throw new Withdrawn(document.symbol)
  return { document, version }
}

/** Opens a version for its page. Throws Withdrawn where there is only a tombstone. */
export async function openDocument(
  context: Context,
  { findBody, findStandings, findPlainWords }: Surroundings,
  wanted: Wanted,
): Promise<OpenDocument> {
  const { db } = context
  const { document, version } = await findPublicVersion(context, wanted)
  const place = { symbol: document.symbol, number: version.number, language: version.language }
  const [text, host, standings, plain, citing, setAside, events] = await Promise.all([
    getText(db, place),
    findBody(db, document.body),
    findStandings(db, document.symbol),
    findPlainWords(db, document.symbol),
    listCiting(db, document.symbol),
    getSetAside(db, place),
    history(db, document.symbol, { publicOnly: true }),
  ])
  const passages = await checkPassages(db, text)
  const newest = chooseVersion(document, {})!
  return {
    document,
    version,
    newest,
    text,
    standings,
    plain,
    citing,
    passages,
    setAside,
    events,
    host: host ?? nowhere,
  }
}

/** What the tombstone of a withdrawn document says. */
export async function openWithdrawn(
  context: Context,
  { findBody }: Surroundings,
  symbol: string,
): Promise<WithdrawnDocument> {
  const { db } = context
  const document = (await findDocument({ ...context, person: null }, symbol))!
  const [host, citing, events] = await Promise.all([
    findBody(db, document.body),
    listCiting(db, symbol),
    history(db, symbol, { publicOnly: true }),
  ])
  return { document, newest: chooseVersion(document, {})!, host: host ?? nowhere, citing, events }
}

const nowhere: Host = { names: {}, timezone: 'UTC', notice: null }

async function getSetAside(
  db: Database,
  { symbol, number, language }: { symbol: string; number: number; language: string },
): Promise<SetAside[]> {
  const row = await db
    .$extendTables<RegistryTables>()
    .selectFrom('registry.versions')
    .select('set_aside')
    .where('symbol', '=', symbol)
    .where('number', '=', number)
    .where('language', '=', language)
    .executeTakeFirstOrThrow()
  return row.set_aside
}
