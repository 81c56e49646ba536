// The PDF of a long report (PDF/UA-1 and PDF/A-2a in one file), beside Chromium printing the same report's HTML edition.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { findChromium } from '../dist/testing/browser.js'
import { newFolder, remove, root } from './program.js'

export async function measure() {
  const folder = newFolder()
  try {
    const ours = JSON.parse(run(process.execPath, [join(root, 'bench/write-pdf.js'), folder]))
    const rows = { Heed: { ...ours, pages: await pagesOf(join(folder, 'long.pdf')) } }
    const chromium = await findChromium()
    if (chromium) rows.Chromium = await printed(chromium, folder)
    if (chromium)
      rows['Heed of Chromium'] = { milliseconds: Number((ours.milliseconds / rows.Chromium.milliseconds).toFixed(2)) }
    return rows
  } finally {
    remove(folder)
  }
}

async function printed(chromium, folder) {
  const file = join(folder, 'chromium.pdf')
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--disable-background-networking',
  ]
  const began = performance.now()
  run('/usr/bin/env', [
    '-S',
    chromium,
    ...flags,
    `--user-data-dir=${folder}/profile`,
    `--print-to-pdf=${file}`,
    `file://${folder}/long.html`,
  ])
  return { milliseconds: Math.round(performance.now() - began), pages: await pagesOf(file) }
}

const pagesOf = async (file) => (await getDocumentProxy(new Uint8Array(readFileSync(file)))).numPages

function run(command, words) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
