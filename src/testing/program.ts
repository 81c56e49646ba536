import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type Program = {
  process: ChildProcess
  /** The next line that the program writes. */
  line(): Promise<string>
  /** Closes its input and gives the code with which it ends. */
  end(): Promise<number | null>
}

/** Runs `code` (a module; paths of imports absolute) in another Node process, as a test of what processes do to each other. */
export function runProgram(code: string, env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    process: child,
    async line() {
      const next = await lines.next()
      if (next.done) throw new Error('the program ended without a word')
      return next.value
    },
    async end() {
      const exit = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
      child.stdin.end()
      await exit
      return child.exitCode
    },
  }
}
