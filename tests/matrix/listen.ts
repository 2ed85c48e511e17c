import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { RunningApp } from './app.ts'

/** Serves a Node handler, or a server that does not listen yet, on a free port of this machine. */
export async function listen(handler: RequestListener | Server): Promise<RunningApp> {
  const server = typeof handler === 'function' ? createServer(handler) : handler
  server.listen(0, '127.0.0.1')
  await new Promise((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  })
  return toRunningApp(server)
}

/** A server of Node's that listens. */
export function toRunningApp(server: Server): RunningApp {
  // Listening on TCP, so the address is neither a pipe nor `null`.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
