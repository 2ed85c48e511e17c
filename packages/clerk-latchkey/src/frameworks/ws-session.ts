import type { RequestCarrier } from '../auth/request-facts.ts'
import { watchExpiry } from './socket-expiry.ts'
import type { SocketSession } from './socket-session.ts'
import { keepSession } from './socket-store.ts'
import { toHeaders } from './web-request.ts'

/** The parts of a `ws` socket that authentication needs. */
export interface WebSocketLike {
  on(event: 'close', listener: () => void): unknown
  close(code: number, reason: string): void
}

/** Codes from 4000 on are for applications (RFC 6455 section 7.4.2); this one reads as HTTP's 401. */
export const closedForAuth = 4401

/** Keeps a session on a socket, and closes the socket when it is over. */
export function superviseWebSocket<Socket extends WebSocketLike>(
  socket: Socket,
  session: SocketSession,
  onExpiring?: (socket: Socket) => void,
): void {
  keepSession(socket, session)
  const stop = watchExpiry(session, {
    ask: () => onExpiring?.(socket),
    close: () => socket.close(closedForAuth, 'session expired'),
  })
  socket.on('close', stop)
}

/**
 * The token that a browser gave as `new WebSocket(url, ['clerk', token])`: subprotocols are the only header that a page
 * can set, and a token in the URL would be in every log.
 */
export function tokenOf({ headers }: RequestCarrier): string | undefined {
  const protocols =
    toHeaders(headers)
      .get('sec-websocket-protocol')
      ?.split(/\s*,\s*/) ?? []
  const before = protocols.indexOf('clerk')
  return before === -1 ? undefined : protocols[before + 1]
}
