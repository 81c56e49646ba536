import { setTimeout as pause } from 'node:timers/promises'
import type { Server, Tenancy } from './server/index.ts'
import { isAlive } from './server/identity.ts'

/** Keeps one server running. */
export type Supervisor = {
  server(): Server
  /** Looks at once whether the server still runs, rather than at the next tick. */
  look(): void
  /** Waits until the server runs again; false when it had never ended, so that the error has another cause. */
  mend(error: Error): Promise<boolean>
  /** Called after each restart. */
  listeners: (() => void)[]
  stop(): void
}

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
        await pause(5000)
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
    async mend() {
      const waited = look()
      await waited
      return waited !== null && !ending.signal.aborted
    },
    stop() {
      ending.abort()
      clearInterval(timer)
    },
  }
}
