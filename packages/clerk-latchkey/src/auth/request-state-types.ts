import type {
  AuthenticatedMachineObject,
  InvalidTokenAuthObject,
  PendingSessionOptions,
  SignedInAuthObject,
  SignedOutAuthObject,
  UnauthenticatedMachineObject,
} from './auth-object-types.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import type { AuthReason } from './reasons.ts'
import type { RequestCarrier } from './request-facts.ts'
import type { SessionTokenType, TokenType } from './token-types.ts'

/** What a request can be. */
export const AuthStatus = {
  SignedIn: 'signed-in',
  SignedOut: 'signed-out',
  Handshake: 'handshake',
} as const

export type AuthStatus = (typeof AuthStatus)[keyof typeof AuthStatus]

type ToAuth<Type extends TokenType | null, Authenticated extends boolean> = Type extends null
  ? () => InvalidTokenAuthObject
  : Type extends SessionTokenType
    ? Authenticated extends true
      ? (options?: PendingSessionOptions) => SignedInAuthObject
      : () => SignedOutAuthObject
    : Authenticated extends true
      ? () => AuthenticatedMachineObject<Exclude<Type, SessionTokenType | null>>
      : () => UnauthenticatedMachineObject<Exclude<Type, SessionTokenType | null>>

interface StateOptions {
  proxyUrl?: string
  publishableKey: string
  isSatellite: boolean
  domain: string
  signInUrl: string
  signUpUrl: string
  afterSignInUrl: string
  afterSignUpUrl: string
  /** To be appended to the response, each one: there can be several `Set-Cookie`. */
  headers: Headers
}

/** The token is verified. */
export interface AuthenticatedState<
  Type extends TokenType = SessionTokenType,
> extends StateOptions {
  status: typeof AuthStatus.SignedIn
  reason: null
  message: null
  couldNotVerify: false
  /** @deprecated Use `isAuthenticated`. */
  isSignedIn: true
  isAuthenticated: true
  token: string
  tokenType: Type
  toAuth: ToAuth<Type, true>
}

interface NotAuthenticated extends StateOptions {
  reason: AuthReason
  /** What happened, in one line. */
  message: string
  /** Nothing is known against the token: Clerk could not be asked. The right answer is 503, not 401. */
  couldNotVerify: boolean
  /** @deprecated Use `isAuthenticated`. */
  isSignedIn: false
  isAuthenticated: false
  token: null
}

/** There is no token, or it is not accepted. */
export interface UnauthenticatedState<
  Type extends TokenType | null = SessionTokenType,
> extends NotAuthenticated {
  status: typeof AuthStatus.SignedOut
  tokenType: Type
  toAuth: ToAuth<Type, false>
}

/** The browser has to be sent to `headers.get('location')`, with status 307, to find out. */
export interface HandshakeState extends NotAuthenticated {
  status: typeof AuthStatus.Handshake
  tokenType: SessionTokenType
  toAuth: () => null
}

/** @deprecated Use `AuthenticatedState`. */
export type SignedInState = AuthenticatedState
/** @deprecated Use `UnauthenticatedState`. */
export type SignedOutState = UnauthenticatedState

/** What `authenticateRequest` answers. */
export type RequestState<Type extends TokenType | null = SessionTokenType> =
  | AuthenticatedState<Type extends null ? never : Type>
  | UnauthenticatedState<Type>
  | (Type extends SessionTokenType ? HandshakeState : never)

type Options<Accepted> = AuthenticateRequestOptions & { readonly acceptsToken: Accepted }

/** Decides who sent a request; `acceptsToken` decides which types can come out. */
export interface AuthenticateRequest {
  <const Types extends readonly TokenType[]>(
    request: RequestCarrier,
    options: Options<Types>,
  ): Promise<RequestState<Types[number] | null>>
  <Type extends TokenType>(
    request: RequestCarrier,
    options: Options<Type>,
  ): Promise<RequestState<Type>>
  (request: RequestCarrier, options: Options<'any'>): Promise<RequestState<TokenType>>
  (
    request: RequestCarrier,
    options?: AuthenticateRequestOptions,
  ): Promise<RequestState<SessionTokenType>>
}
