import { Pool, types as drivers, type CustomTypesConfig, type PoolClient } from 'pg'

const { builtins } = drivers

function wholeNumber(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError(`a bigint from the database is beyond the whole numbers of JavaScript: ${text}`)
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, wholeNumber],
  // A day is a day in every time zone, so that it stays text: 2026-11-02.
  [builtins.DATE, (text) => text],
])

/** bigint comes as a number (an error beyond 2^53), numeric and date as text, timestamptz as Date. */
const types = {
  getTypeParser: (oid: number) => parsers.get(oid) ?? drivers.getTypeParser(oid),
} as CustomTypesConfig

type Options = {
  url: string
  size?: number
  /** What to wait for before a connection is given out: the restart of the server, or null when it runs. */
  ready?: () => Promise<void> | null
  /** Called when a connection could not be made; true when it is worth another try. */
  mend?: (error: Error) => Promise<boolean>
  /** Called when the server ended a connection that nobody was using. */
  lost?: (error: Error) => void
}

/** A pool of connections to `url`. While the server is away, whoever asks for a connection waits for it to return. */
export function openPool({ url, size = 10, ready, mend, lost = () => {} }: Options): Pool {
  const pool = new PatientPool({
    connectionString: url,
    max: size,
    types,
    application_name: 'heed',
    onConnect: async (client) => void (await client.query("set time zone 'UTC'")),
  })
  pool.ready = ready
  pool.mend = mend
  // Without listeners the end of a connection, idle or in the hands of someone, would end the program.
  pool.on('error', lost)
  pool.on('connect', (client) => void client.on('error', lost))
  return pool
}

/** How long somebody who asks for a connection waits for a server that is being started again, in milliseconds. */
const longestWait = 30_000

type Callback = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void

class PatientPool extends Pool {
  ready: Options['ready']
  mend: Options['mend']

  override connect(): Promise<PoolClient>
  override connect(callback: Callback): void
  override connect(callback?: Callback): Promise<PoolClient> | void {
    if (!callback) return this.patiently()
    void this.tell(callback)
  }

  private async tell(callback: Callback) {
    let client
    try {
      client = await this.patiently()
    } catch (error) {
      callback(error as Error, undefined, () => {})
      return
    }
    callback(undefined, client, client.release.bind(client))
  }

  // Nothing has been asked of the server while a connection is being made, so that it may be tried again. A server
  // that was killed can leave connections that look sound for some milliseconds, hence the question beforehand.
  private async patiently(): Promise<PoolClient> {
    const deadline = Date.now() + longestWait
    for (;;) {
      const restart = this.ready?.()
      if (restart) await restart
      try {
        return await super.connect()
      } catch (error) {
        if (this.ending || Date.now() > deadline || !(await this.mend?.(error as Error))) throw error
      }
    }
  }
}
