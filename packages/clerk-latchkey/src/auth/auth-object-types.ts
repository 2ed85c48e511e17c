import type { CheckAuthorization } from './has.ts'
import type {
  ActClaim,
  JwtPayload,
  OrganizationCustomPermissionKey,
  OrganizationCustomRoleKey,
  SessionStatusClaim,
} from './jwt-types.ts'
import type { MachineTokenType, SessionTokenType, TokenType } from './token-types.ts'

/** Which token `getToken()` gives. */
export interface ServerGetTokenOptions {
  /** Name of a JWT template of the instance. Unset: the session token. */
  template?: string
  /** Life of the new token, in seconds. */
  expiresInSeconds?: number
}

/** Gives the session token, or a new one after a template. */
export type ServerGetToken = (options?: ServerGetTokenOptions) => Promise<string | null>

export interface PendingSessionOptions {
  /** Whether a session with open tasks counts as signed out. @default true */
  treatPendingAsSignedOut?: boolean | undefined
}

/** What led to the result, without secrets. */
export type AuthObjectDebug = () => Record<string, unknown>

type Claims = Record<string, unknown>

/** Who is signed in. */
export interface SignedInAuthObject {
  tokenType: SessionTokenType
  isAuthenticated: true
  sessionClaims: JwtPayload
  sessionId: string
  sessionStatus: SessionStatusClaim | null
  userId: string
  /** Who acts as the user, when they are impersonated. */
  actor: ActClaim | undefined
  orgId: string | undefined
  orgRole: OrganizationCustomRoleKey | undefined
  orgSlug: string | undefined
  orgPermissions: OrganizationCustomPermissionKey[] | undefined
  /** Minutes since each factor was verified; -1 for a factor that the user does not have. */
  factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null
  getToken: ServerGetToken
  has: CheckAuthorization
  debug: AuthObjectDebug
}

/** Nobody is signed in; the same keys as when somebody is. */
export interface SignedOutAuthObject {
  tokenType: SessionTokenType
  isAuthenticated: false
  sessionClaims: null
  sessionId: null
  /** `pending` where a session is there and its open tasks make it count as signed out. */
  sessionStatus: SessionStatusClaim | null
  userId: null
  actor: null
  orgId: null
  orgRole: null
  orgSlug: null
  orgPermissions: null
  factorVerificationAge: null
  getToken: ServerGetToken
  has: CheckAuthorization
  debug: AuthObjectDebug
}

export type SessionAuthObject = SignedInAuthObject | SignedOutAuthObject

/** Who an API key belongs to. */
export type ApiKeyProperties =
  | { name: string; claims: Claims | null; userId: string; orgId: null }
  | { name: string; claims: Claims | null; userId: null; orgId: string }

interface MachineProperties {
  api_key: ApiKeyProperties
  m2m_token: { claims: Claims | null; machineId: string }
  oauth_token: { userId: string; clientId: string }
}

interface MissingMachineProperties {
  api_key: { name: null; claims: null; userId: null; orgId: null }
  m2m_token: { claims: null; machineId: null }
  oauth_token: { userId: null; clientId: null }
}

/** The owner of a verified machine token. One type for each kind, so that `tokenType` narrows. */
export type AuthenticatedMachineObject<Type extends MachineTokenType = MachineTokenType> =
  Type extends MachineTokenType
    ? {
        id: string
        subject: string
        scopes: string[]
        getToken: () => Promise<string>
        has: CheckAuthorization
        debug: AuthObjectDebug
        tokenType: Type
        isAuthenticated: true
      } & MachineProperties[Type]
    : never

/** No verified machine token of this kind. */
export type UnauthenticatedMachineObject<Type extends MachineTokenType = MachineTokenType> =
  Type extends MachineTokenType
    ? {
        id: null
        subject: null
        scopes: null
        getToken: () => Promise<null>
        has: CheckAuthorization
        debug: AuthObjectDebug
        tokenType: Type
        isAuthenticated: false
      } & MissingMachineProperties[Type]
    : never

