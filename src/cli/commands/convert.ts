import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { edition, formats, type Document, type Format } from '#document'
import { print, readWords, WrongUse, type Command, type Outcome } from '../command.ts'
import { filesNamed, readDocument } from '../files.ts'
import { progressBar } from '../progress.ts'

type Converted = { file: string; written: string[]; problem?: string }

export const convert: Command = {
  name: 'convert',
  does: 'turn any readable document into any edition; needs no database',
  help: `heed convert FILE… --to ${formats.join('|')} [--out FILE or DIR] [--language L] [--json]

Reads plain text, Markdown, DOCX and PDF, and writes the editions named (several with commas) beside the file, into the
folder --out, or to the file --out. A folder stands for the files in it. A file that cannot be read is told and passed
over; then the command ends with 1.

--json prints [{ "file", "written": [path…], "problem"? }].`,
  async run(words) {
    const { values, positionals } = readWords(words, {
      to: { type: 'string' },
      out: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const wanted = readFormats(values.to)
    const files = await filesNamed(positionals)
    const place = await placeFor(values.out, files.length * wanted.length)
    const progress = progressBar(files.length)
    const converted: Converted[] = []
    for (const file of files) {
      converted.push(await convertFile(file, wanted, values.language, place))
      progress.step(basename(file))
    }
    progress.end()
    report(converted, values.json)
    return converted.some((one) => one.problem) ? 'found-something' : ('fine' satisfies Outcome)
  },
}

/** The formats in a comma-separated list. */
export function readFormats(list: string | undefined): Format[] {
  if (!list) throw new WrongUse(`To what? Give --to with one or several of: ${formats.join(', ')}.`)
  return list.split(',').map((name) => {
    const format = formats.find((one) => one === name.trim())
    if (!format) throw new WrongUse(`There is no edition "${name}". There are: ${formats.join(', ')}.`)
    return format
  })
}

type Place = (file: string, format: Format) => string

async function placeFor(out: string | undefined, count: number): Promise<Place> {
  if (!out) return (file, format) => join(dirname(file), `${basename(file, extname(file))}.${format}`)
  const isFolder = out.endsWith('/') || (await stat(out).catch(() => null))?.isDirectory()
  if (!isFolder && count === 1 && extname(out)) return () => out
  return (file, format) => join(out, `${basename(file, extname(file))}.${format}`)
}

async function convertFile(
  file: string,
  wanted: Format[],
  language: string | undefined,
  place: Place,
): Promise<Converted> {
  const found = await readDocument(file, language)
  if ('unreadable' in found) return { file, written: [], problem: found.unreadable }
  const { document } = found.reading
  const written: string[] = []
  for (const format of wanted) {
    const path = place(file, format)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await edition(document, format, factsOf(document)))
    written.push(path)
  }
  return { file, written }
}

function factsOf(document: Document) {
  const symbol = document.cover.find((field) => field.name === 'symbol')?.text
  return symbol ? { symbol } : {}
}

function report(converted: Converted[], json: boolean): void {
  if (json) return print(JSON.stringify(converted, null, 2))
  for (const { file, written, problem } of converted) {
    if (problem) process.stderr.write(`${file}: ${problem}\n`)
    for (const path of written) print(path)
  }
  const failed = converted.filter((one) => one.problem).length
  if (converted.length > 1) print(`${converted.length - failed} of ${converted.length} files converted.`)
}
