import { randomBytes } from 'node:crypto'
import { link, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes `message` into `folder` under a name that comes after all others there, also when the clock stands still. */
export async function keepInOutbox(folder: string, date: Date, message: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `.${randomBytes(6).toString('hex')}`)
  await writeFile(draft, message, { mode: 0o600 })
  try {
    while (!(await named(draft, join(folder, await nextName(folder, date)))));
  } finally {
    await rm(draft)
  }
}

// 20261102T090000000Z-0001.eml
async function nextName(folder: string, date: Date): Promise<string> {
  const now = date.toISOString().replaceAll(/[-:.]/g, '')
  const names = (await readdir(folder)).filter((name) => /^\d{8}T\d{9}Z-\d+\.eml$/.test(name)).sort()
  const [latest = '', count = '0'] = names.at(-1)?.split(/-|\.eml/) ?? []
  const [moment, number] = now > latest ? [now, 1] : [latest, Number(count) + 1]
  return `${moment}-${String(number).padStart(4, '0')}.eml`
}

// Two processes may choose the same name at once; the second one to take it chooses again.
async function named(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
