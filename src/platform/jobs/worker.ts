import { setTimeout as pause } from 'node:timers/promises'
import { EventEmitter } from 'node:events'
import {
  Logger,
  run,
  runOnce,
  type Runner,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker'
import type { Pool } from 'pg'
import type { Payload } from './later.ts'

/** What each job does, by name. A job that throws is tried again later, up to 25 times over some days. */
export type Tasks = Record<string, (payload: Payload) => Promise<void>>

/** Works on the queue until it is stopped; stopping waits for the jobs at hand. */
export type Worker = { stop(): Promise<void> }

type Say = (sentence: string) => void

const toStandardError: Say = (sentence) => void process.stderr.write(`${sentence}\n`)

/** Does the jobs on the queue as they come, and comes back by itself when the database has been away. */
export async function startWorker({ pool }: { pool: Pool }, tasks: Tasks, say = toStandardError): Promise<Worker> {
  const ending = new AbortController()
  let runner = await run(optionsFor(pool, tasks, say))
  const working = (async () => {
    while (!ending.signal.aborted) {
      try {
        await runner.promise
      } catch (error) {
        say(`The job queue was cut off (${(error as Error).name}) and begins again.`)
      }
      if (!ending.signal.aborted) runner = await begun(() => run(optionsFor(pool, tasks, say)))
    }
  })()
  return {
    async stop() {
      ending.abort()
      await runner.stop()
      await working
    },
  }
}

/** Does every job that is due now, then ends: for tests, and to finish before a move. */
export async function runJobs({ pool }: { pool: Pool }, tasks: Tasks, say = toStandardError): Promise<void> {
  await runOnce(optionsFor(pool, tasks, say))
}

async function begun(start: () => Promise<Runner>): Promise<Runner> {
  for (;;) {
    await pause(1000)
    try {
      return await start()
    } catch {
      // The database is still away; whoever supervises it says so.
    }
  }
}

function optionsFor(pool: Pool, tasks: Tasks, say: Say): RunnerOptions {
  return {
    pgPool: pool,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload as Payload)]),
    ) as TaskList,
    concurrency: 2,
    noHandleSignals: true,
    // T-16: what the library would write quotes messages of errors, and these may quote what people wrote.
    logger: new Logger(() => () => {}),
    events: eventsTold(say),
  }
}

function eventsTold(say: Say): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  events.on('job:error', ({ job, error }) => {
    const { name = 'Error', stack = '' } = error as Error
    const trace = stack.split('\n').filter((line) => /^\s+at /.test(line))
    say(
      [
        `Job ${job.id} (${job.task_identifier}) failed, attempt ${job.attempts} of ${job.max_attempts}: ${name}`,
        ...trace,
      ].join('\n'),
    )
  })
  return events
}
