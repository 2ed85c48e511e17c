import type { Api } from '../http/api.ts'
import type { CallOptions } from '../http/options.ts'
import type {
  AuthObject,
  AuthObjectDebug,
  InvalidTokenAuthObject,
  ServerGetTokenOptions,
  SignedInAuthObject,
  SignedOutAuthObject,
} from './auth-object-types.ts'
import { CreateSessionToken, CreateSessionTokenFromTemplate } from './backend-api.ts'
import { has } from './has.ts'
import type { SessionStatusClaim } from './jwt-types.ts'
import type { DecodedToken } from './jwt.ts'
import { unauthenticatedMachineObject } from './machine-auth-object.ts'
import { toSessionProperties } from './session-claims.ts'
import { isTokenTypeAccepted, TokenType } from './token-types.ts'
import type { AcceptsToken } from './token-types.ts'

/** How a signed-in user gets other tokens. */
export interface TokenIssuer {
  readonly api: Api
  readonly callOptions: () => CallOptions
}

/** The auth object of a verified session token. */
export function signedInAuthObject(
  token: DecodedToken,
  issuer: TokenIssuer,
  debug: AuthObjectDebug,
): SignedInAuthObject {
  const properties = toSessionProperties(token)
  const { text, claims } = token
  // Each field by its name: to spread the properties takes longer than to verify a cached token.
  return {
    tokenType: TokenType.SessionToken,
    actor: properties.actor,
    sessionClaims: claims,
    sessionId: properties.sessionId,
    sessionStatus: properties.sessionStatus,
    userId: properties.userId,
    orgId: properties.orgId,
    orgRole: properties.orgRole,
    orgSlug: properties.orgSlug,
    orgPermissions: copyList(properties.orgPermissions),
    factorVerificationAge: properties.factorVerificationAge,
    getToken: (options) => getToken(options, properties.sessionId, text, issuer),
    has: (params) => has({ ...properties, features: claims['fea'], plans: claims['pla'] }, params),
    debug,
    isAuthenticated: true,
  }
}

/** The one list that is not part of the claims: each auth object has its own. What is no list stays what it is. */
function copyList<List extends unknown[] | undefined>(list: List): List {
  // The copy of a list has its type.
  return Array.isArray(list) ? (list.slice() as List) : list
}

async function getToken(
  { template, expiresInSeconds }: ServerGetTokenOptions = {},
  sessionId: string,
  token: string,
  { api, callOptions }: TokenIssuer,
): Promise<string | null> {
  if (!sessionId) return null
  if (!template && expiresInSeconds === undefined) return token
  const params = { sessionId, expiresInSeconds }
  const { jwt } = template
    ? await api.call(
        CreateSessionTokenFromTemplate,
        { ...params, templateName: template },
        callOptions(),
      )
    : await api.call(CreateSessionToken, params, callOptions())
  return jwt
}

const nothing: AuthObjectDebug = () => ({})

/** The auth object of a request without a session. */
export function signedOutAuthObject(
  debug: AuthObjectDebug = nothing,
  sessionStatus: SessionStatusClaim | null = null,
): SignedOutAuthObject {
  return {
    tokenType: TokenType.SessionToken,
    sessionClaims: null,
    sessionId: null,
    sessionStatus,
    userId: null,
    actor: null,
    orgId: null,
    orgRole: null,
    orgSlug: null,
    orgPermissions: null,
    factorVerificationAge: null,
    getToken: () => Promise.resolve(null),
    has: () => false,
    debug,
    isAuthenticated: false,
  }
}

/** The auth object of a request whose token is of none of the accepted types. */
export function invalidTokenAuthObject(): InvalidTokenAuthObject {
  return {
    isAuthenticated: false,
    tokenType: null,
    getToken: () => Promise.resolve(null),
    has: () => false,
    debug: nothing,
  }
}

/**
 * Narrows an auth object to the token types that a route accepts: one of another type becomes the unauthenticated
 * object of the accepted type (for a list of types: the object of an invalid token).
 */
export function getAuthObjectForAcceptedToken({
  authObject,
  acceptsToken = TokenType.SessionToken,
}: {
  authObject: AuthObject
  acceptsToken?: AcceptsToken | undefined
}): AuthObject {
  if (isTokenTypeAccepted(authObject.tokenType, acceptsToken)) return authObject
  if (acceptsToken === 'any') return authObject
  if (typeof acceptsToken !== 'string') return invalidTokenAuthObject()
  return acceptsToken === TokenType.SessionToken
    ? signedOutAuthObject(authObject.debug)
    : unauthenticatedMachineObject(acceptsToken, authObject.debug)
}

/** The auth object without its functions, for a page's data. */
export function makeAuthObjectSerializable<T extends object>(
  authObject: T,
): Omit<T, 'debug' | 'getToken' | 'has'> {
  const rest = Object.entries(authObject).filter(
    ([name]) => name !== 'debug' && name !== 'getToken' && name !== 'has',
  )
  // Entries lose the type of the object that they come from.
  return Object.fromEntries(rest) as Omit<T, 'debug' | 'getToken' | 'has'>
}
