import { invalidTokenAuthObject, signedInAuthObject, signedOutAuthObject } from './auth-object.ts'
import type { PendingSessionOptions } from './auth-object-types.ts'
import type { VerifiedMachineToken } from './backend-api.ts'
import { debugOf } from './debug.ts'
import type { DecodedToken } from './jwt.ts'
import { authenticatedMachineObject, unauthenticatedMachineObject } from './machine-auth-object.ts'
import type { AuthReason } from './reasons.ts'
import type { CookieContext, RequestContext } from './request-context.ts'
import { AuthStatus } from './request-state-types.ts'
import type {
  AuthenticatedState,
  HandshakeState,
  RequestState,
  UnauthenticatedState,
} from './request-state-types.ts'
import { callOptions } from './services.ts'
import { noOptions, shownOptions } from './shown-options.ts'
import type { ShownOptions } from './shown-options.ts'
import { TokenType } from './token-types.ts'
import type { MachineTokenType } from './token-types.ts'

/** Any state that a request can end in. */
export type AnyState = RequestState<TokenType | null>

/** Response headers, in order; a name can come twice. */
export type HeaderList = ReadonlyArray<readonly [name: string, value: string]>

/** Why a request is not signed in. */
export interface Outcome {
  readonly reason: AuthReason
  /** What happened, in one line. */
  readonly message: string
  /** The message is for the browser's developer too, in `x-clerk-auth-message`. */
  readonly isTokenError?: boolean
  readonly couldNotVerify?: boolean
}

/** A session token was verified. */
export function signedIn(
  context: RequestContext,
  token: DecodedToken,
  headers: HeaderList = [],
): AuthenticatedState {
  const { services, settings } = context
  const toAuth = (options?: PendingSessionOptions) => {
    if (options?.treatPendingAsSignedOut !== false && token.claims.sts === 'pending') {
      return signedOutAuthObject(debugOf(context), 'pending')
    }
    const issuer = { api: services.api, callOptions: () => callOptions(settings) }
    return signedInAuthObject(token, issuer, debugOf(context, token.text))
  }
  return authenticated<AuthenticatedState>(shownOptions(context), headers, {
    token: token.text,
    tokenType: TokenType.SessionToken,
    // Upstream types it as signed in; a pending session is the one case where it is not.
    toAuth: toAuth as AuthenticatedState['toAuth'],
  })
}

/** A machine token was verified. */
export function signedInMachine(
  context: RequestContext,
  tokenType: MachineTokenType,
  token: string,
  verified: VerifiedMachineToken,
): AuthenticatedState<MachineTokenType> {
  const toAuth = () => authenticatedMachineObject(tokenType, token, verified, debugOf(context))
  return authenticated<AuthenticatedState<MachineTokenType>>(shownOptions(context), [], {
    token,
    tokenType,
    // One function for all types; its result has the type that `tokenType` says.
    toAuth: toAuth as AuthenticatedState<MachineTokenType>['toAuth'],
  })
}

/** No session. */
export function signedOut(
  context: RequestContext,
  outcome: Outcome,
  headers: HeaderList = [],
): UnauthenticatedState {
  return unauthenticated<UnauthenticatedState>(shownOptions(context), outcome, headers, {
    status: AuthStatus.SignedOut,
    tokenType: TokenType.SessionToken,
    toAuth: () => signedOutAuthObject(debugOf(context, undefined, outcome)),
  })
}

/** No accepted machine token. */
export function signedOutMachine(
  context: RequestContext,
  tokenType: MachineTokenType,
  outcome: Outcome,
): UnauthenticatedState<MachineTokenType> {
  const toAuth = () => unauthenticatedMachineObject(tokenType, debugOf(context, undefined, outcome))
  return unauthenticated<UnauthenticatedState<MachineTokenType>>(
    shownOptions(context),
    outcome,
    [],
    {
      status: AuthStatus.SignedOut,
      tokenType,
      toAuth: toAuth as UnauthenticatedState<MachineTokenType>['toAuth'],
    },
  )
}

