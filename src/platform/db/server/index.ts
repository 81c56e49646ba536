import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { urlOf } from './connection.ts'
import { identityOf } from './identity.ts'
import { initialise } from './initialise.ts'
import { countLeases, takeLease } from './leases.ts'
import { underLock } from './lock.ts'
import { dataFolder, placeFor, type Place } from './place.ts'
import { adoptOrStart, stopServer, type Settings } from './start.ts'

/** A PostgreSQL server that answers. `identity` names its process for good. */
export type Server = { pid: number; identity: string; url: string }

/** This process's use of the server of one data folder. */
export type Tenancy = {
  server: Server
  /** Starts the server again if it has ended, and gives it. */
  ensure(): Promise<Server>
  /** Gives up the use. The last to leave stops the server. */
  leave(): Promise<void>
}

type Options = { say: (sentence: string) => void; settings?: Settings }

const patience = 120_000

/** Adopts the server of the data folder `data`, or starts one, and keeps it running until this process leaves. */
export async function useServer(data: string, { say, settings }: Options): Promise<Tenancy> {
  const folder = dataFolder(data)
  const lock = join(folder, 'postgres.lock')
  const leases = join(folder, 'leases')
  const lease = takeLease(leases)
  const ensure = () => underLock(lock, patience, () => serverOf(placeFor(folder, say), settings))
  const leave = () =>
    underLock(lock, patience, async () => {
      rmSync(lease, { force: true })
      if (countLeases(leases) === 0) await stopServer(placeFor(folder, say))
    })
  try {
    return { server: await ensure(), ensure, leave }
  } catch (error) {
    rmSync(lease, { force: true })
    throw error
  }
}

async function serverOf(place: Place, settings?: Settings): Promise<Server> {
  await initialise(place)
  const found = await adoptOrStart(place, settings)
  const identity = identityOf(found.pid)
  if (!identity) throw new Error(`the database server ${found.pid} ended as soon as it had started`)
  return { pid: found.pid, identity, url: urlOf(place.cluster, found.sockets) }
}
