import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Document } from '../model.ts'
import { arabic, english, facts } from './fixtures/samples.ts'
import { edition } from './index.ts'
import { EditionWorker } from './in-worker.ts'

const broken = { ...english, blocks: undefined } as unknown as Document
const long = (times: number): Document => ({
  ...english,
  blocks: Array.from({ length: times }, () => english.blocks).flat(),
})

describe('an edition made in its own thread', () => {
  test('is byte for byte the one made without it, also when several are asked for at once', async () => {
    const worker = new EditionWorker()
    const [html, text, json] = await Promise.all([
      worker.make(english, 'html', facts),
      worker.make(arabic, 'txt', facts),
      worker.make(english, 'json', facts),
    ])
    expect(html).toEqual(await edition(english, 'html', facts))
    expect(text).toEqual(await edition(arabic, 'txt', facts))
    expect(json).toEqual(await edition(english, 'json', facts))
  })

  test('that fails comes back as an error with its cause, and the next is made', async () => {
    const worker = new EditionWorker()
    const failing = worker.make(broken, 'html', facts)
    const next = worker.make(english, 'txt', facts)
    await expect(failing).rejects.toThrow('the edition could not be made')
    expect(await next).toEqual(await edition(english, 'txt', facts))
  })

  test('that takes too long is given up, and the next is made in a new thread', async () => {
    const worker = new EditionWorker({ seconds: 2, megabytes: 1024 })
    const endless = worker.make(long(20_000), 'html', facts)
    const next = worker.make(english, 'txt', facts)
    await expect(endless).rejects.toThrow('given up after 2 seconds')
    expect(await next).toEqual(await edition(english, 'txt', facts))
  })

  test('that needs too much memory ends its thread and not the program', async () => {
    const worker = new EditionWorker({ seconds: 60, megabytes: 48 })
    await expect(worker.make(long(4000), 'html', facts)).rejects.toThrow('the edition could not be made')
    expect(await worker.make(english, 'txt', facts)).toEqual(await edition(english, 'txt', facts))
  })

  test('does not keep a program from ending once it is made', () => {
    const path = JSON.stringify(new URL('./in-worker.js', import.meta.url).href)
    const samples = JSON.stringify(new URL('./fixtures/samples.js', import.meta.url).href)
    const program = `const { editionInWorker } = await import(${path}); const { english, facts } = await import(${samples});
      process.stdout.write(String((await editionInWorker(english, 'txt', facts)).length > 100))`
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 15_000 })
    expect(ended.stdout.toString()).toBe('true')
    expect(ended.status).toBe(0)
  })
})