export type MachineAuthObject<Type extends MachineTokenType> = Type extends MachineTokenType
  ? AuthenticatedMachineObject<Type> | UnauthenticatedMachineObject<Type>
  : never

/** The token is of none of the kinds that were asked for. */
export interface InvalidTokenAuthObject {
  isAuthenticated: false
  tokenType: null
  getToken: () => Promise<null>
  has: () => false
  debug: AuthObjectDebug
}

export type AuthObject =
  | SignedInAuthObject
  | SignedOutAuthObject
  | AuthenticatedMachineObject
  | UnauthenticatedMachineObject
  | InvalidTokenAuthObject

/** Options of `getAuth()` and its kin. */
export type AuthOptions = PendingSessionOptions & {
  acceptsToken?: TokenType | TokenType[] | 'any' | undefined
}

/** What an array of accepted types leads to: a session, a machine, or either. */
export type InferAuthObjectFromTokenArray<
  Types extends readonly TokenType[],
  Session extends AuthObject,
  Machine extends AuthObject,
> = SessionTokenType extends Types[number]
  ? Types[number] extends SessionTokenType
    ? Session
    : Session | (Machine & { tokenType: Exclude<Types[number], SessionTokenType> })
  : Machine & { tokenType: Exclude<Types[number], SessionTokenType> }

/** What one accepted type leads to. */
export type InferAuthObjectFromToken<
  Type extends TokenType,
  Session extends AuthObject,
  Machine extends AuthObject,
> = Type extends SessionTokenType
  ? Session
  : Machine & { tokenType: Exclude<Type, SessionTokenType> }

type MaybePromised<T, IsPromise extends boolean> = IsPromise extends true ? Promise<T> : T

type AuthFor<Type extends TokenType, Session extends SessionAuthObject> = InferAuthObjectFromToken<
  Type,
  Session,
  MachineAuthObject<Exclude<Type, SessionTokenType>>
>

type AuthForArray<
  Types extends readonly TokenType[],
  Session extends SessionAuthObject,
> = InferAuthObjectFromTokenArray<
  Types,
  Session,
  MachineAuthObject<Exclude<Types[number], SessionTokenType>>
>

/** The shape of `getAuth(request, options)`; `acceptsToken` decides what it returns. */
export interface GetAuthFn<RequestType, ReturnsPromise extends boolean = false> {
  <Types extends TokenType[]>(
    request: RequestType,
    options: AuthOptions & { acceptsToken: Types },
  ): MaybePromised<AuthForArray<Types, SessionAuthObject> | InvalidTokenAuthObject, ReturnsPromise>
  <Type extends TokenType>(
    request: RequestType,
    options: AuthOptions & { acceptsToken: Type },
  ): MaybePromised<AuthFor<Type, SessionAuthObject>, ReturnsPromise>
  (
    request: RequestType,
    options: AuthOptions & { acceptsToken: 'any' },
  ): MaybePromised<AuthObject, ReturnsPromise>
  (
    request: RequestType,
    options?: PendingSessionOptions,
  ): MaybePromised<SessionAuthObject, ReturnsPromise>
}

/** The shape of `auth(options)`, where the request is known. */
export interface GetAuthFnNoRequest<
  Session extends SessionAuthObject = SessionAuthObject,
  ReturnsPromise extends boolean = false,
> {
  <Types extends TokenType[]>(
    options: AuthOptions & { acceptsToken: Types },
  ): MaybePromised<AuthForArray<Types, Session> | InvalidTokenAuthObject, ReturnsPromise>
  <Type extends TokenType>(
    options: AuthOptions & { acceptsToken: Type },
  ): MaybePromised<AuthFor<Type, Session>, ReturnsPromise>
  (
    options: AuthOptions & { acceptsToken: 'any' },
  ): MaybePromised<Exclude<AuthObject, SessionAuthObject> | Session, ReturnsPromise>
  (options?: PendingSessionOptions): MaybePromised<Session, ReturnsPromise>
}
