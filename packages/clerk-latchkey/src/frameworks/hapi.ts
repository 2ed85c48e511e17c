import type { Lifecycle, Plugin, Request, Server } from '@hapi/hapi'

import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { WebhookVerificationError } from '../webhook-error.ts'
import { defineGuard, readAdmission } from './admission.ts'
import { defineGate } from './gate.ts'
import type { Gate, GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { admit, findAdmission, requireAdmission, toScope } from './hapi-request.ts'
import type { AnyRequest } from './hapi-request.ts'
import { asBadRequest, respond, setHeaders, toBoom, toRejection } from './hapi-response.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { forbidden } from './rejection.ts'
import { defineRequirement } from './require-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { writeResponse } from './write-response.ts'

export * from '../index.ts'

declare module '@hapi/hapi' {
  interface Request {
    /** The Backend API client, once `clerkPlugin` ran. */
    readonly clerk: ClerkClient
  }
}

/** Options of `clerkPlugin`. */
export interface ClerkHapiOptions extends GateOptions {
  /** Gives the options for one request, for several instances; then the others count for nothing. */
  readonly options?: ((request: Request) => GateOptions | Promise<GateOptions>) | undefined
}

/** Options of a strategy of the scheme `clerk`. */
export type ClerkStrategyOptions = ReadAuthOptions

/** A request behind a strategy or `requireAuth()`. */
export type GuardedRequest<Auth = SignedInAuthObject> = Request & Guarded<Auth>

/**
 * Authenticates every request and blocks none: `getAuth(request)` says who it was. The strategy `clerk` and `requireAuth()`
 * block; more strategies of the scheme `clerk` can accept other kinds of tokens.
 *
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @example
 * import { server as createServer } from '@hapi/hapi'
 * import { clerkPlugin } from 'clerk-latchkey/hapi'
 *
 * const server = createServer()
 * await server.register(clerkPlugin)
 * server.auth.default({ strategy: 'clerk', mode: 'try' })
 * server.auth.strategy('api-keys', 'clerk', { acceptsToken: 'api_key' })
 */
export const clerkPlugin: Plugin<ClerkHapiOptions> = {
  name: 'clerk-latchkey',
  requirements: { hapi: '>=21' },
  register(server: Server, { options, ...rest }: ClerkHapiOptions = {}) {
    const gate = defineGate(options ?? rest)
    server.ext('onRequest', authenticateWith(gate))
    server.ext('onPreResponse', finish)
    server.auth.scheme('clerk', (_server, strategy?: ClerkStrategyOptions) =>
      defineScheme(strategy),
    )
    server.auth.strategy('clerk', 'clerk')
  },
}

/** First of all, so that it sees the requests that have no route, too, and bodies that nobody has read. */
function authenticateWith(gate: Gate<Request>): Lifecycle.Method {
  return async function authenticate(request, h) {
    const { req, res } = request.raw
    if (findAdmission(request)) return h.continue
    const answer = await gate.forward?.(req, request)
    if (answer) {
      await writeResponse(res, answer)
      return h.abandon
    }
    const outcome = await gate(req, request)
    if (outcome.kind !== 'continue') return respond(h, outcome).takeover()
    admit(request, outcome)
    return h.continue
  }
}

/** Last of all: the headers of the session, and our answers in place of what hapi makes of errors. */
const finish: Lifecycle.Method = function finish(request, h) {
  const found = findAdmission(request)
  if (!found) return h.continue
  const rejection = toRejection(request.response, found.missing, forbidden)
  const response = rejection ? respond(h, rejection) : request.response
  setHeaders(response, found.headers)
  return rejection ? response : h.continue
}

function defineScheme(options: ClerkStrategyOptions = {}) {
  const { acceptsToken, treatPendingAsSignedOut } = options
  const check = defineRequirement({ acceptsToken, treatPendingAsSignedOut })
  const authenticate: Lifecycle.Method = async function authenticate(request, h) {
    const found = requireAdmission(request, 'The strategy')
    const auth = readAuth(found.state, options)
    const credentials = { ...auth, scope: toScope(auth) }
    const rejection = await check(found.state)
    if (!rejection) {
      found.accepted = options
      return h.authenticated({ credentials })
    }
    const isMissing = rejection.headers.some(([, value]) => value === 'Bearer')
    if (isMissing) found.missing = rejection
    return h.unauthenticated(toBoom(rejection, isMissing), { credentials })
  }
  return { authenticate }
}

interface GetAuth extends GetAuthFn<AnyRequest> {
  <Auth>(request: AnyRequest & Guarded<Auth>): GuardedAuth<Auth>
}

/**
 * Who sent a request.
 *
 * @param request - A request that `clerkPlugin` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((request: AnyRequest, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(request, 'getAuth(request)'), options)) as GetAuth

/**
 * Lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or 403, and a
 * JSON body in the shape of Clerk's errors. It goes among the `pre` of a route, or into `ext: { onPreHandler }`.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { server as createServer } from '@hapi/hapi'
 * import { clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/hapi'
 * import type { GuardedRequest } from 'clerk-latchkey/hapi'
 *
 * const server = createServer()
 * await server.register(clerkPlugin)
 * server.route({
 *   method: 'GET',
 *   path: '/me',
 *   options: { pre: [requireAuth()] },
 *   handler: (request: GuardedRequest) => ({ userId: getAuth(request).userId }),
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Guard<Authenticated<Accepted>>
export function requireAuth(demanded: Predicate): Guard<SignedInAuthObject>
export function requireAuth(demanded?: Requirement | Predicate): Guard<unknown> {
  const check = defineGuard(demanded)

  return async function requireAuth(request, h) {
    const rejection = await check(requireAdmission(request, 'requireAuth()'))
    return rejection ? respond(h, rejection).takeover() : h.continue
  }
}

/** A step of hapi's lifecycle; its type names whom it lets through. */
type Guard<Auth> = Lifecycle.Method & Guarded<Auth>

const rawBodyAdvice = `hapi parses JSON by itself; the route of the webhook can have the bytes instead:

  server.route({
    method: 'POST',
    path: '/webhooks',
    options: { payload: { parse: false } },
    handler: async (request) => {
      const event = await verifyWebhook(request)
      return { received: event.type }
    },
  })`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param request - A request of a route with `payload: { parse: false }`.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong; hapi answers it with 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 */
export async function verifyWebhook(
  request: Pick<Request, 'payload' | 'raw'>,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const { payload: body, raw } = request
  const { headers } = raw.req
  const isStream = typeof body === 'object' && body !== null && Symbol.asyncIterator in body
  try {
    return await verifyRawWebhook(isStream ? raw.req : { headers, body }, options, rawBodyAdvice)
  } catch (error) {
    throw error instanceof WebhookVerificationError ? asBadRequest(error) : error
  }
}
