import { watchExpiry } from './socket-expiry.ts'
import type { SocketSession } from './socket-session.ts'

/**
 * What `graphql-ws` closes a socket with that may not go on. Its clients connect again after it, with fresh
 * `connectionParams`, and take their subscriptions up again; after 4401 they do not.
 */
const forbidden = 4403

/** The parts of a socket that its supervision needs; that of `ws` has them. */
interface ClosableSocket {
  on(event: 'close', listener: () => void): unknown
  close(code: number, reason: string): void
}

/** Closes a socket when its session is over, and the subscriptions on it. */
export function superviseSocket(socket: object, session: SocketSession): void {
  if (!isClosable(socket)) return
  const stop = watchExpiry(session, {
    // The protocol has no message for it; a client that knows its token sends a fresh one in time.
    ask: () => undefined,
    close: () => socket.close(forbidden, 'session expired'),
  })
  socket.on('close', stop)
}

function isClosable(socket: object): socket is ClosableSocket {
  return 'on' in socket && 'close' in socket
}
