import type { HookContext, NextFunction, Params, Query } from '@feathersjs/feathers'
import type { IncomingMessage } from 'node:http'

import type { AuthObject, GetAuthFn, SessionAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import type { ClerkClient } from '../client.ts'
import { install } from './feathers-app.ts'
import type { FeathersApp } from './feathers-app.ts'
import { toFeathersError, toWebhookError } from './feathers-error.ts'
import { findFound, paramsOf, requireFound } from './feathers-params.ts'
import type { ParamsHolder } from './feathers-params.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import type { Guarded, GuardedAuth } from './guarded.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Predicate, Requirement } from './require-auth.ts'
import { socketDefaults } from './socket-carrier.ts'
import { checkMessage } from './socket-session.ts'
import { WebhookVerificationError } from '../webhook-error.ts'

export * from '../index.ts'
export { ClerkRejectionError } from './rejection-error.ts'
export type { ParamsHolder } from './feathers-params.ts'

/** Options of `clerkPlugin`. Over sockets there are no handshakes, whatever `handshake` says. */
export type ClerkPluginOptions = GateOptions

/** Options of `clerkPlugin` for one request, or for one socket: then it is the request that opened it. */
export type ClerkPluginOptionsCallback = (
  request: IncomingMessage,
) => ClerkPluginOptions | Promise<ClerkPluginOptions>

/**
 * What Clerk adds to `params`, for the types of services: `find(params: ClerkParams)`; behind `requireAuth()`
 * `find(params: ClerkParams<SignedInAuthObject>)`.
 */
export interface ClerkParams<Auth = SessionAuthObject, Q = Query> extends Params<Q>, Guarded<Auth> {
  /** Who calls. */
  auth: Auth
  /** The Backend API client. */
  clerk: ClerkClient
}

/** A hook, for `around` and for `before`. */
// oxlint-disable-next-line typescript/no-explicit-any -- of any application and service, as the hooks of Feathers are
export type ClerkHook = (context: HookContext<any, any>, next?: NextFunction) => Promise<void>

/**
 * Authenticates every call over REST (Koa or Express) and every socket, and blocks none: `params.auth` says who calls,
 * `requireAuth()` blocks. It goes above the body parser and `rest()`.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @example
 * import { feathers } from '@feathersjs/feathers'
 * import { bodyParser, errorHandler, koa, rest } from '@feathersjs/koa'
 * import socketio from '@feathersjs/socketio'
 * import { clerkPlugin } from 'clerk-latchkey/feathers'
 *
 * const app = koa(feathers())
 * app.use(errorHandler())
 * app.configure(clerkPlugin())
 * app.use(bodyParser())
 * app.configure(rest())
 * app.configure(socketio())
 */
export function clerkPlugin(
  options: ClerkPluginOptions | ClerkPluginOptionsCallback = {},
): (app: object) => void {
  const http = defineGate<IncomingMessage>(options)
  const socket = defineGate<IncomingMessage>(withoutPages(options), socketDefaults)
  // Every application has these two, with types that depend on its transports.
  return (app) => install(app as FeathersApp, { http, socket })
}

function withoutPages(
  options: ClerkPluginOptions | ClerkPluginOptionsCallback,
): ClerkPluginOptions | ClerkPluginOptionsCallback {
  if (typeof options === 'object') return { ...options, handshake: 'off' }
  return async (request) => ({ ...(await options(request)), handshake: 'off' })
}

interface GetAuth extends GetAuthFn<ParamsHolder> {
  <Auth>(params: Guarded<Auth>): GuardedAuth<Auth>
  <Auth>(context: { readonly params: Guarded<Auth> }): GuardedAuth<Auth>
}

/**
 * Who calls, for kinds of tokens that `params.auth` does not show.
 *
 * @param holder - A hook context, the `params` of a service method, or a connection.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((holder: ParamsHolder, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireFound(holder, 'getAuth(params)').state, options)) as GetAuth

/**
 * A hook that lets through who is signed in, or who has what is demanded. Others get `NotAuthenticated` or `Forbidden`,
 * with Clerk's error as `data`; over REST that is 401 (with `WWW-Authenticate`) or 403.
 *
 * Like every authentication of Feathers, it is about calls from outside: those of your own code, which have no
 * `params.provider`, go through.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a call
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { feathers } from '@feathersjs/feathers'
 * import { requireAuth } from 'clerk-latchkey/feathers'
 * import type { ClerkParams, SignedInAuthObject } from 'clerk-latchkey/feathers'
 *
 * class Messages {
 *   async find(params: ClerkParams<SignedInAuthObject>) {
 *     return [{ from: params.auth.userId }]
 *   }
 *   async remove(id: string) {
 *     return { id }
 *   }
 * }
 *
 * const app = feathers<{ messages: Messages }>()
 * app.use('messages', new Messages())
 * app.service('messages').hooks({
 *   around: { all: [requireAuth()], remove: [requireAuth({ role: 'org:admin' })] },
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): ClerkHook
export function requireAuth(demanded: Predicate): ClerkHook
export function requireAuth(demanded?: Requirement | Predicate): ClerkHook {
  const check = defineRequirement(demanded)
  const { acceptsToken, treatPendingAsSignedOut }: Requirement =
    typeof demanded === 'object' ? demanded : {}

  return async function requireAuth(context, next) {
    const params: Params = paramsOf(context)
    if (params.provider) {
      const found = requireFound(context, 'requireAuth()')
      // A socket outlives its token.
      const isSocket = 'validUntil' in found
      const rejection = await (isSocket ? checkMessage(found, check) : check(found.state))
      if (rejection) {
        if (!isSocket) found.http?.setHeaders(rejection.headers)
        throw toFeathersError(rejection)
      }
    }
    const found = findFound(context)
    if (found && acceptsToken) {
      const auth = readAuth(found.state, { acceptsToken, treatPendingAsSignedOut })
      context.params = { ...context.params, auth }
    }
    await next?.()
  }
}

const rawBodyAdvice = `The body parsers of Feathers keep the raw body when they are told to:

  app.use(bodyParser({ includeUnparsed: true })) // @feathersjs/koa
  app.use(json({ verify: (req, _res, body) => Object.assign(req, { rawBody: body }) })) // @feathersjs/express`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again. For the `create` of a service
 * over REST.
 *
 * @param holder - The `params` of the service method, or a hook context.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {BadRequest} with the cause {@link WebhookVerificationError}, whose `code` says what is wrong
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`; `middleware_missing`, also over sockets
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import type { Params } from '@feathersjs/feathers'
 * import { verifyWebhook } from 'clerk-latchkey/feathers'
 *
 * export class Webhooks {
 *   async create(_data: unknown, params: Params) {
 *     const event = await verifyWebhook(params)
 *     return { received: event.type }
 *   }
 * }
 */
export async function verifyWebhook(
  holder: ParamsHolder,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const found = requireFound(holder, 'verifyWebhook(params)')
  if (!('http' in found) || !found.http) throw notHttp()
  try {
    return await verifyRawWebhook(found.http.webhook(), options, rawBodyAdvice)
  } catch (error) {
    throw toWebhookError(error)
  }
}

function notHttp(): unknown {
  const message = 'A webhook comes over HTTP, and this call came over a socket.'
  return toWebhookError(new WebhookVerificationError('body_not_raw', message))
}