/** The browser has to go and ask. */
export function handshake(
  context: CookieContext,
  outcome: Outcome,
  headers: HeaderList,
): HandshakeState {
  return unauthenticated<HandshakeState>(shownOptions(context), outcome, headers, {
    status: AuthStatus.Handshake,
    tokenType: TokenType.SessionToken,
    toAuth: () => null,
  })
}

/** The token is of none of the types in the list that is accepted. The state says nothing of the application. */
export function signedOutInvalidToken(): UnauthenticatedState<null> {
  const outcome: Outcome = {
    reason: 'token-type-mismatch',
    message: 'The Authorization header has a token of a type that is not accepted here.',
  }
  return unauthenticated<UnauthenticatedState<null>>(noOptions, outcome, [], {
    status: AuthStatus.SignedOut,
    tokenType: null,
    toAuth: invalidTokenAuthObject,
  })
}

// In the two below each field is written by its name: V8 takes 12 microseconds to add fields to a spread object of this
// size, and a cached token is authenticated in two.

function authenticated<State extends AuthenticatedState<TokenType>>(
  shown: ShownOptions,
  headers: HeaderList,
  own: Pick<State, 'token' | 'tokenType' | 'toAuth'>,
): State {
  return {
    status: AuthStatus.SignedIn,
    reason: null,
    message: null,
    couldNotVerify: false,
    proxyUrl: shown.proxyUrl,
    publishableKey: shown.publishableKey,
    isSatellite: shown.isSatellite,
    domain: shown.domain,
    signInUrl: shown.signInUrl,
    signUpUrl: shown.signUpUrl,
    afterSignInUrl: shown.afterSignInUrl,
    afterSignUpUrl: shown.afterSignUpUrl,
    isSignedIn: true,
    isAuthenticated: true,
    tokenType: own.tokenType,
    toAuth: own.toAuth,
    headers: toHeaders(headers),
    token: own.token,
    // Every field of the state is there; which one it is, `own` says.
  } as unknown as State
}

function unauthenticated<State extends UnauthenticatedState<TokenType | null> | HandshakeState>(
  shown: ShownOptions,
  outcome: Outcome,
  list: HeaderList,
  own: Pick<State, 'status' | 'tokenType' | 'toAuth'>,
): State {
  const headers = toHeaders(list)
  if (outcome.isTokenError) append(headers, 'x-clerk-auth-message', outcome.message)
  append(headers, 'x-clerk-auth-reason', outcome.reason)
  append(headers, 'x-clerk-auth-status', own.status)
  return {
    status: own.status,
    reason: outcome.reason,
    message: outcome.message,
    couldNotVerify: outcome.couldNotVerify ?? false,
    proxyUrl: shown.proxyUrl,
    publishableKey: shown.publishableKey,
    isSatellite: shown.isSatellite,
    domain: shown.domain,
    signInUrl: shown.signInUrl,
    signUpUrl: shown.signUpUrl,
    afterSignInUrl: shown.afterSignInUrl,
    afterSignUpUrl: shown.afterSignUpUrl,
    isSignedIn: false,
    isAuthenticated: false,
    tokenType: own.tokenType,
    toAuth: own.toAuth,
    headers,
    token: null,
    // As above.
  } as unknown as State
}

function toHeaders(list: HeaderList): Headers {
  const headers = new Headers()
  for (const [name, value] of list) append(headers, name, value)
  return headers
}

// RFC 9110 section 5.5. `Headers` lets control characters through, and Node then throws when the response is sent.
const fieldValue = /^[\t -~\u0080-\u00ff]*$/

/** What cannot be sent is left out; the state still has it in `reason` and `message`. */
function append(headers: Headers, name: string, value: string): void {
  if (fieldValue.test(value)) headers.append(name, value)
}
