import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { defineGuard, readAdmission } from './admission.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import {
  admit,
  isAdmitted,
  requireAdmission,
  toCarrier,
  toHeaders,
  toRawBody,
} from './lambda-event.ts'
import type { LambdaEvent } from './lambda-event.ts'
import { fromResponse, toResult, withHeaders } from './lambda-result.ts'
import type { LambdaResult } from './lambda-result.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'

export * from '../index.ts'
export { defineAuthorizer } from './lambda-define-authorizer.ts'
export type { AuthorizerOptions } from './lambda-define-authorizer.ts'
export type { AuthorizerContext, PolicyResult, SimpleResult } from './lambda-authorizer.ts'
export type { LambdaEvent } from './lambda-event.ts'
export type { LambdaResult } from './lambda-result.ts'

/** Options of `clerkMiddleware`. `handshake` is `off` by default here: few functions serve pages. */
export type ClerkMiddlewareOptions = GateOptions

/** Options of `clerkMiddleware` for one request. */
export type ClerkMiddlewareOptionsCallback = (
  event: LambdaEvent,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** A handler that returns a promise: Lambda on Node.js 24 has no callbacks any more. */
export type LambdaHandler<Event, Context, Result> = (
  event: Event,
  context: Context,
) => Promise<Result> | Result

/** An event behind `requireAuth()`. */
export type GuardedEvent<Event, Auth = SignedInAuthObject> = Event & Guarded<Auth>

/**
 * Authenticates every request and blocks none: `getAuth(event)` says who it was, `requireAuth()` blocks. It wraps handlers
 * of API Gateway (REST and HTTP APIs), Application Load Balancers and function URLs, and tells them apart by their events.
 *
 * @param options - Options, or a function that gives them for one event. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503. `event_invalid` for an event of
 * something else than HTTP
 * @example
 * import { clerkMiddleware, getAuth } from 'clerk-latchkey/lambda'
 *
 * export const handler = clerkMiddleware()(async (event) => {
 *   const { isAuthenticated, userId } = getAuth(event)
 *   return { statusCode: 200, body: isAuthenticated ? `Hello ${userId}` : 'Hello stranger' }
 * })
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
) {
  const gate = defineGate<LambdaEvent>(options, { handshake: 'off' })

  return <Event extends LambdaEvent, Context, Result>(
    handler: LambdaHandler<Event, Context, Result>,
  ) =>
    async function clerkMiddleware(event: Event, context: Context): Promise<Result | LambdaResult> {
      if (isAdmitted(event)) return handler(event, context)
      const carrier = toCarrier(event)
      const answer = await gate.forward?.(carrier, event)
      if (answer) return fromResponse(event, answer)
      const outcome = await gate(carrier, event)
      if (outcome.kind !== 'continue') return toResult(event, outcome)
      admit(event, outcome)
      // It is the handler's answer still, with more headers.
      return withHeaders(event, await handler(event, context), outcome.headers) as Result
    }
}

interface GetAuth extends GetAuthFn<LambdaEvent> {
  <Auth>(event: GuardedEvent<LambdaEvent, Auth>): GuardedAuth<Auth>
}

/**
 * Who sent a request. Behind `requireAuth()` it is somebody: `userId` is a string there.
 *
 * @param event - An event that `clerkMiddleware()` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((event: LambdaEvent, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(event, 'getAuth(event)'), options)) as GetAuth

/**
 * The Backend API client of a request.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function getClerkClient(event: LambdaEvent): ClerkClient {
  return requireAdmission(event, 'getClerkClient(event)').client
}

/** Wraps a handler whose event is behind a guard. */
type Guard<Auth> = <Event extends LambdaEvent, Context, Result>(
  handler: LambdaHandler<GuardedEvent<Event, Auth>, Context, Result>,
) => (event: Event, context: Context) => Promise<Result | LambdaResult>

/**
 * Wraps a handler so that it lets through who is signed in, or who has what is demanded. Others get 401 (with
 * `WWW-Authenticate`) or 403, and a JSON body in the shape of Clerk's errors.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/lambda'
 *
 * export const handler = clerkMiddleware()(
 *   requireAuth({ role: 'org:admin' })(async (event) => {
 *     const user = await getClerkClient(event).users.getUser(getAuth(event).userId)
 *     return { statusCode: 200, body: JSON.stringify(user) }
 *   }),
 * )
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Guard<Authenticated<Accepted>>
export function requireAuth(demanded: Predicate): Guard<SignedInAuthObject>
export function requireAuth(demanded?: Requirement | Predicate): Guard<unknown> {
  const check = defineGuard(demanded)

  return (handler) =>
    async function requireAuth(event, context) {
      const rejection = await check(requireAdmission(event, 'requireAuth()'))
      return rejection ? toResult(event, rejection) : handler(event, context)
    }
}

const rawBodyAdvice = `Verify it before anything parses the body of the event:

  const { type, data } = await verifyWebhook(event)`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param event - The event as it came, with a body in base64 or not.
 * @param options - `signingSecret`: by default `CLERK_WEBHOOK_SIGNING_SECRET`.
 * @returns The event of Clerk; its `type` decides the type of its `data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import { verifyWebhook } from 'clerk-latchkey/lambda'
 * import type { LambdaEvent } from 'clerk-latchkey/lambda'
 *
 * export async function handler(event: LambdaEvent) {
 *   const { type } = await verifyWebhook(event)
 *   return { statusCode: 200, body: type }
 * }
 */
export function verifyWebhook(
  event: LambdaEvent,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const request = { headers: toHeaders(event), body: toRawBody(event) }
  return verifyRawWebhook(request, options, rawBodyAdvice)
}
