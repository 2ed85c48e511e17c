import { Elysia, status } from 'elysia'

import type {
  AuthenticatedMachineObject,
  AuthObject,
  GetAuthFn,
  PendingSessionOptions,
  SessionAuthObject,
  SignedInAuthObject,
} from '../auth/auth-object-types.ts'
import type { CheckAuthorizationParams } from '../auth/has.ts'
import type { MachineTokenType } from '../auth/token-types.ts'
import {
  authenticateAround,
  authenticateWithin,
  requireAdmission,
  setHeaders,
} from './elysia-request.ts'
import type { Handle } from './elysia-request.ts'
import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import type { Reject } from './outcome.ts'
import { verifyRawWebhook } from './raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from './raw-webhook.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions, State } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Predicate, Requirement } from './require-auth.ts'
import { toBindings, toUnread } from './srvx-request.ts'

export * from '../index.ts'

/** Options of `clerkPlugin`. */
export type ClerkPluginOptions = GateOptions

/** Options of `clerkPlugin` for one request. */
export type ClerkPluginOptionsCallback = (
  request: Request,
) => ClerkPluginOptions | Promise<ClerkPluginOptions>

/** What the contexts of hooks have, as far as it is used here. */
interface AnyContext {
  readonly request: Request
}

/** A context in which headers can be set. */
interface AnsweringContext extends AnyContext {
  readonly set: { readonly headers: object }
}

/** What a macro demands of who is signed in; kinds of tokens have a macro of their own. */
type SessionDemand =
  | boolean
  | Predicate
  | (CheckAuthorizationParams & PendingSessionOptions & { readonly acceptsToken?: never })

/**
 * Authenticates every request and blocks none: `auth` in the context says who it was, and the macros `requireAuth` and
 * `requireToken` block. One is enough for an application: Elysia takes a second one for the same.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with 503
 * @example
 * import { clerkPlugin } from 'clerk-latchkey/elysia'
 * import { Elysia } from 'elysia'
 *
 * new Elysia()
 *   .use(clerkPlugin())
 *   .get('/hello', ({ auth }) => `Hello ${auth.userId ?? 'stranger'}`)
 *   .get('/me', ({ auth, clerk }) => clerk.users.getUser(auth.userId), { requireAuth: true })
 *   .get('/admin', () => 'Hello admin', { requireAuth: { role: 'org:admin' } })
 */
export function clerkPlugin(options: ClerkPluginOptions | ClerkPluginOptionsCallback = {}) {
  const gate = defineGate<Request>(options)

  return new Elysia({ name: 'clerk-latchkey' })
    .wrap(((handle: Handle) => authenticateAround(gate, handle)) as unknown as Wrapper)
    .onRequest(async ({ request, set }) => {
      // Elysia reads the text of its hooks: what is not async there, it does not wait for.
      const answer = await authenticateWithin(gate, request, set.headers)
      return answer
    })
    .resolve({ as: 'global' }, ({ request }) => {
      const { state, client } = requireAdmission(request, 'auth')
      return { auth: readSession(state), clerk: client }
    })
    .macro({ requireAuth: requireSession, requireToken })
}

/** Elysia's own type knows no parameters. */
type Wrapper = Parameters<Elysia['wrap']>[0]

/** Only session tokens are accepted by default. */
function readSession(state: State, options?: PendingSessionOptions): SessionAuthObject {
  return readAuth(state, options) as SessionAuthObject
}

/** The macro `requireAuth`. */
function requireSession(demanded: SessionDemand) {
  const demand = typeof demanded === 'boolean' ? {} : demanded
  const check = demanded === false ? undefined : defineRequirement(demand)
  const read = typeof demand === 'object' ? demand : undefined
  return {
    async resolve({ request, set }: AnsweringContext) {
      const { state } = requireAdmission(request, 'requireAuth')
      const rejection = await check?.(state)
      if (rejection) return refuse(set, rejection)
      // The check has seen that somebody is signed in.
      return { auth: readSession(state, read) as SignedInAuthObject }
    },
  }
}

/** The macro `requireToken`. */
function requireToken(acceptsToken: MachineTokenType | readonly MachineTokenType[]) {
  const check = defineRequirement({ acceptsToken })
  return {
    async resolve({ request, set }: AnsweringContext) {
      const { state } = requireAdmission(request, 'requireToken')
      const rejection = await check(state)
      if (rejection) return refuse(set, rejection)
      // The check has seen that there is a token of these kinds.
      return { token: readAuth(state, { acceptsToken }) as AuthenticatedMachineObject }
    },
  }
}

/** Answers in the form of Elysia, which its clients know the type of. */
function refuse({ headers }: AnsweringContext['set'], rejection: Reject) {
  setHeaders(headers, rejection.headers)
  return status(rejection.status, rejection.body)
}

/**
 * Who sent a request, for kinds of tokens that `auth` does not show.
 *
 * @param context - The context of a handler or hook, or anything else that has the `request`.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 * @example
 * import { clerkPlugin, getAuth } from 'clerk-latchkey/elysia'
 * import { Elysia } from 'elysia'
 *
 * new Elysia().use(clerkPlugin()).get('/whoami', ({ request }) => {
 *   const auth = getAuth({ request }, { acceptsToken: 'any' })
 *   return { tokenType: auth.tokenType, isAuthenticated: auth.isAuthenticated }
 * })
 */
export const getAuth = (({ request }: AnyContext, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireAdmission(request, 'getAuth(context)').state, options)) as GetAuthFn<AnyContext>

/**
 * A hook that lets through who is signed in, or who has what is demanded. Others get 401 (with `WWW-Authenticate`) or 403,
 * and a JSON body in the shape of Clerk's errors. The macros do the same and narrow the types; this is for
 * `onBeforeHandle` and `guard`.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`; `middleware_missing` at a request
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { clerkPlugin, requireAuth } from 'clerk-latchkey/elysia'
 * import { Elysia } from 'elysia'
 *
 * new Elysia()
 *   .use(clerkPlugin())
 *   .guard({ beforeHandle: requireAuth({ role: 'org:admin' }) }, (app) => app.get('/admin', () => 'Hello admin'))
 */
export function requireAuth(demanded?: Requirement | Predicate) {
  const check = defineRequirement(demanded)

  return async function requireAuth({ request, set }: AnsweringContext) {
    const rejection = await check(requireAdmission(request, 'requireAuth()').state)
    return rejection && refuse(set, rejection)
  }
}

const advice = `Take the request alone, so that Elysia leaves its body alone:

  app.post('/webhooks', ({ request }) => verifyWebhook(request))
`

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @param request - A request whose body nobody has read.
 * @throws {WebhookVerificationError} with the `code` of what is wrong; answer it with status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * import { verifyWebhook } from 'clerk-latchkey/elysia'
 * import { Elysia } from 'elysia'
 *
 * new Elysia().post('/webhooks', async ({ request }) => {
 *   const event = await verifyWebhook(request)
 *   if (event.type === 'user.created') console.log(event.data.id)
 * })
 */
export function verifyWebhook(
  request: Request,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  return verifyRawWebhook(toUnread(request), options, advice, toBindings(request))
}
