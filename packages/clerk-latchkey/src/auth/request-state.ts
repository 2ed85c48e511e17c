import { authenticatedMachineObject, unauthenticatedMachineObject } from './machine-auth-object.ts'
import { invalidTokenAuthObject, signedInAuthObject, signedOutAuthObject } from './auth-object.ts'
import type { PendingSessionOptions } from './auth-object-types.ts'
import type { VerifiedMachineToken } from './backend-api.ts'
import { debugOf } from './debug.ts'
import type { DecodedToken } from './jwt.ts'
import { resolveProxyUrl } from './proxy-url.ts'
import { AuthErrorReason } from './reasons.ts'
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
  const toAuth = ({ treatPendingAsSignedOut = true }: PendingSessionOptions = {}) => {
    if (treatPendingAsSignedOut && token.claims.sts === 'pending') {
      return signedOutAuthObject(debugOf(context), 'pending')
    }
    const issuer = { api: services.api, callOptions: callOptions(settings) }
    return signedInAuthObject(token, issuer, debugOf(context, token.text))
  }
  return withHeaders(headers, {
    ...authenticated(context, token.text),
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
  return withHeaders([], {
    ...authenticated(context, token),
    tokenType,
    toAuth: (() =>
      authenticatedMachineObject(
        tokenType,
        token,
        verified,
        debugOf(context),
      )) as AuthenticatedState<MachineTokenType>['toAuth'],
  })
}

/** No session. */
export function signedOut(
  context: RequestContext,
  outcome: Outcome,
  headers: HeaderList = [],
): UnauthenticatedState {
  const status = AuthStatus.SignedOut
  return withHeaders(explain(status, outcome, headers), {
    status,
    ...unauthenticated(context, outcome),
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
  const status = AuthStatus.SignedOut
  return withHeaders(explain(status, outcome, []), {
    status,
    ...unauthenticated(context, outcome),
    tokenType,
    toAuth: (() =>
      unauthenticatedMachineObject(
        tokenType,
        debugOf(context, undefined, outcome),
      )) as UnauthenticatedState<MachineTokenType>['toAuth'],
  })
}

/** The browser has to go and ask. */
export function handshake(
  context: CookieContext,
  outcome: Outcome,
  headers: HeaderList,
): HandshakeState {
  const status = AuthStatus.Handshake
  return withHeaders(explain(status, outcome, headers), {
    status,
    ...unauthenticated(context, outcome),
    tokenType: TokenType.SessionToken,
    toAuth: () => null,
  })
}

/** The token is of none of the types in the list that is accepted. The state says nothing of the application. */
export function signedOutInvalidToken(): UnauthenticatedState<null> {
  const reason = AuthErrorReason.TokenTypeMismatch
  return withHeaders(
    [
      ['x-clerk-auth-reason', reason],
      ['x-clerk-auth-status', AuthStatus.SignedOut],
    ],
    {
      status: AuthStatus.SignedOut,
      reason,
      message: 'The Authorization header has a token of a type that is not accepted here.',
      couldNotVerify: false,
      proxyUrl: '',
      publishableKey: '',
      isSatellite: false,
      domain: '',
      signInUrl: '',
      signUpUrl: '',
      afterSignInUrl: '',
      afterSignUpUrl: '',
      isSignedIn: false,
      isAuthenticated: false,
      tokenType: null,
      toAuth: invalidTokenAuthObject,
      token: null,
    },
  )
}

function authenticated(context: RequestContext, token: string) {
  return {
    status: AuthStatus.SignedIn,
    reason: null,
    message: null,
    couldNotVerify: false as const,
    ...echo(context),
    isSignedIn: true as const,
    isAuthenticated: true as const,
    token,
  }
}

function unauthenticated(context: RequestContext, outcome: Outcome) {
  return {
    reason: outcome.reason,
    message: outcome.message,
    couldNotVerify: outcome.couldNotVerify ?? false,
    ...echo(context),
    isSignedIn: false as const,
    isAuthenticated: false as const,
    token: null,
  }
}

/** The headers that tell a developer in front of the browser what happened. */
function explain(status: string, outcome: Outcome, headers: HeaderList): HeaderList {
  const list: Array<HeaderList[number]> = [...headers]
  if (outcome.isTokenError) list.push(['x-clerk-auth-message', outcome.message])
  list.push(['x-clerk-auth-reason', outcome.reason], ['x-clerk-auth-status', status])
  return list
}

/** The options that callers read back from a state, as upstream gives them: never `undefined`. */
function echo(context: RequestContext | CookieContext) {
  const { facts, settings } = context
  const { options, isSatellite } = settings
  const instance = 'instance' in context ? context.instance : undefined
  return {
    proxyUrl: resolveProxyUrl(settings, () => facts.urlOrigin),
    publishableKey: options.publishableKey ?? instance?.publishableKey ?? '',
    isSatellite,
    domain: options.domain ?? '',
    signInUrl: options.signInUrl ?? '',
    signUpUrl: options.signUpUrl ?? '',
    afterSignInUrl: options.afterSignInUrl ?? '',
    afterSignUpUrl: options.afterSignUpUrl ?? '',
  }
}

/** Most responses need no headers, and making the object costs more than the decision. */
function withHeaders<State extends object>(
  list: HeaderList,
  state: State,
): State & { headers: Headers } {
  let headers: Headers | undefined
  return Object.defineProperty(state, 'headers', {
    enumerable: true,
    configurable: true,
    get: () => (headers ??= toHeaders(list)),
    set: (value: Headers) => {
      headers = value
    },
    // The accessor above is the property that the type speaks of.
  }) as State & { headers: Headers }
}

function toHeaders(list: HeaderList): Headers {
  const headers = new Headers()
  for (const [name, value] of list) {
    try {
      headers.append(name, value)
    } catch {
      // A value outside Latin-1 cannot be sent; the state still has it in `reason` and `message`.
    }
  }
  return headers
}
