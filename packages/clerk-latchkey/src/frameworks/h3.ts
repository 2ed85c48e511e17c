import type { H3Event } from 'h3'

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
import {
  admit,
  bindingsOf,
  carrierOf,
  isAdmitted,
  pass,
  requestOf,
  requireAdmission,
  respond,
  setHeaders,
} from './h3-event.ts'
import type { AnyEvent } from './h3-event.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'

export * from '../index.ts'

declare module 'h3' {
  interface H3EventContext {
    /** Who sent the request, once `clerkMiddleware()` ran. */
    auth: (options?: PendingSessionOptions) => SessionAuthObject
    /** The Backend API client, once `clerkMiddleware()` ran. */
    clerk: ClerkClient
  }
}

/** Options of `clerkMiddleware`. */
export type ClerkMiddlewareOptions = GateOptions

/** Options of `clerkMiddleware` for one request. */
export type ClerkMiddlewareOptionsCallback = (
  event: H3Event,
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** Middleware for h3 2, and for h3 1, where middleware are event handlers. */
export interface ClerkMiddleware {
  /** Answers, or resolves to nothing: then the request goes on. */
  (event: AnyEvent, next?: unknown): Promise<void>
  /** The mark of event handlers in h3 1. */
  readonly __is_handler__?: true
}

/**
 * Authenticates every request and blocks none: `getAuth(event)` says who it was, `requireAuth()` blocks.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the bindings of
 * the runtime, then from the environment of the process (`CLERK_SECRET_KEY` and its kin).
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @example
 * // Nitro: server/middleware/clerk.ts
 * import { clerkMiddleware } from 'clerk-latchkey/h3'
 *
 * export default clerkMiddleware()
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): ClerkMiddleware {
  const gate = defineGate(options)

  return toMiddleware(async function clerkMiddleware(event, _next) {
    if (isAdmitted(event)) return undefined
    const request = carrierOf(event)
    const bindings = bindingsOf(event)
    // It is the event of the version that the app has, as the callback's type says.
    const context = event as H3Event
    const answer = await gate.forward?.(request, context, bindings)
    if (answer) return pass(event, answer)
    const outcome = await gate(request, context, bindings)
    if (outcome.kind !== 'continue') return respond(event, outcome)
    setHeaders(event, outcome.headers)
    admit(event, outcome)
    return undefined
  })
}

/** With two parameters, and it must show: h3 2 takes a 404 from middleware with one for "not mine, go on". */
type Answer = (event: AnyEvent, next: unknown) => Promise<Response | undefined>

function toMiddleware(answer: Answer): ClerkMiddleware {
  // h3 1 wants `void` of what runs before a handler, and h3 2 takes anything.
  return Object.assign(answer as ClerkMiddleware, { __is_handler__: true } as const)
}

interface GetAuth extends GetAuthFn<AnyEvent> {
  <Auth>(event: { readonly context: Guarded<Auth> }): GuardedAuth<Auth>
}

/**
 * Who sent a request. In a handler of `defineProtectedHandler()` it is somebody: `userId` is a string there.
 *
 * @param event - The event of a request that `clerkMiddleware()` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 * @example
 * import { defineEventHandler } from 'h3'
 * import { getAuth } from 'clerk-latchkey/h3'
 *
 * export default defineEventHandler((event) => {
 *   const { isAuthenticated, userId } = getAuth(event)
 *   return isAuthenticated ? `Hello ${userId}` : 'Hello stranger'
 * })
 */
export const getAuth = ((event: AnyEvent, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(event, 'getAuth(event)'), options)) as GetAuth

/**
 * Lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or 403, and a
 * JSON body in the shape of Clerk's errors. It is middleware: for `app.use('/path', …)`, for `middleware: […]` of a
 * handler in h3 2, and for `onRequest: […]` of a handler in h3 1.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { createApp } from 'h3'
 * import { clerkMiddleware, requireAuth } from 'clerk-latchkey/h3'
 *
 * const app = createApp()
 * app.use(clerkMiddleware())
 * app.use('/admin', requireAuth({ role: 'org:admin' }))
 */
export function requireAuth(demanded?: Requirement | Predicate): ClerkMiddleware {
  const check = defineGuard(demanded)

  return toMiddleware(async function requireAuth(event, _next) {
    const rejection = await check(requireAdmission(event, 'requireAuth()'))
    return rejection && respond(event, rejection)
  })
}

/** What `event.context` has behind a guard. */
interface ProtectedContext<Auth> extends Guarded<Auth> {
  auth: (options?: PendingSessionOptions) => Auth
  clerk: ClerkClient
}

/** An event behind a guard. */
type ProtectedEvent<Event, Auth> = Event & { readonly context: ProtectedContext<Auth> }

/** An event handler, of either version. */
interface Handler<Event, Result> {
  (event: Event): Promise<Result>
  readonly __is_handler__?: true
}

/**
 * Makes an event handler with `requireAuth()` in front of it.
 *
 * @param handler - Handles the events of those who are let through: `getAuth(event).userId` is a string there.
 * @param demanded - What `requireAuth` takes.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @example
 * import { defineProtectedHandler, getAuth } from 'clerk-latchkey/h3'
 *
 * export default defineProtectedHandler((event) => {
 *   const { userId } = getAuth(event)
 *   return event.context.clerk.users.getUser(userId)
 * })
 */
export function defineProtectedHandler<
  Result,
  // The version that the handler is given to says which event it is; without that, the one that is installed.
  Event extends AnyEvent = H3Event,
  const Accepted extends AcceptsToken = 'session_token',
>(
  handler: (event: ProtectedEvent<Event, Authenticated<Accepted>>) => Result | Promise<Result>,
  demanded?: Requirement<Accepted>,
): Handler<Event, Result>
export function defineProtectedHandler<Result, Event extends AnyEvent = H3Event>(
  handler: (event: ProtectedEvent<Event, SignedInAuthObject>) => Result | Promise<Result>,
  demanded: Predicate,
): Handler<Event, Result>
export function defineProtectedHandler(
  handler: (event: ProtectedEvent<AnyEvent, never>) => unknown,
  demanded?: Requirement | Predicate,
): Handler<AnyEvent, unknown> {
  const guard = requireAuth(demanded)

  return Object.assign(
    async function protectedHandler(event: AnyEvent): Promise<unknown> {
      const answer: unknown = await guard(event)
      if (answer !== undefined || isAnswered(event)) return answer
      return handler(event as ProtectedEvent<AnyEvent, never>)
    },
    { __is_handler__: true } as const,
  )
}

/** Whether h3 1 has answered, which returns nothing. */
const isAnswered = (event: object): boolean => 'handled' in event && event.handled === true

const advice = `Verify it before anything reads the body:

  const event = await verifyWebhook(h3Event)
`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param event - The event of a request whose body nobody has read.
 * @throws {WebhookVerificationError} with the `code` of what is wrong; answer it with status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import { defineEventHandler } from 'h3'
 * import { verifyWebhook } from 'clerk-latchkey/h3'
 *
 * export default defineEventHandler(async (event) => {
 *   const { type, data } = await verifyWebhook(event)
 *   if (type === 'user.created') console.log(data)
 *   return null
 * })
 */
export function verifyWebhook(
  event: AnyEvent,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  return verifyRawWebhook(requestOf(event), options, advice, bindingsOf(event))
}
