import { setTimeout as pause } from 'node:timers/promises'
import type { Server, Tenancy } from './server/index.ts'
import { isAlive } from './server/identity.ts'

/** Keeps one server running. */
export type Supervisor = {
  server(): Server
  /** Looks at once whether the server still runs, rather than at the next tick. */
  look(): void
  /** What to wait for until the server runs; null when it does. */
  ready(): Promise<void> | null
  /** Waits for what made a connection fail; false when the server is sound, so that trying again would not help. */
  mend(error: Error): Promise<boolean>
  /** Called after each restart. */
  listeners: (() => void)[]
  /** Ends the watch, after a restart that is under way. */
  stop(): Promise<void>
}

const passing = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'])

/** Watches the server of `tenancy` and starts it again whenever it ends. `say` is told when that fails. */
export function supervise(tenancy: Tenancy, say: (sentence: string) => void): Supervisor {
  let server = tenancy.server
  let restart: Promise<void> | null = null
  const ending = new AbortController()
  const listeners: (() => void)[] = []

  async function bringBack() {
    while (!ending.signal.aborted) {
      try {
        const next = await tenancy.ensure()
        const isNew = next.identity !== server.identity
        server = next
        if (isNew) for (const listener of listeners) listener()
        return
      } catch (error) {
        // The disk may be full for a while: said each time, tried until it works or the program ends.
        say(`The database server cannot be started again: ${(error as Error).message}`)
        await pause(5000, null, { signal: ending.signal }).catch(() => {})
      }
    }
  }

  function look(): Promise<void> | null {
    if (!ending.signal.aborted && !restart && !isAlive(server.identity))
      restart = bringBack().finally(() => (restart = null))
    return restart
  }

  const timer = setInterval(look, 250)
  timer.unref()
  return {
    server: () => server,
    look: () => void look(),
    listeners,
    ready() {
      // Asked for every query, so that it must cost nothing; the tick looks more closely.
      return restart ?? (isThere(server.pid) ? null : look())
    },
    async mend(error) {
      const awaited = look()
      // It is starting or shutting down by someone else's doing, or it was back before this error was looked at.
      const isPassing = passing.has((error as { code?: string }).code ?? '')
      await (awaited ?? (isPassing ? pause(50) : null))
      return (awaited !== null || isPassing) && !ending.signal.aborted
    },
    async stop() {
      ending.abort()
      clearInterval(timer)
      await restart
    },
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    // It has ended, or is not ours to signal; look() finds out which.
    return false
  }
}
