import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { defineGuard, readAdmission } from './admission.ts'
import { admit, isAdmitted, requireAdmission } from './fetch-request.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { toResponse, withHeaders } from './web-response.ts'

export * from '../index.ts'

/** Options of `clerkMiddleware`. */
export type ClerkMiddlewareOptions = GateOptions

/**
 * Options of `clerkMiddleware` for one request. What the runtime gives beside the request comes along: the bindings of a
 * Worker, the server of Bun, the connection of Deno.
 */
export type ClerkMiddlewareOptionsCallback = (
  request: Request,
  ...rest: readonly unknown[]
) => ClerkMiddlewareOptions | Promise<ClerkMiddlewareOptions>

/** From a request to a response; what the runtime gives beside the request is passed on. */
export type FetchHandler<Req extends Request, Rest extends readonly unknown[]> = (
  request: Req,
  ...rest: Rest
) => Response | Promise<Response>

/** Wraps a handler. */
type Wrapper<Req extends Request = Request> = <Rest extends readonly unknown[]>(
  handler: FetchHandler<Req, Rest>,
) => (request: Request, ...rest: Rest) => Promise<Response>

/** A request behind `requireAuth()`. */
export type GuardedRequest<Auth = SignedInAuthObject> = Request & Guarded<Auth>

/**
 * Authenticates every request and blocks none: `getAuth(request)` says who it was, `requireAuth()` blocks. It wraps any
 * function from a `Request` to a `Response`: of `Bun.serve`, `Deno.serve`, a Worker, or a router.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the second
 * argument of the handler, where that has bindings (as on Workers), then from the environment of the process.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @example
 * import { clerkMiddleware, getAuth } from 'clerk-latchkey/fetch'
 *
 * export const worker = {
 *   fetch: clerkMiddleware()((request) => {
 *     const { isAuthenticated, userId } = getAuth(request)
 *     return new Response(isAuthenticated ? `Hello ${userId}` : 'Hello stranger')
 *   }),
 * }
 */
export function clerkMiddleware(
  options: ClerkMiddlewareOptions | ClerkMiddlewareOptionsCallback = {},
): Wrapper {
  const gate = defineGate<readonly [Request, ...unknown[]]>(
    typeof options === 'function' ? (context) => options(...context) : options,
  )

  return (handler) =>
    async function clerkMiddleware(request, ...rest) {
      if (isAdmitted(request)) return handler(request, ...rest)
      const context = [request, ...rest] as const
      const bindings = toBindings(rest[0])
      const answer = await gate.forward?.(request, context, bindings)
      if (answer) return answer
      const outcome = await gate(request, context, bindings)
      if (outcome.kind !== 'continue') return toResponse(outcome)
      admit(request, outcome)
      return withHeaders(await handler(request, ...rest), outcome.headers)
    }
}

/** Whatever else a runtime puts there has none of Clerk's names in it. */
function toBindings(second: unknown): object | undefined {
  return typeof second === 'object' && second !== null ? second : undefined
}

interface GetAuth extends GetAuthFn<Request> {
  <Auth>(request: GuardedRequest<Auth>): GuardedAuth<Auth>
}

/**
 * Who sent a request. Behind `requireAuth()` it is somebody: `userId` is a string there.
 *
 * @param request - A request that `clerkMiddleware()` has seen; a copy of it is another one.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((request: Request, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(request, 'getAuth(request)'), options)) as GetAuth

/**
 * The Backend API client of a request.
 *
 * @throws {ConfigurationError} `middleware_missing`
 */
export function getClerkClient(request: Request): ClerkClient {
  return requireAdmission(request, 'getClerkClient(request)').client
}

/**
 * Wraps a handler so that it lets through who is signed in, or who has what is demanded. Others get 401 (with
 * `WWW-Authenticate`) or 403, and a JSON body in the shape of Clerk's errors.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/fetch'
 *
 * const me = requireAuth()((request) => Response.json({ userId: getAuth(request).userId }))
 * const remove = requireAuth({ role: 'org:admin' })(() => new Response(null, { status: 204 }))
 *
 * export const handler = clerkMiddleware()((request) =>
 *   request.method === 'DELETE' ? remove(request) : me(request),
 * )
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Wrapper<GuardedRequest<Authenticated<Accepted>>>
export function requireAuth(demanded: Predicate): Wrapper<GuardedRequest>
export function requireAuth(demanded?: Requirement | Predicate): Wrapper<GuardedRequest<unknown>> {
  const check = defineGuard(demanded)

  return (handler) =>
    async function requireAuth(request, ...rest) {
      const rejection = await check(requireAdmission(request, 'requireAuth()'))
      return rejection ? toResponse(rejection) : handler(request, ...rest)
    }
}

const rawBodyAdvice = `Verify it before anything reads the request:

  const event = await verifyWebhook(request)`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param request - A request whose body nobody has read, or headers and a raw body.
 * @param options - `signingSecret`: by default `CLERK_WEBHOOK_SIGNING_SECRET`.
 * @param bindings - Where the runtime gives environment variables, as the second argument of a Worker's handler.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import { verifyWebhook } from 'clerk-latchkey/fetch'
 *
 * export const worker = {
 *   async fetch(request: Request, env: object) {
 *     const event = await verifyWebhook(request, {}, env)
 *     return Response.json({ received: event.type })
 *   },
 * }
 */
export function verifyWebhook(
  request: Request | { readonly headers: Headers; readonly body: string | Uint8Array },
  options?: VerifyWebhookOptions,
  bindings?: object,
): Promise<WebhookEvent> {
  return verifyRawWebhook(request, options, rawBodyAdvice, bindings)
}
