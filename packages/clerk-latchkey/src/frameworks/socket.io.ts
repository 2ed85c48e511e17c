import type { ExtendedError } from 'socket.io'

import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Predicate, Requirement } from './require-auth.ts'
import { toListener } from './socket-call.ts'
import type { Handler, RequireAuthForMessage } from './socket-call.ts'
import { socketDefaults } from './socket-carrier.ts'
import { checkMessage } from './socket-session.ts'
import {
  defineNamespaceMiddleware,
  requireSession,
  toConnectError,
  toFailure,
} from './socketio-connection.ts'
import type { AnySocket, NamespaceMiddleware } from './socketio-connection.ts'
import { events } from './socketio-session.ts'

export * from '../index.ts'
export { ClerkRejectionError } from './rejection-error.ts'
export type { AnySocket, NamespaceMiddleware } from './socketio-connection.ts'

/** Options of `clerkMiddleware`. There are no handshakes with the Frontend API: nobody navigates to a socket. */
export type ClerkMiddlewareOptions = Omit<GateOptions, 'handshake' | 'frontendApiProxy'>

/** Options of `clerkMiddleware` for one socket. */
export type ClerkMiddlewareOptionsCallback = (
  socket: AnySocket,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/**
 * The type of `socket.data` in a server or namespace that has `requireAuth()` as a middleware, so that `getAuth(socket)`
 * is somebody there: `new Server<Events, Events, Events, GuardedSocketData>(…)`. Nothing is put there.
 */
export type GuardedSocketData<Auth = SignedInAuthObject> = Guarded<Auth>

/** The server sends these events, but for `token`, which the client sends with a fresh token and an acknowledgement. */
export const clerkEvents: typeof events = events

/**
 * Authenticates every socket of a namespace when it is opened, and refuses none: `getAuth(socket)` says who it is,
 * `requireAuth()` refuses. The token is taken from `auth.token` of the client, from the `Authorization` header, or from
 * the session cookie where a page of the same origin (or of `authorizedParties`) opens the socket.
 *
 * A session token lives for a minute. Before its end the server emits `clerk:expiring`; a client that does not emit
 * `clerk:token` with a fresh one within 15 seconds gets `clerk:expired` and is disconnected.
 *
 * @param options - Options, or a function that gives them for one socket. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first socket.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What is found missing or wrong later is logged, and the client gets `connect_error`; so it is with
 * `recovery_unguarded`, where `connectionStateRecovery` would go past this middleware
 * @example
 * import { Server } from 'socket.io'
 * import { clerkMiddleware, getAuth } from 'clerk-latchkey/socket.io'
 *
 * const io = new Server(3000)
 * io.use(clerkMiddleware())
 * io.on('connection', (socket) => {
 *   const { userId } = getAuth(socket)
 *   socket.emit('hello', userId ?? 'stranger')
 * })
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): NamespaceMiddleware {
  const gate = defineGate<AnySocket>(options, socketDefaults)
  return defineNamespaceMiddleware(gate, (socket) => socket)
}

interface GetAuth extends GetAuthFn<AnySocket> {
  <Auth>(socket: AnySocket & { readonly data: Guarded<Auth> }): GuardedAuth<Auth>
}

/**
 * Who opened a socket, by the token that came last.
 *
 * @param socket - A socket that `clerkMiddleware()` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((socket: AnySocket, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireSession(socket, 'getAuth(socket)').state, options)) as GetAuth

/**
 * The Backend API client of a socket.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function getClerkClient(socket: AnySocket): ClerkClient {
  return requireSession(socket, 'getClerkClient(socket)').client
}

interface RequireAuth extends RequireAuthForMessage<AnySocket> {
  <const Accepted extends AcceptsToken = 'session_token'>(
    demanded?: Requirement<Accepted>,
  ): NamespaceMiddleware
  (demanded: Predicate): NamespaceMiddleware
}

/**
 * Lets in, or lets an event through, for who is signed in, or who has what is demanded.
 *
 * As a middleware of a namespace, it refuses others with `connect_error`, whose `data` is an error in Clerk's shape; and
 * it takes no fresh token that lacks what is demanded. Around the listener of an event, it gives the listener the auth
 * object, and others an answer: `{ ok: false, error }` to the acknowledgement, or else the event `clerk:rejected`.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing`, around a
 * listener at once, and to the client of a namespace as `connect_error`
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { Server } from 'socket.io'
 * import { clerkMiddleware, requireAuth } from 'clerk-latchkey/socket.io'
 *
 * const io = new Server(3000)
 * io.use(clerkMiddleware())
 * io.on('connection', (socket) => {
 *   socket.on('say', requireAuth(socket, (auth, text: string) => {
 *     io.emit('said', auth.userId, text)
 *   }))
 *   socket.on('clear', requireAuth(socket, { role: 'org:admin' }, () => io.emit('cleared')))
 * })
 *
 * const admins = io.of('/admin')
 * admins.use(clerkMiddleware())
 * admins.use(requireAuth({ role: 'org:admin' }))
 */
export const requireAuth = ((...given: Given) => {
  if (given.length < 2) return toNamespaceMiddleware(given[0] as Requirement | Predicate)
  const [socket, ...rest] = given as [AnySocket, Requirement, Handler]
  return toListener(rest, {
    session: requireSession(socket, 'requireAuth(socket)'),
    refuse({ body }, args) {
      const acknowledge = args.at(-1)
      if (typeof acknowledge === 'function') acknowledge({ ok: false, error: body })
      else socket.emit(events.rejected, body)
    },
  })
  // The overloads tell the forms apart by how many arguments there are.
}) as RequireAuth

type Given = readonly unknown[]

function toNamespaceMiddleware(demanded?: Requirement | Predicate): NamespaceMiddleware {
  const check = defineRequirement(demanded)

  return async function requireAuth(socket, next) {
    const admit = async (): Promise<ExtendedError | undefined> => {
      const session = requireSession(socket, 'requireAuth()')
      const rejection = await checkMessage(session, check)
      if (rejection) return toConnectError(rejection)
      session.demand(check)
      return undefined
    }
    next(await admit().catch(toFailure))
  }
}
