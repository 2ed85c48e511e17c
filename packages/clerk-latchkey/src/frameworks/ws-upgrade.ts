import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket, WebSocketServer } from 'ws'

import type { Reject } from './outcome.ts'
import { unavailable } from './rejection.ts'
import { findSession } from './socket-store.ts'
import { superviseWebSocket } from './ws-session.ts'

/** Decides about an upgrade. @returns What to answer, or `undefined` where the socket may be opened. */
export type UpgradeMiddleware = (request: IncomingMessage) => Promise<Reject | undefined>

/** A listener for the event `upgrade` of an HTTP server. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** What a socket emits while there is time to send a fresh token. */
export const expiring = 'clerk:expiring'

/** Makes the listener that runs the middleware and then lets `ws` open the socket. */
export function createUpgradeListener(
  server: WebSocketServer,
  middleware: readonly UpgradeMiddleware[],
): UpgradeListener {
  const open = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    server.handleUpgrade(request, socket, head, (client: WebSocket) => {
      const session = findSession(request)
      if (session) superviseWebSocket(client, session, () => client.emit(expiring))
      server.emit('connection', client, request)
    })
  }

  return async function handleUpgrade(request, socket, head) {
    // A client that goes away meanwhile is no error of the program; `ws` sees that it is gone.
    socket.on('error', ignore)
    const rejection = await firstRejection(middleware, request).catch((error: Error) => {
      // The event that `ws` has for this; its listeners close the socket.
      if (server.emit('wsClientError', error, socket, request)) return 'answered' as const
      console.error(error)
      return unavailable('unexpected-error')
    })
    if (rejection === 'answered') return
    if (rejection) return refuse(socket, rejection)
    socket.off('error', ignore)
    open(request, socket, head)
  }
}

function ignore(): void {}

async function firstRejection(
  middleware: readonly UpgradeMiddleware[],
  request: IncomingMessage,
): Promise<Reject | undefined> {
  for (const each of middleware) {
    // One after the other: what comes later needs what was found before.
    // oxlint-disable-next-line no-await-in-loop -- as said above
    const rejection = await each(request)
    if (rejection) return rejection
  }
  return undefined
}

const reasons = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 503: 'Unavailable' }

/** Answers over HTTP, which the connection still speaks. */
function refuse(socket: Duplex, { status, headers, body }: Reject): void {
  const content = new TextEncoder().encode(JSON.stringify(body))
  const lines = [
    `HTTP/1.1 ${status} ${reasons[status]}`,
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${content.length}`,
  ]
  socket.once('finish', () => socket.destroy())
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  socket.end(content)
}
