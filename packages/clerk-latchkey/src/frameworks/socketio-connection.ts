import type { ExtendedError, Socket } from 'socket.io'

import { ConfigurationError } from '../configuration-error.ts'
import type { Gate } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import type { Reject } from './outcome.ts'
import { ClerkRejectionError } from './rejection-error.ts'
import { misconfigured, unavailable } from './rejection.ts'
import { openSocketSession } from './socket-session.ts'
import type { SocketSession } from './socket-session.ts'
import { findSession, keepSession } from './socket-store.ts'
import { superviseSocket, tokenOf } from './socketio-session.ts'
import { warnOnce } from './warn-once.ts'

/** A socket of any server: the types of its events are the business of the application. */
// oxlint-disable-next-line typescript/no-explicit-any -- as said above; these are the defaults of Socket.IO's own types
export type AnySocket = Socket<any, any, any, any>

type Namespace = AnySocket['nsp']

/** A middleware of a namespace. */
export type NamespaceMiddleware = (socket: AnySocket, next: (error?: ExtendedError) => void) => void

/**
 * Authenticates the sockets of a namespace and refuses none.
 *
 * @param toContext - Gives what options are asked for with.
 */
export function defineNamespaceMiddleware<Context>(
  gate: Gate<Context>,
  toContext: (socket: AnySocket) => Context,
): NamespaceMiddleware {
  const supervise = createSupervisor()
  const authenticate = async (socket: AnySocket): Promise<ExtendedError | undefined> => {
    requireGuardedRecovery(socket)
    const { request } = socket
    const session = await openSocketSession(gate, request, toContext(socket), tokenOf(socket))
    if ('kind' in session) return toConnectError(session)
    keepSession(socket, session)
    supervise(socket.nsp)
    return undefined
  }

  return async function clerkMiddleware(socket, next) {
    next(findSession(socket) ? undefined : await authenticate(socket).catch(toFailure))
  }
}

/**
 * The error that makes Socket.IO refuse a connection: the client gets `connect_error` with this message, and with Clerk's
 * body as `data`.
 */
export function toConnectError(rejection: Reject): ExtendedError {
  return Object.assign(new ClerkRejectionError(rejection), { data: rejection.body })
}

/** The error for a connection that failed on our side. Socket.IO would tell its message to the client; the log has it. */
export function toFailure(error: unknown): ExtendedError {
  if (!(error instanceof ConfigurationError)) {
    console.error(error)
    return toConnectError(unavailable('unexpected-error'))
  }
  warnOnce(`clerk-latchkey: ${error.message}`)
  return toConnectError(misconfigured(error))
}

/**
 * Watches the sessions of a namespace from the moment that their sockets are connected. Not before: a middleware after
 * ours may still refuse a socket, and Socket.IO tells nobody of the end of such a one.
 */
function createSupervisor(): (namespace: Namespace) => void {
  const supervised = new WeakSet<Namespace>()
  return (namespace) => {
    if (supervised.has(namespace)) return
    supervised.add(namespace)
    namespace.on('connect', (socket: AnySocket) => {
      const session = findSession(socket)
      if (session) superviseSocket(socket, session)
    })
  }
}

/**
 * A connection that Socket.IO recovers goes past all middleware, unless told otherwise. So somebody who was signed out in
 * the meantime would be back, and stay; therefore nobody is let in at all.
 *
 * @throws {ConfigurationError} `recovery_unguarded`
 */
function requireGuardedRecovery({ nsp: { server } }: AnySocket): void {
  // Private by its type; there is no public way to it in all of version 4.
  const { opts } = server as unknown as { readonly opts?: RecoveryOptions }
  if (opts?.connectionStateRecovery?.skipMiddlewares) throw unguardedRecovery()
}

interface RecoveryOptions {
  readonly connectionStateRecovery?: { readonly skipMiddlewares?: boolean | undefined } | undefined
}

function unguardedRecovery(): ConfigurationError {
  return new ConfigurationError(
    'recovery_unguarded',
    'connectionStateRecovery lets sockets back in without clerkMiddleware(). Tell it not to:\n\n' +
      '  new Server(server, { connectionStateRecovery: { skipMiddlewares: false } })\n',
  )
}

/** @throws {ConfigurationError} `middleware_missing` */
export function requireSession(socket: AnySocket, asked: string): SocketSession {
  const found = findSession(socket)
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/socket.io'\n\n  io.of('${socket.nsp.name}').use(clerkMiddleware())`,
  )
}
