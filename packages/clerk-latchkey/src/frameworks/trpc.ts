import type { TRPCMiddlewareFunction } from '@trpc/server'

import type {
  AuthObject,
  GetAuthFn,
  SessionAuthObject,
  SignedInAuthObject,
} from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { socketDefaults } from './socket-carrier.ts'
import { checkExpiry } from './socket-session.ts'
import { admit, keep, requireAdmission, toError } from './trpc-context.ts'
import type { CreateContextOptions } from './trpc-context.ts'

export * from '../index.ts'
export { ClerkRejectionError } from './rejection-error.ts'

/** Options of `createClerkContext`. There are no handshakes: nobody navigates to a procedure. */
export type ClerkContextOptions = Omit<GateOptions, 'handshake' | 'frontendApiProxy'>

/** Options of `createClerkContext` for one request. */
export type ClerkContextOptionsCallback = (
  opts: CreateContextOptions,
) => ClerkContextOptions | Promise<ClerkContextOptions>

/** What Clerk adds to the context of tRPC: `initTRPC.context<ClerkContext>()`. */
export interface ClerkContext {
  /** Who calls; behind `requireAuth()` it is somebody. */
  auth: SessionAuthObject
  /** The Backend API client. */
  clerk: ClerkClient
}

/**
 * Makes a `createContext` for the adapters of tRPC: fetch, Express, Fastify, standalone, Lambda and WebSocket.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with `SERVICE_UNAVAILABLE`
 * @example
 * import { initTRPC } from '@trpc/server'
 * import { createHTTPServer } from '@trpc/server/adapters/standalone'
 * import { createClerkContext } from 'clerk-latchkey/trpc'
 * import type { ClerkContext } from 'clerk-latchkey/trpc'
 *
 * const t = initTRPC.context<ClerkContext>().create()
 * const router = t.router({ hello: t.procedure.query(({ ctx }) => `Hello ${ctx.auth.userId ?? 'stranger'}`) })
 *
 * createHTTPServer({ router, createContext: createClerkContext() }).listen(3000)
 */
export function createClerkContext(
  options: ClerkContextOptions | ClerkContextOptionsCallback = {},
): (opts: CreateContextOptions) => Promise<ClerkContext> {
  const gates = {
    request: defineGate(options, { handshake: 'off' }),
    socket: defineGate(options, socketDefaults),
  }

  return async function createContext(opts) {
    const found = await admit(gates, opts)
    return keep({ auth: readSession(found), clerk: found.client }, found)
  }
}

/** Only session tokens are accepted by default, so this is the auth object of one. */
const readSession = (found: Parameters<typeof keep>[1]): SessionAuthObject =>
  readAuth(found.state) as SessionAuthObject

/**
 * Who calls, for kinds of tokens that `ctx.auth` does not show.
 *
 * @param ctx - A context that `createClerkContext()` has made, or one that it was spread into.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((ctx: ClerkContext, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireAdmission(ctx, 'getAuth(ctx)').state, options)) as GetAuthFn<ClerkContext>

type Guard<Auth> = TRPCMiddlewareFunction<ClerkContext, unknown, object, { auth: Auth }, unknown>

/**
 * A middleware for procedures: lets through who is signed in, or who has what is demanded. Others get `UNAUTHORIZED` or
 * `FORBIDDEN`. In procedures behind it, `ctx.auth.userId` is a string.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`
 * @throws {TRPCError} at a call, with a {@link ClerkRejectionError} as its cause
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { initTRPC } from '@trpc/server'
 * import { requireAuth } from 'clerk-latchkey/trpc'
 * import type { ClerkContext } from 'clerk-latchkey/trpc'
 *
 * const t = initTRPC.context<ClerkContext>().create()
 * const protectedProcedure = t.procedure.use(requireAuth())
 * const adminProcedure = t.procedure.use(requireAuth({ role: 'org:admin' }))
 *
 * const router = t.router({
 *   me: protectedProcedure.query(({ ctx }) => ctx.clerk.users.getUser(ctx.auth.userId)),
 *   remove: adminProcedure.mutation(({ ctx }) => ctx.auth.orgId),
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Guard<Authenticated<Accepted>>
export function requireAuth(demanded: Predicate): Guard<SignedInAuthObject>
export function requireAuth(demanded?: Requirement | Predicate): Guard<AuthObject> {
  const check = defineRequirement(demanded)
  const read = typeof demanded === 'object' ? demanded : undefined

  return async function requireAuth({ ctx, next }) {
    const found = requireAdmission(ctx, 'requireAuth()')
    // The context of a socket lives as long as the socket, and the token does not.
    const expiry = 'validUntil' in found ? await checkExpiry(found) : undefined
    const rejection = expiry ?? (await check(found.state))
    if (rejection) throw toError(rejection)
    return next({ ctx: { auth: readAuth(found.state, read), clerk: found.client } })
  }
}

/**
 * Gives the socket that a call came over a fresh token, in place of the one that is about to expire.
 *
 * @returns Whether the token is accepted, and of the user who opened the socket.
 * @throws {ConfigurationError} `middleware_missing`
 */
export async function reauthenticate(ctx: ClerkContext, token: string): Promise<boolean> {
  const found = requireAdmission(ctx, 'reauthenticate(ctx, token)')
  return 'renew' in found && (await found.renew(token)) === undefined
}
