import type { SocketSession } from './socket-session.ts'

/**
 * Where a socket keeps its session. Registered, because an app may load this package as ESM and CommonJS at once, and a
 * NestJS guard finds here what a Socket.IO middleware has left.
 */
const sessionKey = Symbol.for('clerk-latchkey.socket-session')

interface AuthenticatedSocket {
  [sessionKey]?: SocketSession
}

export function keepSession(socket: object, session: SocketSession): void {
  const kept: AuthenticatedSocket = socket
  kept[sessionKey] = session
}

export function findSession(socket: object): SocketSession | undefined {
  const kept: AuthenticatedSocket = socket
  return kept[sessionKey]
}
