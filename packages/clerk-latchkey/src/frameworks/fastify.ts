import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'

import type {
  AuthObject,
  GetAuthFn,
  SessionAuthObject,
  SignedInAuthObject,
} from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { defineGuard, readAdmission } from './admission.ts'
import { passOn, respond, setHeaders } from './fastify-reply.ts'
import { admit, decorateRequests, isAdmitted, requireAdmission } from './fastify-request.ts'
import { defineGate } from './gate.ts'
import type { Gate, GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { toCarrier } from './node-carrier.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'

export * from '../index.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The Backend API client, once `clerkPlugin` ran. */
    readonly clerk: ClerkClient
    /** Who sent the request, once `clerkPlugin` ran; as `getAuth(request)` says without options. */
    readonly auth: SessionAuthObject
  }
}

/** Options of `clerkPlugin`. */
export interface ClerkFastifyOptions extends GateOptions {
  /**
   * When requests are authenticated: before their body is read, or before their handler. The handlers of the other hooks
   * between the two see the result only with `onRequest`. Default: `preHandler`.
   */
  readonly hookName?: 'onRequest' | 'preHandler' | undefined
  /** Gives the options for one request, for several instances; then the others count for nothing but `hookName`. */
  readonly options?: ((request: FastifyRequest) => GateOptions | Promise<GateOptions>) | undefined
}

const hookNames = ['onRequest', 'preHandler'] as const

/**
 * Authenticates every request and blocks none: `getAuth(request)` says who it was, `requireAuth()` blocks.
 *
 * It is no scope of its own: what is registered beside it and after it is authenticated.
 *
 * @throws {ConfigurationError} `option_invalid`, `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at
 * once, for what is among the options. What a request finds missing or wrong is logged, and answered with 503
 * @see https://clerk.com/docs/reference/fastify/clerk-plugin
 * @example
 * import fastify from 'fastify'
 * import { clerkPlugin } from 'clerk-latchkey/fastify'
 *
 * const app = fastify()
 * await app.register(clerkPlugin)
 */
export const clerkPlugin: FastifyPluginAsync<ClerkFastifyOptions> = /* @__PURE__ */ shared(
  async function clerkPlugin(instance, { hookName = 'preHandler', options, ...rest }) {
    if (!hookNames.includes(hookName)) throw unknownHook(hookName)
    const gate = defineGate(options ?? rest)
    const authenticate = defineHook(gate)
    decorateRequests(instance)
    // The Frontend API gets bodies as they were sent, and Fastify has not read them yet here.
    if (gate.forward) instance.addHook('onRequest', defineForward(gate))
    if (hookName === 'onRequest') instance.addHook('onRequest', authenticate)
    else instance.addHook('preHandler', authenticate)
  },
)

/** What `fastify-plugin` does: the hooks are those of the instance that registers, and not of a scope of its own. */
function shared(
  plugin: FastifyPluginAsync<ClerkFastifyOptions>,
): FastifyPluginAsync<ClerkFastifyOptions> {
  const meta = { name: 'clerk-latchkey', fastify: '5.x' }
  return Object.assign(plugin, {
    [Symbol.for('skip-override')]: true,
    [Symbol.for('fastify.display-name')]: meta.name,
    [Symbol.for('plugin-meta')]: meta,
  })
}

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

function defineHook(gate: Gate<FastifyRequest>): Hook {
  return async function authenticate(request, reply) {
    if (isAdmitted(request)) return undefined
    const outcome = await gate(toCarrier(request.raw, request.originalUrl), request)
    if (outcome.kind !== 'continue') return respond(reply, outcome)
    setHeaders(reply, outcome.headers)
    admit(request, outcome)
    return undefined
  }
}

function defineForward({ forward }: Gate<FastifyRequest>): Hook {
  return async function forwardToFrontendApi(request, reply) {
    const answer = await forward?.(request.raw, request)
    return answer && passOn(reply, answer)
  }
}

function unknownHook(name: unknown): ConfigurationError {
  return new ConfigurationError(
    'option_invalid',
    `{ hookName } of clerkPlugin must be "onRequest" or "preHandler", and it is ${JSON.stringify(name)}.`,
  )
}

/** A request of any route: `unknown` would refuse those whose parameters and body have types. */
// oxlint-disable-next-line typescript/no-explicit-any -- as said above
type AnyRequest<Config = any> = FastifyRequest<any, any, any, any, any, Config, any>

/** A hook that tells the handler after it, through the type of the route's configuration, whom it let through. */
type Guard<Auth> = (request: AnyRequest<Guarded<Auth>>, reply: FastifyReply) => Promise<unknown>

interface GetAuth extends GetAuthFn<AnyRequest> {
  <Auth>(request: AnyRequest<Guarded<Auth>>): GuardedAuth<Auth>
}

/**
 * Who sent a request. Behind `requireAuth()` it is somebody: `userId` is a string there.
 *
 * @param request - A request that `clerkPlugin` has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 * @see https://clerk.com/docs/reference/fastify/get-auth
 * @example
 * import fastify from 'fastify'
 * import { clerkPlugin, getAuth } from 'clerk-latchkey/fastify'
 *
 * const app = fastify()
 * await app.register(clerkPlugin)
 * app.get('/hello', async (request) => {
 *   const { isAuthenticated, userId } = getAuth(request)
 *   return isAuthenticated ? `Hello ${userId}` : 'Hello stranger'
 * })
 */
export const getAuth = ((request: AnyRequest, options?: ReadAuthOptions): AuthObject =>
  readAdmission(requireAdmission(request, 'getAuth(request)'), options)) as GetAuth

/**
 * A hook that lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or
 * 403, and a JSON body in the shape of Clerk's errors. It goes among the `preHandler`s of a route, or of a scope.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import fastify from 'fastify'
 * import { clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/fastify'
 *
 * const app = fastify()
 * await app.register(clerkPlugin)
 * app.get('/me', { preHandler: requireAuth() }, async (request) => {
 *   return { userId: getAuth(request).userId }
 * })
 * app.delete('/account', { preHandler: requireAuth({ role: 'org:admin' }) }, async (_request, reply) => {
 *   return reply.code(204).send()
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): Guard<Authenticated<Accepted>>
export function requireAuth(demanded: Predicate): Guard<SignedInAuthObject>
export function requireAuth(demanded?: Requirement | Predicate): Guard<unknown> {
  const check = defineGuard(demanded)

  return async function requireAuth(request, reply) {
    const rejection = await check(requireAdmission(request, 'requireAuth()'))
    return rejection && respond(reply, rejection)
  }
}

const rawBodyAdvice = `Fastify parses JSON by itself; in a scope of its own, the route of the webhook can have the bytes instead:

  app.register(async (scope) => {
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post('/webhooks', async (request) => {
      const event = await verifyWebhook(request)
      return { received: event.type }
    })
  })`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param request - A request whose body no parser has read: `request.body` is a text or bytes, or there is a
 * `request.rawBody`.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400, which Fastify answers with
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import fastify from 'fastify'
 * import { verifyWebhook } from 'clerk-latchkey/fastify'
 *
 * const app = fastify()
 * app.register(async (scope) => {
 *   scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
 *   scope.post('/webhooks', async (request) => {
 *     const event = await verifyWebhook(request)
 *     return { received: event.type }
 *   })
 * })
 */
export function verifyWebhook(
  request: AnyRequest & { readonly rawBody?: unknown },
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const { headers, body, rawBody } = request
  return verifyRawWebhook({ headers, body, rawBody }, options, rawBodyAdvice)
}
