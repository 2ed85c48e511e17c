import { serve } from '@hono/node-server'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { AddressInfo } from 'node:net'

import { ConnectionReset } from './faults/fault.ts'

/** A server that is listening. */
export interface Listener {
  readonly port: number
  readonly hostname: string
  close(): Promise<void>
}

/**
 * Listens on a port; 0 lets the system choose one.
 *
 * @throws {Error} With `code` `EADDRINUSE` when the port is taken, `EACCES` when it needs other rights.
 */
export function listen(
  fetch: (request: Request) => Promise<Response>,
  port: number,
  hostname: string,
): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const answer = async (request: Request, env: unknown): Promise<Response> => {
      try {
        return await fetch(request)
      } catch (error) {
        if (!(error instanceof ConnectionReset)) throw error
        // The server hands over Node's own request, whose socket can be closed without an answer.
        ;(env as HttpBindings).incoming.socket.destroy()
        return RESPONSE_ALREADY_SENT
      }
    }
    const server = serve({ fetch: answer, port, hostname, overrideGlobalObjects: false })
    server.once('error', reject)
    server.once('listening', () => {
      // Listening on TCP, so that the address is neither a pipe's name nor `null`.
      const { port: actual } = server.address() as AddressInfo
      resolve({ port: actual, hostname, close: () => closeServer(server) })
    })
  })
}

function closeServer(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    // Connections that are kept alive would hold the server open.
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
