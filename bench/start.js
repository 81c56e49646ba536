// From the command to the first answer, on data that is there already.
import { join } from 'node:path'
import { newFolder, remove, start } from './program.js'

export async function measure() {
  const folder = newFolder()
  const env = { HEED_DATA: join(folder, 'data') }
  try {
    const first = await timed(env)
    const again = []
    for (let round = 0; round < 5; round++) again.push(await timed(env))
    again.sort((a, b) => a - b)
    return {
      milliseconds: {
        'new, with the example': first,
        'existing data, median of 5': again[2],
        'slowest of 5': again[4],
      },
    }
  } finally {
    remove(folder)
  }
}

async function timed(env) {
  const began = performance.now()
  const heed = await start(['serve'], env)
  const answer = await fetch(`${heed.url}/healthz`)
  const milliseconds = Math.round(performance.now() - began)
  if (answer.status !== 200) throw new Error('not well')
  await heed.stop()
  return milliseconds
}
