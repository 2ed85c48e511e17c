import type { RequestCarrier } from '../auth/request-facts.ts'
import { watchExpiry } from './socket-expiry.ts'
import type { SocketSession } from './socket-session.ts'
import { keepSession } from './socket-store.ts'

/** The parts of a Socket.IO socket that authentication needs. */
export interface SocketLike {
  readonly request: RequestCarrier
  readonly handshake: { readonly auth: Readonly<Record<string, unknown>> }
  on(event: string, listener: (...args: never[]) => void): unknown
  emit(event: string, ...args: unknown[]): unknown
  disconnect(close: boolean): unknown
}

/**
 * The server asks the client for a fresh token with the first of these events; the client sends one with the second. The
 * third comes before a socket is disconnected, the last instead of the answer to an event that wants none.
 */
export const events = {
  expiring: 'clerk:expiring',
  token: 'clerk:token',
  expired: 'clerk:expired',
  rejected: 'clerk:rejected',
} as const

/** What a client is told about a token that it has sent. */
export type TokenAnswer = { readonly ok: true } | { readonly ok: false; readonly error: object }

/** The token that a client gave as `io(url, { auth: { token } })`. */
export function tokenOf({ handshake }: SocketLike): string | undefined {
  const { token } = handshake.auth
  return typeof token === 'string' && token !== '' ? token : undefined
}

/** Keeps a session on a socket, takes fresh tokens for it, and disconnects the socket when none comes in time. */
export function superviseSocket(socket: SocketLike, session: SocketSession): void {
  keepSession(socket, session)
  const stop = watchExpiry(session, {
    ask: () => socket.emit(events.expiring),
    close({ body }) {
      socket.emit(events.expired, body)
      socket.disconnect(true)
    },
  })
  const takeToken = async (token: unknown): Promise<TokenAnswer> => {
    const rejection = await session.renew(typeof token === 'string' ? token : '')
    return rejection ? { ok: false, error: rejection.body } : { ok: true }
  }
  socket.on(events.token, (token: unknown, answer?: (result: TokenAnswer) => void) => {
    takeToken(token).then(answer, () => answer?.({ ok: false, error: {} }))
  })
  socket.on('disconnect', stop)
}
