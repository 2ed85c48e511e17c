import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { IncomingMessage } from 'node:http'

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
import { admit, isAdmitted, requireAdmission } from './express-request.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { endResponse, setHeaders } from './node-response.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { writeResponse } from './write-response.ts'

export * from '../index.ts'
export { authenticateRequest } from './express-authenticate-request.ts'
export type { AuthenticateRequestParams } from './express-authenticate-request.ts'

declare global {
  namespace Express {
    interface Request {
      /** The Backend API client, once `clerkMiddleware()` ran. */
      clerk: ClerkClient
    }
  }
}

/** Options of `clerkMiddleware`. */
export type ClerkMiddlewareOptions = GateOptions

/** Options of `clerkMiddleware` for one request. */
export type ClerkMiddlewareOptionsCallback = (
  req: Request,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** A request after `clerkMiddleware()`, where no other middleware has an `auth` of its own. */
export type ExpressRequestWithAuth = Request & {
  auth: (options?: PendingSessionOptions) => SessionAuthObject
}

/** A request of any route: these are the defaults of Express's own handlers, and `unknown` would refuse typed ones. */
// oxlint-disable-next-line typescript/no-explicit-any -- as said above
type AnyRequest<Locals extends object = any> = Request<any, any, any, any, Locals>

/** A handler that tells the handlers after it, through the type of `res.locals`, whom it let through. */
type Guard<Auth> = (
  req: IncomingMessage,
  // oxlint-disable-next-line typescript/no-explicit-any -- the body is the business of the handlers behind the guard
  res: Response<any, Guarded<Auth>>,
  next: NextFunction,
) => void

/**
 * Authenticates every request and blocks none: `getAuth(req)` says who it was, `requireAuth()` blocks.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @see https://clerk.com/docs/reference/express/clerk-middleware
 * @example
 * import express from 'express'
 * import { clerkMiddleware } from 'clerk-latchkey/express'
 *
 * const app = express()
 * app.use(clerkMiddleware())
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): RequestHandler {
  const gate = defineGate(options)

  return async function clerkMiddleware(req, res, next) {
    if (isAdmitted(req, gate)) return next()
    try {
      const answer = await gate.forward?.(req, req)
      if (answer) return await writeResponse(res, answer)
      const outcome = await gate(req, req)
      if (outcome.kind !== 'continue') return endResponse(res, outcome)
      setHeaders(res, outcome.headers)
      admit(req, gate, outcome)
    } catch (error) {
      return next(error)
    }
    next()
  }
}

interface GetAuth extends GetAuthFn<AnyRequest> {
  <Auth>(req: AnyRequest<Guarded<Auth>>): GuardedAuth<Auth>
}

/**
 * Who sent a request. Behind `requireAuth()` it is somebody: `userId` is a string there.
 *
 * @param req - A request that `clerkMiddleware()` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 * @see https://clerk.com/docs/reference/express/get-auth
 * @example
 * import express from 'express'
 * import { clerkMiddleware, getAuth } from 'clerk-latchkey/express'
 *
 * const app = express()
 * app.use(clerkMiddleware())
 * app.get('/hello', (req, res) => {
 *   const { isAuthenticated, userId } = getAuth(req)
 *   res.send(isAuthenticated ? `Hello ${userId}` : 'Hello stranger')
 * })
 */
export const getAuth = ((req: AnyRequest, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(req, 'getAuth(req)'), options)) as GetAuth

/**
 * Lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or 403, and a
 * JSON body in the shape of Clerk's errors.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; to Express's error handler,
 * `middleware_missing`
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import express from 'express'
 * import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/express'
 *
 * const app = express()
 * app.use(clerkMiddleware())
 * app.get('/me', requireAuth(), (req, res) => {
 *   res.json({ userId: getAuth(req).userId })
 * })
 * app.delete('/account', requireAuth({ role: 'org:admin', reverification: 'strict' }), (req, res) => {
 *   res.sendStatus(204)
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Guard<Authenticated<Accepted>>
export function requireAuth(demanded: Predicate): Guard<SignedInAuthObject>
export function requireAuth(demanded?: Requirement | Predicate): Guard<unknown> {
  const check = defineGuard(demanded)

  return async function requireAuth(req, res, next) {
    try {
      const rejection = await check(requireAdmission(req, 'requireAuth()'))
      if (rejection) return endResponse(res, rejection)
    } catch (error) {
      return next(error)
    }
    next()
  }
}

const rawBodyAdvice = `A route above app.use(express.json()) can have it:

  app.post('/webhooks', async (req, res) => {
    const event = await verifyWebhook(req)
    res.json({ received: event.type })
  })
  app.use(express.json())

Or give the route express.raw({ type: 'application/json' }).`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param req - A request whose body no parser has read, or one with `express.raw({ type: 'application/json' })`.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400, which Express answers with
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import express from 'express'
 * import { verifyWebhook } from 'clerk-latchkey/express'
 *
 * const app = express()
 * app.post('/webhooks', async (req, res) => {
 *   const event = await verifyWebhook(req)
 *   res.json({ received: event.type })
 * })
 */
export function verifyWebhook(
  req: AnyRequest,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  return verifyRawWebhook(req, options, rawBodyAdvice)
}
