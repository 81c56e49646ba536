import { readFileSync } from 'node:fs'

const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()

/**
 * Names a running process for good: its number, the tick it began at, and the boot of the machine, so that a
 * number given to another process later is not mistaken for it. null when there is no such process (or a zombie).
 */
export function identityOf(pid: number): string | null {
  const status = statusOf(pid)
  return status && !'ZX'.includes(status.state) ? `${pid} ${status.began} ${boot}` : null
}

/** Whether the process that `identity` names still runs. */
export const isAlive = (identity: string): boolean => identityOf(Number.parseInt(identity, 10)) === identity

/** Name, state, parent and start (in ticks since boot) of process `pid`, or null when there is none. */
export function statusOf(pid: number): { name: string; state: string; parent: number; began: string } | null {
  let text
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    // It ended, or belongs to someone whose processes are hidden from us.
    return null
  }
  const close = text.lastIndexOf(')')
  const fields = text.slice(close + 2).split(' ')
  return {
    name: text.slice(text.indexOf('(') + 1, close),
    state: fields[0]!,
    parent: Number(fields[1]),
    began: fields[19]!,
  }
}
