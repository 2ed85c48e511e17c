import type { Middleware } from '@orpc/server'

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
import {
  admit,
  findAdmission,
  findExchange,
  keep,
  requireAdmission,
  toError,
} from './orpc-context.ts'
import type { Call, Errors } from './orpc-context.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { socketDefaults } from './socket-carrier.ts'

export * from '../index.ts'
export type { ClerkInitialContext } from './orpc-context.ts'
export { clerkPlugin } from './orpc-plugin.ts'
export { ClerkRejectionError } from './rejection-error.ts'

/** Options of `clerkMiddleware`. There are no handshakes: nobody navigates to a procedure. */
export type ClerkMiddlewareOptions = Omit<GateOptions, 'handshake' | 'frontendApiProxy'>

/** Options of `clerkMiddleware` for one call, by its context and the headers of its request. */
export type ClerkMiddlewareOptionsCallback<Context extends object = Record<never, never>> = (
  context: Context,
  headers: Headers,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** What `clerkMiddleware()` adds to the context of oRPC. */
export interface ClerkContext {
  /** Who calls; behind `requireAuth()` it is somebody. */
  auth: SessionAuthObject
  /** The Backend API client. */
  clerk: ClerkClient
}

/** A middleware for any input, output and errors. */
type AnyProcedureMiddleware<In extends object, Out extends object> = Middleware<
  In,
  Out,
  unknown,
  // The output goes through as it is; `unknown` would not be assignable to what a procedure declares.
  // oxlint-disable-next-line typescript/no-explicit-any
  any,
  Errors,
  Record<never, never>
>

/**
 * Authenticates every call and blocks none: `context.auth` says who it was, `context.clerk` is the Backend API client,
 * `requireAuth()` blocks. It reads the request from `clerkPlugin()`, or from the context: `request`, `headers`, or the
 * `reqHeaders` of oRPC's own plugin.
 *
 * @param options - Options, or a function that gives them for one call. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first call.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a call finds missing or wrong is logged, and answered with `SERVICE_UNAVAILABLE`
 * @example
 * import { os } from '@orpc/server'
 * import { RPCHandler } from '@orpc/server/fetch'
 * import { clerkMiddleware, clerkPlugin } from 'clerk-latchkey/orpc'
 *
 * const base = os.use(clerkMiddleware())
 * const router = { hello: base.handler(({ context }) => `Hello ${context.auth.userId ?? 'stranger'}`) }
 *
 * export const handler = new RPCHandler(router, { plugins: [clerkPlugin()] })
 */
export function clerkMiddleware<Context extends object = Record<never, never>>(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback<Context> = {},
): AnyProcedureMiddleware<Context, ClerkContext> {
  const optionsFor =
    typeof options === 'function' ? (call: Call<Context>) => options(...call) : options
  const gates = {
    request: defineGate(optionsFor, { handshake: 'off' }),
    socket: defineGate(optionsFor, socketDefaults),
  }

  return async function clerkMiddleware({ context, errors, next }) {
    const found = findAdmission(context) ?? (await admit(gates, context, errors))
    return next({ context: keep({ auth: readSession(found), clerk: found.client }, found) })
  }
}

/** Only session tokens are accepted by default, so this is the auth object of one. */
const readSession = ({ state }: Parameters<typeof keep>[1]): SessionAuthObject =>
  readAuth(state) as SessionAuthObject

/**
 * Who calls, for kinds of tokens that `context.auth` does not show.
 *
 * @param context - A context behind `clerkMiddleware()`.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((context: object, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireAdmission(context, 'getAuth(context)').state, options)) as GetAuthFn<object>

/**
 * What a guard adds. oRPC lets a middleware narrow what is in the context, and not exchange it: a caller that need not be
 * a user has a name of its own.
 */
type Admitted<Auth> = [Auth] extends [SignedInAuthObject] ? { auth: Auth } : { caller: Auth }

type Guard<Auth> = AnyProcedureMiddleware<ClerkContext, Admitted<Auth>>

/**
 * A middleware for procedures: lets through who is signed in, or who has what is demanded. Others get `UNAUTHORIZED` or
 * `FORBIDDEN`, whose `data` is what HTTP frameworks answer. In procedures behind it, `context.auth.userId` is a string; where
 * other tokens than a session's are accepted, `context.caller` is the auth object of the one that came.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a call
 * @throws {ORPCError} at a call, with a {@link ClerkRejectionError} as its cause
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { os } from '@orpc/server'
 * import { clerkMiddleware, requireAuth } from 'clerk-latchkey/orpc'
 *
 * const base = os.use(clerkMiddleware())
 * const me = base.use(requireAuth()).handler(({ context }) => context.clerk.users.getUser(context.auth.userId))
 * const remove = base.use(requireAuth({ role: 'org:admin' })).handler(({ context }) => context.auth.orgId)
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Guard<Authenticated<Accepted>>
export function requireAuth(demanded: Predicate): Guard<SignedInAuthObject>
export function requireAuth(
  demanded?: Requirement | Predicate,
): AnyProcedureMiddleware<ClerkContext, object> {
  const check = defineRequirement(demanded)
  const read = typeof demanded === 'object' ? demanded : {}
  const name = (read.acceptsToken ?? 'session_token') === 'session_token' ? 'auth' : 'caller'

  return async function requireAuth({ context, errors, next }) {
    const { state } = requireAdmission(context, 'requireAuth()')
    const rejection = await check(state)
    if (rejection) throw toError(rejection, errors, findExchange(context))
    return next({ context: { [name]: readAuth(state, read) } })
  }
}
