import type { Middleware, ParameterizedContext } from 'koa'

import type {
  AuthObject,
  GetAuthFn,
  PendingSessionOptions,
  SessionAuthObject,
  SignedInAuthObject,
} from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { defineGuard, readAdmission } from './admission.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { admit, isAdmitted, requireAdmission, respond, setHeaders } from './koa-context.ts'
import type { AnyContext } from './koa-context.ts'
import { toCarrier } from './node-carrier.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { writeResponse } from './write-response.ts'

export * from '../index.ts'

/** Options of `clerkMiddleware`. */
export type ClerkMiddlewareOptions = GateOptions

/** Options of `clerkMiddleware` for one request. */
export type ClerkMiddlewareOptionsCallback = (
  ctx: ParameterizedContext,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** What `ctx.state` has after `clerkMiddleware()`: `new Koa<ClerkState>()`. */
export interface ClerkState {
  clerk: ClerkClient
  auth: (options?: PendingSessionOptions) => SessionAuthObject
}

/** What `ctx.state` has behind `requireAuth()`. */
interface GuardedState<Auth> extends Guarded<Auth> {
  clerk: ClerkClient
}

/**
 * Authenticates every request and blocks none: `getAuth(ctx)` says who it was, `requireAuth()` blocks.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @example
 * import Koa from 'koa'
 * import { clerkMiddleware } from 'clerk-latchkey/koa'
 *
 * const app = new Koa()
 * app.use(clerkMiddleware())
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): Middleware<ClerkState> {
  const gate = defineGate<ParameterizedContext>(options)

  return async function clerkMiddleware(ctx, next) {
    if (isAdmitted(ctx)) return next()
    const answer = await gate.forward?.(ctx.req, ctx)
    if (answer) {
      // Koa stays out of it: not every version can send a stream of the web.
      ctx.respond = false
      return writeResponse(ctx.res, answer)
    }
    const outcome = await gate(toCarrier(ctx.req, ctx.originalUrl), ctx)
    if (outcome.kind !== 'continue') return respond(ctx, outcome)
    setHeaders(ctx, outcome.headers)
    admit(ctx, outcome)
    return next()
  }
}

interface GetAuth extends GetAuthFn<AnyContext> {
  <Auth>(ctx: AnyContext<Guarded<Auth>>): GuardedAuth<Auth>
}

/**
 * Who sent a request. Behind `requireAuth()` it is somebody: `userId` is a string there.
 *
 * @param ctx - The context of a request that `clerkMiddleware()` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 * @example
 * import Koa from 'koa'
 * import { clerkMiddleware, getAuth } from 'clerk-latchkey/koa'
 *
 * const app = new Koa()
 * app.use(clerkMiddleware())
 * app.use((ctx) => {
 *   const { isAuthenticated, userId } = getAuth(ctx)
 *   ctx.body = isAuthenticated ? `Hello ${userId}` : 'Hello stranger'
 * })
 */
export const getAuth = ((ctx: AnyContext, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(ctx, 'getAuth(ctx)'), options)) as GetAuth

/**
 * Lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or 403, and a
 * JSON body in the shape of Clerk's errors.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { Router } from '@koa/router'
 * import { getAuth, requireAuth } from 'clerk-latchkey/koa'
 *
 * const router = new Router()
 * router.get('/me', requireAuth(), (ctx) => {
 *   ctx.body = { userId: getAuth(ctx).userId }
 * })
 * router.delete('/account', requireAuth({ role: 'org:admin', reverification: 'strict' }), (ctx) => {
 *   ctx.status = 204
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Middleware<GuardedState<Authenticated<Accepted>>>
export function requireAuth(demanded: Predicate): Middleware<GuardedState<SignedInAuthObject>>
export function requireAuth(demanded?: Requirement | Predicate): Middleware<GuardedState<unknown>> {
  const check = defineGuard(demanded)

  return async function requireAuth(ctx, next) {
    const rejection = await check(requireAdmission(ctx, 'requireAuth()'))
    return rejection ? respond(ctx, rejection) : next()
  }
}

const rawBodyAdvice = `@koa/bodyparser keeps the text, and other parsers must not run on that route:

  router.post('/webhooks', async (ctx) => {
    const event = await verifyWebhook(ctx)
    ctx.body = { received: event.type }
  })`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param ctx - The context of a request whose body no parser has read, or one that keeps `rawBody`, as `@koa/bodyparser`
 * does.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400, which Koa answers with
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import { Router } from '@koa/router'
 * import { verifyWebhook } from 'clerk-latchkey/koa'
 *
 * const router = new Router()
 * router.post('/webhooks', async (ctx) => {
 *   const event = await verifyWebhook(ctx)
 *   ctx.body = { received: event.type }
 * })
 */
export function verifyWebhook(
  ctx: AnyContext,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const { rawBody, body }: { rawBody?: unknown; body?: unknown } = ctx.request
  const { req } = ctx
  const isUnread = rawBody === undefined && body === undefined
  const request = isUnread ? req : { headers: req.headers, rawBody, body }
  return verifyRawWebhook(request, options, rawBodyAdvice)
}
