import type { HttpContext } from '@adonisjs/core/http'

import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import { requireAdmission, toException } from './adonis-context.ts'
import type { GateOptions } from './gate.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'

export * from '../index.ts'
export { ClerkRejectionError } from './rejection-error.ts'

/** Options of `config/clerk.ts`. */
export type ClerkConfig = GateOptions

/** Options for one request. */
export type ClerkConfigCallback = (ctx: HttpContext) => ClerkConfig | Promise<ClerkConfig>

/**
 * The default export of `config/clerk.ts`.
 *
 * @param config - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @example
 * import { defineConfig } from 'clerk-latchkey/adonis'
 *
 * export default defineConfig({ authorizedParties: ['https://app.example.com'] })
 */
export function defineConfig<Config extends ClerkConfig | ClerkConfigCallback>(
  config: Config,
): Config {
  return config
}

/**
 * Who sent a request.
 *
 * @param ctx - The context of a request that the Clerk middleware has seen.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 * @example
 * import router from '@adonisjs/core/services/router'
 * import { getAuth } from 'clerk-latchkey/adonis'
 *
 * router.get('/hello', (ctx) => {
 *   const { isAuthenticated, userId } = getAuth(ctx)
 *   return isAuthenticated ? `Hello ${userId}` : 'Hello stranger'
 * })
 */
export const getAuth = ((ctx: HttpContext, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireAdmission(ctx, 'getAuth(ctx)').state, options)) as GetAuthFn<HttpContext>

/**
 * Gives the auth object of who is signed in, or who has what is demanded: `userId` is a string. For others it throws, and
 * they get 401 (with `WWW-Authenticate`) or 403, and a JSON body in the shape of Clerk's errors. The named middleware
 * `clerk-latchkey/adonis/guard` does the same in front of a handler.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ClerkRejectionError} which renders itself
 * @throws {ConfigurationError} `option_invalid` where a demand is `undefined`; `middleware_missing`
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import router from '@adonisjs/core/services/router'
 * import { requireAuth } from 'clerk-latchkey/adonis'
 *
 * router.get('/me', async (ctx) => {
 *   const { userId } = await requireAuth(ctx)
 *   return ctx.clerk.users.getUser(userId)
 * })
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  ctx: HttpContext,
  demanded?: Requirement<Accepted>,
): Promise<Authenticated<Accepted>>
export function requireAuth(ctx: HttpContext, demanded: Predicate): Promise<SignedInAuthObject>
export async function requireAuth(
  ctx: HttpContext,
  demanded?: Requirement | Predicate,
): Promise<AuthObject> {
  const { state } = requireAdmission(ctx, 'requireAuth(ctx)')
  const rejection = await defineRequirement(demanded)(state)
  if (rejection) throw toException(rejection)
  const accepted: Requirement = typeof demanded === 'object' ? demanded : {}
  const { acceptsToken, treatPendingAsSignedOut } = accepted
  return readAuth(state, { acceptsToken, treatPendingAsSignedOut })
}

const rawBodyAdvice = `The body parser of Adonis keeps the text of JSON; nothing else may read the body before:

  router.post('/webhooks', async (ctx) => {
    const event = await verifyWebhook(ctx)
    return { received: event.type }
  })`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param ctx - The context of a request, with the body parser of Adonis or without one.
 * @returns The event; `event.type` decides the type of `event.data`.
 * @throws {WebhookVerificationError} with the `code` of what is wrong and status 400, which Adonis answers with
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import router from '@adonisjs/core/services/router'
 * import { verifyWebhook } from 'clerk-latchkey/adonis'
 *
 * router.post('/webhooks', async (ctx) => {
 *   const event = await verifyWebhook(ctx)
 *   return { received: event.type }
 * })
 */
export function verifyWebhook(
  { request }: HttpContext,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  const body = request.raw()
  const webhook = body ? { headers: request.request.headers, body } : request.request
  return verifyRawWebhook(webhook, options, rawBodyAdvice)
}
