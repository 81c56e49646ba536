import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync } from 'node:fs'

/**
 * As whom the server runs, for PostgreSQL refuses to run as root: as ourselves; as root who bears another
 * number inside a user namespace (the files stay root's); or as another user of the machine.
 */
export type RunAs = { kind: 'self' } | { kind: 'namespace'; uid: number } | { kind: 'user'; uid: number; gid: number }

/** The command line and options with which `program` is run as `runAs`. */
export function commandAs(
  runAs: RunAs,
  program: string,
  args: string[],
): [string, string[], { uid?: number; gid?: number }] {
  if (runAs.kind === 'self') return [program, args, {}]
  if (runAs.kind === 'user') return [program, args, { uid: runAs.uid, gid: runAs.gid }]
  return ['unshare', ['--user', `--map-user=${runAs.uid}`, '--', program, ...args], {}]
}

/** Gives `path` to whoever runs the server. */
export function handOver(path: string, runAs: RunAs) {
  if (runAs.kind === 'user') chownSync(path, runAs.uid, runAs.gid)
}

/** Root in a user namespace, or null where the machine allows none. initdb asks for a number that has a name. */
export function namespaced(): RunAs | null {
  const uid = accounts().find((account) => account.uid !== 0)?.uid
  if (uid === undefined) return null
  const runAs: RunAs = { kind: 'namespace', uid }
  const [command, args, options] = commandAs(runAs, 'true', [])
  return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0 ? runAs : null
}

/** The user without rights who runs the server where namespaces are refused, or null when there is none. */
export function unprivileged(): { name: string; uid: number; gid: number } | null {
  const found = accounts()
  return (
    ['heed', 'postgres', 'nobody'].flatMap((name) => found.find((account) => account.name === name) ?? [])[0] ?? null
  )
}

function accounts(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length === 7)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }))
}
