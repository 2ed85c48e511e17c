import type { Context, MiddlewareHandler } from 'hono'

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
import { admit, isAdmitted, requireAdmission } from './hono-context.ts'
import { respond, setHeaders } from './hono-response.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'

export * from '../index.ts'

/** Options of `clerkMiddleware`. */
export type ClerkMiddlewareOptions = GateOptions

/** Options of `clerkMiddleware` for one request. */
export type ClerkMiddlewareOptionsCallback = (
  c: Context,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** What `c.get()` has after `clerkMiddleware()`: `new Hono<{ Variables: ClerkVariables }>()`. */
export interface ClerkVariables {
  clerk: ClerkClient
  clerkAuth: (options?: PendingSessionOptions) => SessionAuthObject
}

/** What `c.get()` has behind `requireAuth()`. */
interface GuardedVariables<Auth> extends Guarded<Auth> {
  clerk: ClerkClient
  clerkAuth: (options?: PendingSessionOptions) => Auth
}

/**
 * Authenticates every request and blocks none: `getAuth(c)` says who it was, `requireAuth()` blocks.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from `c.env`, then
 * from the environment of the process (`CLERK_SECRET_KEY` and its kin).
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @see https://clerk.com/docs/guides/sessions/verifying
 * @example
 * import { Hono } from 'hono'
 * import { clerkMiddleware } from 'clerk-latchkey/hono'
 *
 * const app = new Hono()
 * app.use(clerkMiddleware())
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): MiddlewareHandler<{ Variables: ClerkVariables }> {
  const gate = defineGate<Context>(options)

  return async function clerkMiddleware(c, next) {
    if (isAdmitted(c)) return next()
    const { env }: Context = c
    const answer = await gate.forward?.(c.req.raw, c, env)
    if (answer) return answer
    const outcome = await gate(c.req.raw, c, env)
    if (outcome.kind !== 'continue') return respond(c, outcome)
    setHeaders(c, outcome.headers)
    admit(c, outcome)
    return next()
  }
}

interface GetAuth extends GetAuthFn<Context> {
  <Auth>(c: { readonly var: Guarded<Auth> }): GuardedAuth<Auth>
}

/**
 * Who sent a request. Behind `requireAuth()` it is somebody: `userId` is a string there.
 *
 * @param c - The context of a request that `clerkMiddleware()` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 * @example
 * import { Hono } from 'hono'
 * import { clerkMiddleware, getAuth } from 'clerk-latchkey/hono'
 *
 * const app = new Hono()
 * app.use(clerkMiddleware())
 * app.get('/hello', (c) => {
 *   const { isAuthenticated, userId } = getAuth(c)
 *   return c.text(isAuthenticated ? `Hello ${userId}` : 'Hello stranger')
 * })
 */
export const getAuth = ((c: Context, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(c, 'getAuth(c)'), options)) as GetAuth

/**
 * Lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or 403, and a
 * JSON body in the shape of Clerk's errors.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { Hono } from 'hono'
 * import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/hono'
 *
 * const app = new Hono()
 * app.use(clerkMiddleware())
 * app.get('/me', requireAuth(), (c) => c.json({ userId: getAuth(c).userId }))
 * app.delete('/account', requireAuth({ role: 'org:admin', reverification: 'strict' }), (c) =>
 *   c.body(null, 204),
 * )
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): MiddlewareHandler<{ Variables: GuardedVariables<Authenticated<Accepted>> }>
export function requireAuth(
  demanded: Predicate,
): MiddlewareHandler<{ Variables: GuardedVariables<SignedInAuthObject> }>
export function requireAuth(demanded?: Requirement | Predicate): MiddlewareHandler {
  const check = defineGuard(demanded)

  return async function requireAuth(c, next) {
    const rejection = await check(requireAdmission(c, 'requireAuth()'))
    return rejection ? respond(c, rejection) : next()
  }
}

const rawBodyAdvice = `Verify it before anything reads the form or the raw request:

  app.post('/webhooks', async (c) => {
    const event = await verifyWebhook(c)
    return c.json({ received: event.type })
  })`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param c - The context of a request whose body was not read, or was read with `c.req.text()`, `c.req.json()` or
 * `c.req.arrayBuffer()`.
 * @param options - `signingSecret`: by default `CLERK_WEBHOOK_SIGNING_SECRET` of `c.env`, then of the process.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import { Hono } from 'hono'
 * import { verifyWebhook } from 'clerk-latchkey/hono'
 *
 * const app = new Hono()
 * app.post('/webhooks', async (c) => {
 *   const event = await verifyWebhook(c)
 *   return c.json({ received: event.type })
 * })
 */
export async function verifyWebhook(
  c: Context,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const { env, req }: Context = c
  // What Hono keeps of a body that was read: `c.req.json()` keeps the text, too.
  const body: unknown = await (req.bodyCache.arrayBuffer ?? req.bodyCache.text)
  const request = body === undefined ? req.raw : { headers: req.raw.headers, body }
  return verifyRawWebhook(request, options, rawBodyAdvice, env)
}
