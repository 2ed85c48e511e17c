import type {
  AuthObject,
  AuthenticatedMachineObject,
  PendingSessionOptions,
  SignedInAuthObject,
} from '../auth/auth-object-types.ts'
import type { CheckAuthorizationParams } from '../auth/has.ts'
import type {
  AcceptsToken,
  MachineTokenType,
  SessionTokenType,
  TokenType,
} from '../auth/token-types.ts'
import { ConfigurationError } from '../configuration-error.ts'
import type { Reject } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import type { State } from './read-auth.ts'
import { forbidden, reverificationRequired, unauthenticated } from './rejection.ts'

/** What a route demands. Everything that is named must hold; without anything, a signed-in user. */
export type Requirement<Accepted extends AcceptsToken = AcceptsToken> = CheckAuthorizationParams &
  PendingSessionOptions & {
    /** Which kinds of tokens the route takes. @default 'session_token' */
    readonly acceptsToken?: Accepted | undefined
  }

/** Decides about somebody who is signed in. */
export type Predicate = (auth: SignedInAuthObject) => boolean | Promise<boolean>

/** The auth objects that get past `requireAuth({ acceptsToken })`. */
export type Authenticated<Accepted extends AcceptsToken> = AuthenticatedWith<
  Accepted extends 'any'
    ? TokenType
    : Accepted extends readonly (infer Type extends TokenType)[]
      ? Type
      : Accepted
>

type AuthenticatedWith<Type> = Type extends SessionTokenType
  ? SignedInAuthObject
  : Type extends MachineTokenType
    ? AuthenticatedMachineObject<Type>
    : never

/** @returns What to answer, or `undefined` where the request may pass. */
export type Check = (state: State) => Promise<Reject | undefined>

/**
 * Makes the check for what a route demands.
 *
 * @throws {ConfigurationError} `option_invalid` where a demand is `undefined`: an unset variable must not open a route.
 */
export function defineRequirement(demanded: Requirement | Predicate = {}): Check {
  if (typeof demanded === 'function') return (state) => checkPredicate(state, demanded)
  const { acceptsToken, treatPendingAsSignedOut, reverification, ...rest } = demanded
  for (const [name, value] of Object.entries({ ...rest, reverification })) {
    if (value === undefined && name in demanded) throw undefinedDemand(name)
  }
  const [missing] = Object.entries(rest)

  return async (state) => {
    const auth = readAuth(state, { acceptsToken, treatPendingAsSignedOut })
    if (!auth.isAuthenticated) return unauthenticated(reasonFor(state, auth))
    if (missing && !auth.has(rest)) return forbidden(missing.join(' '))
    if (reverification !== undefined && !auth.has({ reverification })) {
      return reverificationRequired(reverification)
    }
    return undefined
  }
}

async function checkPredicate(state: State, predicate: Predicate): Promise<Reject | undefined> {
  const auth = readAuth(state)
  if (!auth.isAuthenticated) return unauthenticated(reasonFor(state, auth))
  // Only a session token is accepted here, so this is its auth object.
  const allowed = await predicate(auth as SignedInAuthObject)
  return allowed ? undefined : forbidden('what this route asks for')
}

function undefinedDemand(name: string): ConfigurationError {
  return new ConfigurationError(
    'option_invalid',
    `requireAuth({ ${name}: undefined }) would let everybody through who is signed in. Give ${name} a value, or leave it out.`,
  )
}

/** A verified token can still be of the wrong kind, or of a session that has tasks left. */
function reasonFor(state: State, auth: AuthObject): string {
  if (state.reason !== null) return state.reason
  return 'sessionStatus' in auth && auth.sessionStatus === 'pending'
    ? 'session-pending'
    : 'token-type-mismatch'
}
