import type { AuthObject, GetAuthFn, SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { AcceptsToken } from '../auth/token-types.ts'
import { isUntouched, requireAdmission } from './graphql-context.ts'
import type { ClerkContext } from './graphql-context.ts'
import { toGraphQLError } from './graphql-error.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Authenticated, Predicate, Requirement } from './require-auth.ts'
import { checkExpiry } from './socket-session.ts'

/**
 * Who asks, for kinds of tokens that `context.auth` does not show.
 *
 * @param context - The context of a resolver.
 * @param options - `acceptsToken`: which kinds of tokens count, by default session tokens. `treatPendingAsSignedOut`:
 * whether a session with open tasks counts as none, by default it does.
 * @throws {ConfigurationError} `middleware_missing`
 */
export const getAuth = ((context: ClerkContext, options?: ReadAuthOptions): AuthObject =>
  readAuth(requireAdmission(context, 'getAuth(context)').state, options)) as GetAuthFn<ClerkContext>

/** The context behind a guard. */
export type GuardedContext<Context, Auth> = Omit<Context, 'auth'> & { auth: Auth }

/** Wraps a resolver, or the `subscribe` of a subscription. */
export type ResolverGuard<Auth> = <Source, Args, Context extends ClerkContext, Info, Result>(
  resolver: (
    source: Source,
    args: Args,
    context: GuardedContext<Context, Auth>,
    info: Info,
  ) => Result | Promise<Result>,
) => (source: Source, args: Args, context: Context, info: Info) => Promise<Result>

/**
 * Wraps a resolver, so that it runs for who is signed in, or has what is demanded. Others get a GraphQL error with the code
 * `UNAUTHENTICATED` or `FORBIDDEN`. In resolvers behind it, `context.auth.userId` is a string.
 *
 * @param demanded - One of `role`, `permission`, `feature` and `plan`; `reverification`; `acceptsToken`, by default
 * session tokens. Or a function that decides about the auth object of somebody who is signed in.
 * @throws {ConfigurationError} `option_invalid` at once, where a demand is `undefined`
 * @throws {GraphQLError} in the resolver, with a {@link ClerkRejectionError} as its cause
 * @see https://clerk.com/docs/guides/secure/authorization-checks
 * @example
 * import { requireAuth } from 'clerk-latchkey/graphql'
 * import type { ClerkContext } from 'clerk-latchkey/graphql'
 *
 * const signedIn = requireAuth()
 * const adminOnly = requireAuth({ role: 'org:admin' })
 *
 * export const Query = {
 *   me: signedIn((_source: unknown, _args: object, { auth, clerk }: ClerkContext & { auth: { userId: string } }) =>
 *     clerk.users.getUser(auth.userId),
 *   ),
 *   secret: adminOnly(() => 'for admins'),
 * }
 */
export function requireAuth<const Accepted extends AcceptsToken = 'session_token'>(
  demanded?: Requirement<Accepted>,
): ResolverGuard<Authenticated<Accepted>>
export function requireAuth(demanded: Predicate): ResolverGuard<SignedInAuthObject>
export function requireAuth(demanded?: Requirement | Predicate): ResolverGuard<AuthObject> {
  const check = defineRequirement(demanded)
  const read = typeof demanded === 'object' ? demanded : undefined

  return (resolver) =>
    async function requireAuth(source, args, context, info) {
      const found = requireAdmission(context, 'requireAuth()')
      // The context of an operation may live as long as its socket, and the token does not.
      const expiry = 'validUntil' in found ? await checkExpiry(found) : undefined
      const rejection = expiry ?? (await check(found.state))
      if (rejection) throw toGraphQLError(rejection, found.headerForm)
      return resolver(source, args, withAuth(context, readAuth(found.state, read), read), info)
    }
}

/**
 * The context with what the guard has let through. It is the context itself wherever that shows the same: others keep
 * things by its identity, and it may be of a class.
 */
function withAuth<Context extends ClerkContext>(
  context: Context,
  auth: AuthObject,
  read: ReadAuthOptions | undefined,
): GuardedContext<Context, AuthObject> {
  const { acceptsToken = 'session_token', treatPendingAsSignedOut = true } = read ?? {}
  const isShown = acceptsToken === 'session_token' && treatPendingAsSignedOut
  if (isShown && isUntouched(context)) return context
  return Object.create(context, { auth: { value: auth, enumerable: true } })
}

/**
 * Gives the socket that an operation came over a fresh token, in place of the one that is about to expire.
 *
 * @returns Whether the token is accepted, and of the user who opened the socket.
 * @throws {ConfigurationError} `middleware_missing`
 */
export async function reauthenticate(context: ClerkContext, token: string): Promise<boolean> {
  const found = requireAdmission(context, 'reauthenticate(context, token)')
  return 'renew' in found && (await found.renew(token)) === undefined
}
