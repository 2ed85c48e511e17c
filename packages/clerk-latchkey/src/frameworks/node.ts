import type { IncomingMessage, ServerResponse } from 'node:http'

import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { defineGuard, readAdmission } from './admission.ts'
import { admit, findAdmission, isAdmitted } from './express-request.ts'
import { defineGate } from './gate.ts'
import type { Admission, Gate, GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { middlewareMissing } from './middleware-missing.ts'
import { endResponse, setHeaders } from './node-response.ts'
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
  req: IncomingMessage,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** A request behind `requireAuth()`, for the handlers of connect, polka and restify. */
export type GuardedRequest<Auth = SignedInAuthObject> = IncomingMessage & Guarded<Auth>

/** A middleware for whatever calls with `(req, res, next)`, and a function to call without `next`. */
interface NodeMiddleware<Result> {
  (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void): void
  /** @returns What there is to go on with, or something falsy where the request has been answered. */
  (req: IncomingMessage, res: ServerResponse): Promise<Result>
}

/**
 * Authenticates every request and blocks none: `getAuth(req)` says who it was, `requireAuth()` blocks. For connect, polka,
 * restify and others that call with `(req, res, next)`; or called by hand, with `node:http` alone.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @returns The middleware. Without `next`, it tells whether the request goes on: a handshake has been answered already.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @example
 * import { clerkMiddleware, getAuth } from 'clerk-latchkey/node'
 * import { createServer } from 'node:http'
 *
 * const authenticate = clerkMiddleware()
 * createServer(async (req, res) => {
 *   if (!(await authenticate(req, res))) return
 *   res.end(getAuth(req).userId ?? 'nobody')
 * })
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): NodeMiddleware<boolean> {
  const gate = defineGate<IncomingMessage>(options)
  return toMiddleware('clerkMiddleware', (req, res) => authenticate(gate, req, res))
}

async function authenticate(
  gate: Gate<IncomingMessage>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  if (isAdmitted(req, gate)) return true
  const answer = await gate.forward?.(req, req)
  if (answer) {
    await writeResponse(res, answer)
    return false
  }
  const outcome = await gate(req, req)
  if (outcome.kind === 'continue') {
    setHeaders(res, outcome.headers)
    admit(req, gate, outcome)
    return true
  }
  endResponse(res, outcome)
  return false
}

interface GetAuth extends GetAuthFn<IncomingMessage> {
  <Auth>(req: GuardedRequest<Auth>): GuardedAuth<Auth>
}

/**
 * Who sent a request.
 *
 * @param req - A request that `clerkMiddleware()` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((req: IncomingMessage, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(req, 'getAuth(req)'), options)) as GetAuth

/**
 * The Backend API client of a request.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function getClerkClient(req: IncomingMessage): ClerkClient {
  return requireAdmission(req, 'getClerkClient(req)').client
}

/**
 * Lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or 403, and a
 * JSON body in the shape of Clerk's errors.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @returns A middleware. Without `next`, it gives the auth object, or `undefined` where the request has been answered.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { clerkMiddleware, requireAuth } from 'clerk-latchkey/node'
 * import { createServer } from 'node:http'
 *
 * const authenticate = clerkMiddleware()
 * const adminsOnly = requireAuth({ role: 'org:admin' })
 * createServer(async (req, res) => {
 *   if (!(await authenticate(req, res))) return
 *   const auth = await adminsOnly(req, res)
 *   if (auth) res.end(auth.userId)
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): NodeMiddleware<Authenticated<Accepted> | undefined>
export function requireAuth(demanded: Predicate): NodeMiddleware<SignedInAuthObject | undefined>
export function requireAuth(
  demanded?: Requirement | Predicate,
): NodeMiddleware<AuthObject | undefined> {
  const check = defineGuard(demanded)

  return toMiddleware('requireAuth', async (req, res) => {
    const found = requireAdmission(req, 'requireAuth()')
    const rejection = await check(found)
    if (!rejection) return readAdmission(found)
    endResponse(res, rejection)
    return undefined
  })
}

const rawBodyAdvice = `Verify it before a body parser runs, or give the raw body:

  const event = await verifyWebhook({ headers: req.headers, body: rawBody })`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param req - A request whose body no parser has read, one with a `rawBody`, or headers and a raw body.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import { verifyWebhook } from 'clerk-latchkey/node'
 * import { createServer } from 'node:http'
 *
 * createServer(async (req, res) => {
 *   const event = await verifyWebhook(req)
 *   res.end(`Received ${event.type}`)
 * })
 */
export function verifyWebhook(
  req: Pick<IncomingMessage, 'headers'> & { readonly body?: unknown; readonly rawBody?: unknown },
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  return verifyRawWebhook(req, options, rawBodyAdvice)
}

function requireAdmission(req: IncomingMessage, asked: string): Admission {
  const found = findAdmission(req)
  if (found) return found
  throw middlewareMissing(
    asked,
    `  import { clerkMiddleware } from 'clerk-latchkey/node'\n\n  app.use(clerkMiddleware())`,
  )
}

/** No `async function`, though it waits: restify wants three parameters of the one and two of the other. */
function toMiddleware<Result>(
  name: string,
  work: (req: IncomingMessage, res: ServerResponse) => Promise<Result>,
): NodeMiddleware<Result> {
  const middleware = (
    req: IncomingMessage,
    res: ServerResponse,
    next?: (error?: unknown) => void,
  ): Promise<Result> | undefined => {
    const working = work(req, res)
    if (!next) return working
    void goOn(working, next)
    return undefined
  }
  // The two forms that an overloaded function has and an arrow cannot declare; in stack traces it bears its own name.
  return Object.defineProperty(middleware, 'name', { value: name }) as NodeMiddleware<Result>
}

async function goOn(working: Promise<unknown>, next: (error?: unknown) => void): Promise<void> {
  try {
    if (!(await working)) return
  } catch (error) {
    return next(error)
  }
  next()
}
