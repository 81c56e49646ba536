// A thread has no origin to name.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { parentPort } from 'node:worker_threads'
import type { Asked } from './in-worker.ts'
import { edition } from './index.ts'

// The other side of in-worker.ts: one edition at a time, and the error in words where there is one.
parentPort!.on('message', async ({ document, format, facts }: Asked) => {
  try {
    parentPort!.postMessage({ bytes: await edition(document, format, facts) })
  } catch (error) {
    parentPort!.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
