import type { IncomingMessage } from 'node:http'
import type { WebSocket, WebSocketServer } from 'ws'

import type { AuthObject, GetAuthFn } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import { middlewareMissing } from './middleware-missing.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Predicate, Requirement } from './require-auth.ts'
import { toListener } from './socket-call.ts'
import type { Handler, RequireAuthForMessage } from './socket-call.ts'
import { socketDefaults } from './socket-carrier.ts'
import { checkMessage, openSocketSession } from './socket-session.ts'
import type { SocketSession } from './socket-session.ts'
import { findSession, keepSession } from './socket-store.ts'
import { tokenOf } from './ws-session.ts'
import { createUpgradeListener } from './ws-upgrade.ts'
import type { UpgradeListener, UpgradeMiddleware } from './ws-upgrade.ts'

export * from '../index.ts'
export type { UpgradeListener, UpgradeMiddleware } from './ws-upgrade.ts'

/** Options of `clerkMiddleware`. There are no handshakes with the Frontend API: nobody navigates to a socket. */
export type ClerkMiddlewareOptions = Omit<GateOptions, 'handshake' | 'frontendApiProxy'>

/** Options of `clerkMiddleware` for one upgrade. */
export type ClerkMiddlewareOptionsCallback = (
  request: IncomingMessage,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/**
 * Authenticates every upgrade and refuses none: `getAuth(socket)` says who opened a socket, `requireAuth()` refuses. For
 * {@link handleUpgrade}. The token is taken from the `Authorization` header, from the subprotocols of
 * `new WebSocket(url, ['clerk', token])`, or from the session cookie where a page of the same origin (or of
 * `authorizedParties`) opens the socket.
 *
 * @param options - Options, or a function that gives them for one upgrade. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first upgrade.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What an upgrade finds missing or wrong is logged, and answered with 503
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): UpgradeMiddleware {
  const gate = defineGate<IncomingMessage>(options, socketDefaults)

  return async function clerkMiddleware(request) {
    if (findSession(request)) return undefined
    const session = await openSocketSession(gate, request, request, tokenOf(request))
    if ('kind' in session) return session
    keepSession(request, session)
    return undefined
  }
}

/**
 * Makes the listener that opens the sockets of a server with `noServer: true`. Who is refused gets 401 or 403 in place of
 * the upgrade, with `WWW-Authenticate` and a JSON body in the shape of Clerk's errors.
 *
 * A session token lives for a minute. 15 seconds before its end the socket emits `clerk:expiring`, for you to ask the
 * client for a fresh one and give it to {@link reauthenticate}; a socket without is closed with the code 4401.
 *
 * @param server - Emits `connection` for every socket that is opened, with the socket and the request.
 * @param middleware - `clerkMiddleware()`, then as many `requireAuth()` as there are demands.
 * @example
 * import { clerkMiddleware, getAuth, handleUpgrade, requireAuth } from 'clerk-latchkey/ws'
 * import { createServer } from 'node:http'
 * import { WebSocketServer } from 'ws'
 *
 * const server = createServer()
 * const wss = new WebSocketServer({ noServer: true })
 * server.on('upgrade', handleUpgrade(wss, clerkMiddleware(), requireAuth()))
 *
 * wss.on('connection', (socket) => {
 *   socket.send(`Hello ${getAuth(socket).userId}`)
 * })
 * server.listen(3000)
 */
export function handleUpgrade(
  server: WebSocketServer,
  ...middleware: readonly [UpgradeMiddleware, ...UpgradeMiddleware[]]
): UpgradeListener {
  return createUpgradeListener(server, middleware)
}

/**
 * Who opened a socket, by the token that came last.
 *
 * @param socket - A socket that came through {@link handleUpgrade}, or the request that opened it.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((socket: AnySocket, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireSession(socket, 'getAuth(socket)').state, options)) as GetAuthFn<AnySocket>

/**
 * The Backend API client of a socket.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function getClerkClient(socket: AnySocket): ClerkClient {
  return requireSession(socket, 'getClerkClient(socket)').client
}

type AnySocket = WebSocket | IncomingMessage

interface RequireAuth extends RequireAuthForMessage<WebSocket> {
  <const Accepted extends AcceptsToken = 'session_token'>(
    demanded?: Requirement<Accepted>,
  ): UpgradeMiddleware
  (demanded: Predicate): UpgradeMiddleware
}

/**
 * Opens a socket, or lets a message through, for who is signed in, or who has what is demanded.
 *
 * For {@link handleUpgrade}, it refuses others with 401 or 403; and the socket takes no fresh token that lacks what is
 * demanded. Around a listener for messages, it gives the listener the auth object; others get an error in Clerk's shape
 * as a JSON message.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing`, around a
 * listener at once, and at an upgrade
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { requireAuth } from 'clerk-latchkey/ws'
 * import { WebSocketServer } from 'ws'
 * import type { RawData } from 'ws'
 *
 * const wss = new WebSocketServer({ noServer: true })
 * wss.on('connection', (socket) => {
 *   socket.on('message', requireAuth(socket, { role: 'org:admin' }, (auth, data: RawData) => {
 *     for (const client of wss.clients) client.send(`${auth.userId}: ${data}`)
 *   }))
 * })
 */
export const requireAuth = ((...given: readonly unknown[]) => {
  if (given.length < 2) return toUpgradeMiddleware(given[0] as Requirement | Predicate)
  const [socket, ...rest] = given as [WebSocket, Requirement, Handler]
  return toListener(rest, {
    session: requireSession(socket, 'requireAuth(socket)'),
    refuse: ({ body }) => socket.send(JSON.stringify(body)),
  })
  // The overloads tell the forms apart by how many arguments there are.
}) as RequireAuth

function toUpgradeMiddleware(demanded?: Requirement | Predicate): UpgradeMiddleware {
  const check = defineRequirement(demanded)

  return async function requireAuth(request) {
    const session = requireSession(request, 'requireAuth()')
    const rejection = await checkMessage(session, check)
    if (!rejection) session.demand(check)
    return rejection
  }
}

/**
 * Gives a socket a fresh token, in place of the one that is about to expire.
 *
 * @returns Whether the token is accepted: it is valid, of the user who opened the socket, and has what was demanded then.
 * @throws {ConfigurationError} `middleware_missing`
 * @example
 * import { getAuth, reauthenticate } from 'clerk-latchkey/ws'
 * import { WebSocketServer } from 'ws'
 *
 * const wss = new WebSocketServer({ noServer: true })
 * wss.on('connection', (socket) => {
 *   socket.on('clerk:expiring', () => socket.send(JSON.stringify({ type: 'expiring' })))
 *   socket.on('message', async (data) => {
 *     const message = JSON.parse(String(data))
 *     if (message.type === 'token') await reauthenticate(socket, message.token)
 *   })
 * })
 */
export async function reauthenticate(socket: WebSocket, token: string): Promise<boolean> {
  const session = requireSession(socket, 'reauthenticate(socket, token)')
  return (await session.renew(token)) === undefined
}

function requireSession(socket: AnySocket, asked: string): SocketSession {
  const found = findSession(socket)
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware, handleUpgrade } from 'clerk-latchkey/ws'\n\n  server.on('upgrade', handleUpgrade(wss, clerkMiddleware()))`,
  )
}
