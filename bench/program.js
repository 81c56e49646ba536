// Starts the real program on data of its own, for a measurement, and stops it again.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A folder for the data of one measurement. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'heed-bench-'))
export const remove = (folder) => rmSync(folder, { recursive: true, force: true })

/** Runs heed with these words until it says that it is there; gives its address, its process, and how long it took. */
export async function start(words, env) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/heed'), ...words], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await told(child.stdout, /(http:\/\/localhost:\d+)\n/)
  return { url, child, milliseconds: performance.now() - began, stop: () => stop(child) }
}

/** Runs one of the yardsticks of this folder in a process of its own. */
export async function startYardstick(name, env = {}) {
  const child = spawn(process.execPath, [join(root, 'bench', name)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { url: await told(child.stdout, /(http:\/\/localhost:\d+)\n/), stop: () => stop(child) }
}

function told(stream, pattern) {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (part) => {
      text += part
      const found = pattern.exec(text)
      if (found) resolve(found[1])
    })
    stream.on('end', () => reject(new Error(`ended without saying where it is: ${text}`)))
  })
}

const stop = (child) =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
