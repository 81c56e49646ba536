import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { read, Unreadable, type Reading } from '#document'
import { WrongUse } from './command.ts'

/** The files that the words of a command name: folders stand for the files in them, in the order of their names. */
export async function filesNamed(names: string[]): Promise<string[]> {
  if (!names.length) throw new WrongUse('Which file? Name at least one.')
  const found = await Promise.all(names.map(filesUnder))
  return found.flat()
}

async function filesUnder(name: string): Promise<string[]> {
  const found = await stat(name).catch(() => null)
  if (!found) throw new WrongUse(`There is no file ${name}.`)
  if (!found.isDirectory()) return [name]
  const entries = await readdir(name, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

export type ReadFile = { name: string; bytes: Uint8Array } & ({ reading: Reading } | { unreadable: string })

/** Reads one file into a document, or says in a sentence why it cannot be read. */
export async function readDocument(name: string, language: string | undefined): Promise<ReadFile> {
  const bytes = await readFile(name)
  try {
    return { name, bytes, reading: await read(bytes, { name, ...(language && { language }) }) }
  } catch (error) {
    if (error instanceof Unreadable) return { name, bytes, unreadable: error.message }
    throw error
  }
}
