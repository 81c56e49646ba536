import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { BadSetting } from '#platform/config'
import { buildApp } from './app.tsx'
import type { Installation } from './installation.ts'

/** Answers requests at the port of the settings (0: any that is free) until it is closed. */
export async function listen(installation: Installation): Promise<{ port: number; close: () => Promise<void> }> {
  const app = buildApp(installation)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: installation.config.port }, (address: AddressInfo) =>
      resolve({ port: address.port, close }),
    )
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, installation.config.port)))
    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        // Idle connections would keep it open.
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      })
  })
}

const inWords = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE'
    ? new BadSetting(
        `Port ${port} is taken by another program: end it, or set PORT to another number, such as ${port + 1}.`,
      )
    : error.code === 'EACCES'
      ? new BadSetting(`Port ${port} may not be used by you: set PORT to a number above 1023.`)
      : error
