import { basename } from 'node:path'
import { findBody, findMeeting, found } from '#areas/bodies'
import {
  addVersion,
  documentAddress,
  documentsMadeFrom,
  documentTypes,
  findDocument,
  parseSymbol,
  publish,
  register,
  type Registration,
} from '#areas/registry'
import { textHash, type Document } from '#document'
import type { Problem } from '#base/result'
import type { Context } from '#platform/context'
import { translator } from '#platform/i18n'
import { print, readWords, WrongUse, type Command } from '../command.ts'
import { filesNamed, readDocument, type ReadFile } from '../files.ts'
import { withInstallation, type OpenInstallation } from '../installation.ts'
import { progressBar } from '../progress.ts'

type Wanted = { body: string; meeting?: string; type?: Registration['type']; symbol?: string; publish: boolean }
type Imported = { file: string; symbol?: string; version?: number; address?: string; note?: string; problem?: string }

export const importDocuments: Command = {
  name: 'import',
  does: 'read documents into the register',
  help: `heed import FILE… --body B [--meeting M] [--type T] [--symbol S] [--language L] [--publish] [--json]

Reads plain text, Markdown, DOCX and PDF into the register of body B and prints symbol, version and address of each. The
symbol is that of --symbol (one file only), else the one on the cover, else the one that this very file has already, else
the next of its series. A known symbol gets a new version. Without --publish nothing is public yet. A body that is not
known is entered; complete it at /desk/bodies/B/particulars.
Types: ${documentTypes.join(', ')}.

--json prints [{ "file", "symbol"?, "version"?, "address"?, "note"?, "problem"? }].`,
  async run(words) {
    const { values, positionals } = readWords(words, {
      body: { type: 'string' },
      meeting: { type: 'string' },
      type: { type: 'string' },
      symbol: { type: 'string' },
      language: { type: 'string' },
      publish: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const files = await filesNamed(positionals)
    if (!values.body) throw new WrongUse('Into which body? Give --body with its symbol.')
    if (values.symbol && files.length > 1) throw new WrongUse('--symbol names one document; give one file with it.')
    const type = documentTypes.find((one) => one === values.type)
    if (values.type && !type)
      throw new WrongUse(`There is no type "${values.type}". There are: ${documentTypes.join(', ')}.`)
    const wanted: Wanted = { ...values, body: values.body, type }

    const imported = await withInstallation(async (installation) => {
      await prepare(installation.context(), wanted)
      const progress = progressBar(files.length)
      const done: Imported[] = []
      for (const name of files) {
        done.push(await importFile(installation, await readDocument(name, values.language), wanted))
        progress.step(basename(name))
      }
      progress.end()
      return done
    })
    report(imported, values.json)
    return imported.some((one) => one.problem) ? 'found-something' : 'fine'
  },
}

/** A register can be begun from the command line: a body that is not known is entered under its symbol. */
async function prepare(context: Context, { body, meeting }: Wanted): Promise<void> {
  if (!(await findBody(context.db, body))) {
    const entered = await found(context, {
      symbol: body,
      names: { en: body },
      parent: {},
      founded: {},
      purpose: {},
      timezone: 'UTC',
      language: 'en',
      practice: 'noted',
      notice: null,
      series: [],
    })
    if (!entered.ok) throw new WrongUse(`"${body}" cannot be the symbol of a body. Write it like CWG-COP.`)
    process.stderr.write(`The body ${body} was not known and is entered now; its names can be completed at the desk.\n`)
  }
  if (meeting && !(await findMeeting(context.db, meeting)))
    process.stderr.write(`The meeting ${meeting} is not in the calendar yet; enter it at the desk.\n`)
}

async function importFile(installation: OpenInstallation, file: ReadFile, wanted: Wanted): Promise<Imported> {
  if ('unreadable' in file) return { file: file.name, problem: file.unreadable }
  const context = installation.context()
  const { document, setAside, warnings } = file.reading
  const kept = await context.files.put(file.bytes)
  const text = { document, setAside, file: { checksum: kept.checksum, name: basename(file.name) } }
  const symbol = await symbolOf(context, document, kept.checksum, wanted)
  const known = symbol ? await findDocument(context, symbol) : undefined
  const newest = known?.versions.findLast((version) => version.language === document.language)
  if (symbol && newest?.textHash === textHash(document))
    return finishImport(installation, file.name, { symbol, version: newest.number }, document, wanted, 'unchanged')

  const entered = known
    ? await addVersion(context, known.symbol, text)
    : await register(context, paperOf(document, text, symbol, wanted))
  if (!entered.ok) return { file: file.name, problem: inWords(entered) }
  const note = warnings.includes('no-title') ? 'no title found; named after its file' : undefined
  return finishImport(installation, file.name, entered.value, document, wanted, note)
}

/** That of the command, else of the cover, else the one that this very file has already. */
async function symbolOf(context: Context, document: Document, file: string, { body, symbol }: Wanted) {
  if (symbol) return symbol
  const onCover = symbolOnCover(document, body)
  return onCover ?? (await documentsMadeFrom(context, { body, file }))[0]
}

const inWords = ({ problem, detail }: Problem): string =>
  (translator('en') as (key: string, detail?: object) => string)(`registry.problem.${problem}`, detail)

async function finishImport(
  installation: OpenInstallation,
  file: string,
  { symbol, version }: { symbol: string; version: number },
  { language }: Document,
  wanted: Wanted,
  note?: string,
): Promise<Imported> {
  if (wanted.publish) await publish(installation.context(), { symbol, number: version, language })
  const address = installation.config.publicUrl + documentAddress({ symbol, version })
  return { file, symbol, version, address, ...(note && { note }) }
}

/** The symbol that the cover shows, where it is one of this body; that of another organisation must be given by hand. */
function symbolOnCover(document: Document, body: string): string | undefined {
  const field = document.cover.find((one) => one.name === 'symbol')?.text
  const symbol = field?.split(/\s+/).find((word) => parseSymbol(word)?.body === body)
  return symbol
}

function paperOf(
  document: Document,
  text: Registration['text'],
  symbol: string | undefined,
  wanted: Wanted,
): Registration {
  const series = symbol ? parseSymbol(symbol)?.series : undefined
  const type = wanted.type ?? (series === 'INF' ? 'information' : series === 'LS' ? 'liaison' : 'contribution')
  const source = document.cover.find((field) => field.name === 'source')?.text
  return {
    body: wanted.body,
    meeting: wanted.meeting ?? null,
    ...(symbol ? { symbol } : { series: wanted.meeting ? seriesOf(type) : 'DOC' }),
    type,
    nature: type === 'liaison' ? 'liaison' : 'procedural',
    sources: source ? [{ names: { [document.language]: source }, capacity: 'not-stated' }] : [],
    text,
  }
}

const seriesOf = (type: Registration['type']): string =>
  ({ information: 'INF', liaison: 'LS', agenda: 'ADM', record: 'REC', report: 'REP' })[type as string] ?? ''

function report(imported: Imported[], json: boolean): void {
  if (json) return print(JSON.stringify(imported, null, 2))
  for (const { file, symbol, version, address, note, problem } of imported)
    if (problem) process.stderr.write(`${file}: ${problem}\n`)
    else print(`${symbol} version ${version}${note ? ` (${note})` : ''} ${address}`)
}
