// A thread has no origin to name.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { Worker } from 'node:worker_threads'
import type { Document } from '../model.ts'
import type { Facts, Format } from './facts.ts'

export type Asked = { document: Document; format: Format; facts: Facts }

export type WorkerLimits = { seconds: number; megabytes: number }

type Answer = { bytes: Uint8Array } | { error: string }

type Job = Asked & { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }

/**
 * T-27: makes editions one after another in a thread of its own, so that a large document neither holds up those who only
 * read nor takes the process down: what takes too long or too much memory ends with the thread, and the next edition
 * gets a new one. The thread starts with the first edition and keeps no process from ending.
 */
export class EditionWorker {
  private readonly waiting: Job[] = []
  private worker: Worker | null = null
  private current: Job | null = null
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly limits: WorkerLimits = { seconds: 60, megabytes: 1024 }) {}

  /** The document in `format`; rejects with the error of the edition, or when a limit is passed. */
  make(document: Document, format: Format, facts: Facts): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ document, format, facts, resolve, reject })
      this.next()
    })
  }

  private next(): void {
    if (this.current) return
    const job = this.waiting.shift()
    if (!job) return this.rest()
    this.current = job
    this.worker ??= this.start()
    this.worker.ref()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.stop(this.tooLong()), this.limits.seconds * 1000)
    this.worker.postMessage({ document: job.document, format: job.format, facts: job.facts })
  }

  private start(): Worker {
    const { megabytes } = this.limits
    const file = new URL('./edition-worker.js', import.meta.url)
    const worker = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    worker.on('message', (answer: Answer) => this.answer(answer))
    worker.on('error', (error) => this.lose(worker, new Error('the edition could not be made', { cause: error })))
    worker.on('exit', (code) => this.lose(worker, new Error(`the thread that makes editions ended with ${code}`)))
    return worker
  }

  private answer(answer: Answer): void {
    const job = this.current
    this.current = null
    clearTimeout(this.timer)
    if ('bytes' in answer) job?.resolve(answer.bytes)
    else job?.reject(new Error('the edition could not be made', { cause: answer.error }))
    this.next()
  }

  /** Nothing to do: the thread may stay a while, since fonts and compiler are loaded, but holds nothing up. */
  private rest(): void {
    this.worker?.unref()
    this.timer = setTimeout(() => this.stop(new Error('idle')), this.limits.seconds * 1000)
    this.timer.unref()
  }

  private stop(reason: Error): void {
    const { worker } = this
    if (!worker) return
    this.lose(worker, reason)
    void worker.terminate()
  }

  private lose(worker: Worker, reason: Error): void {
    if (this.worker !== worker) return
    const job = this.current
    this.worker = null
    this.current = null
    clearTimeout(this.timer)
    job?.reject(reason)
    if (this.waiting.length) this.next()
  }

  private tooLong(): Error {
    return new Error(`an edition was given up after ${this.limits.seconds} seconds`)
  }
}

const shared = new EditionWorker()

/** The document in `format`, as `edition` gives it, made in the thread that the process keeps for this. */
export const editionInWorker = (document: Document, format: Format, facts: Facts): Promise<Uint8Array> =>
  shared.make(document, format, facts)
