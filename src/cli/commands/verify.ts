import { readFile, stat } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { documentAddress, findDocument, getText, verify as verifyRegister, type VersionFinding } from '#areas/registry'
import { textHash, type Document } from '#document'
import { verifyLog, type LogFinding } from '#platform/audit'
import { print, readWords, WrongUse, type Command, type Outcome } from '../command.ts'
import { withInstallation, type OpenInstallation } from '../installation.ts'

export const verify: Command = {
  name: 'verify',
  does: 're-check every anchor and quotation, or a JSON edition',
  help: `heed verify [SYMBOL or FILE] [--log] [--json]

Checks every text of the register (or those of one document) against the hash taken when it was registered, and every
sentence of every report against its sources: each passage still reads as it was cited, and each quotation is verbatim.
A FILE (a JSON edition) is checked in itself and against the register. With --log the public log is checked instead: each
entry follows from the one before it and says what happened; the newest hash is printed, for those who keep it. Ends with
1 when something is found.

--json prints { "versions", "sentences", "findings": [{ "symbol", "version", "language", "code", "block"?, "sentence"?,
"text"?, "source"?, "expected"?, "found"? }] }.`,
  async run(words) {
    const { values, positionals } = readWords(words, {
      json: { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
    })
    const [what] = positionals
    const isFile = what !== undefined && (await stat(what).catch(() => null))?.isFile()
    return withInstallation(async (installation) =>
      values.log
        ? verifyPublicLog(installation, values.json)
        : isFile
          ? verifyFile(installation, what, values.json)
          : verifyDocuments(installation, what, values.json),
    )
  },
}

async function verifyPublicLog({ database: { db } }: OpenInstallation, json: boolean): Promise<Outcome> {
  const log = await verifyLog(db)
  if (json) print(JSON.stringify(log, null, 2))
  else {
    for (const { event, code } of log.findings) print(`event ${event}: ${logMeanings[code]}`)
    print(`${log.entries} entries checked; the newest hash is ${log.head}`)
  }
  return log.findings.length ? 'found-something' : 'fine'
}

const logMeanings: Record<LogFinding['code'], string> = {
  'chain-broken': 'does not follow from the entry before it: an entry was changed or taken out',
  'entry-altered': 'does not say what the event says',
  'entry-missing': 'a public event that is not in the log',
}

async function verifyDocuments(
  { config, database: { db }, context }: OpenInstallation,
  symbol: string | undefined,
  json: boolean,
): Promise<Outcome> {
  if (symbol && !(await findDocument(context(), symbol))) throw new WrongUse(`There is no document or file ${symbol}.`)
  const verified = await verifyRegister(db, symbol)
  if (json) print(JSON.stringify(verified, null, 2))
  else {
    for (const finding of verified.findings) print(inWords(finding, config.publicUrl))
    print(
      `${verified.versions} texts and ${verified.sentences} sentences of reports checked: ` +
        (verified.findings.length ? `${verified.findings.length} findings.` : 'all is as it was.'),
    )
  }
  return verified.findings.length ? 'found-something' : 'fine'
}

const meanings: Record<VersionFinding['code'], string> = {
  'text-altered': 'the text is not the one that was registered',
  'no-source': 'rests on no source and is not marked as the secretariat’s own',
  'source-missing': 'its source is not published, or was withdrawn',
  'passage-missing': 'the passage it cites is not there',
  'passage-altered': 'the passage it cites reads otherwise',
  'seal-broken': 'the hash of the passage it cites is not that of its words',
  'source-altered': 'the paragraph it cites has changed',
  'quotation-altered': 'what it quotes is not verbatim in its sources',
  'quotation-uncited': 'what it quotes stands in its source, but not in the passage it cites',
  'quotation-unfounded': 'it quotes, but rests on no source',
}

function inWords(finding: VersionFinding, publicUrl: string): string {
  const { symbol, version } = finding
  const address = publicUrl + documentAddress({ symbol, version })
  if (finding.code === 'text-altered') return `${address}: ${meanings[finding.code]}`
  const source = finding.source ? ` (${finding.source.symbol} version ${finding.source.version})` : ''
  const found = finding.found ? `: “${finding.found}”` : ''
  const place = `${address}#${finding.block}, sentence ${finding.sentence}`
  return `${place}: ${meanings[finding.code]}${source}${found}`
}

/** A JSON edition says the hash of its own text; the register says whether it is what was published, sources and all. */
async function verifyFile(
  { database: { db }, context }: OpenInstallation,
  file: string,
  json: boolean,
): Promise<Outcome> {
  const found = await checkFile(file, async ({ symbol, version, language }) => {
    const document = await findDocument({ ...context(), person: null }, symbol)
    const known = document?.versions.some((one) => one.number === version && one.language === language)
    return known ? getText(db, { symbol, number: version, language }) : null
  })
  print(json ? JSON.stringify({ file, ...found }) : `${file}: ${found.says}`)
  return found.isWell ? 'fine' : 'found-something'
}

type Claims = { symbol: string; version: number; language: string }

async function checkFile(file: string, registered: (claims: Claims) => Promise<Document | null>) {
  const edition = readEdition(await readFile(file, 'utf8'))
  if (!edition) return { isWell: false, says: 'this is not a JSON edition of a document.' }
  const { document, symbol, version } = edition
  if (textHash(document) !== edition.textHash)
    return { isWell: false, says: 'its text has been changed since it was written.' }
  if (!symbol || !version) return { isWell: true, says: 'its text is whole; it names no document of a register.' }
  const known = await registered({ symbol, version, language: document.language })
  const name = `${symbol} version ${version}`
  if (!known) return { isWell: false, says: `this register has no published ${name}.` }
  if (textHash(known) !== edition.textHash) return { isWell: false, says: `not the text of ${name} in the register.` }
  return isDeepStrictEqual(known, document)
    ? { isWell: true, says: `the same as ${name} in the register.` }
    : { isWell: false, says: `the text of ${name}, but its marks or sources are not those in the register.` }
}

function readEdition(text: string): { document: Document; textHash: string; symbol?: string; version?: number } | null {
  try {
    const edition = JSON.parse(text)
    return edition?.document?.format === 'heed-document/1' && typeof edition.textHash === 'string' ? edition : null
  } catch {
    // Not JSON at all: the caller says so.
    return null
  }
}
