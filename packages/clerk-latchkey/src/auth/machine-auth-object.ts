import type {
  ApiKeyProperties,
  AuthenticatedMachineObject,
  AuthObjectDebug,
  UnauthenticatedMachineObject,
} from './auth-object-types.ts'
import type { VerifiedMachineToken } from './backend-api.ts'
import { TokenType } from './token-types.ts'
import type { MachineTokenType } from './token-types.ts'

/** The auth object of a verified machine token. */
export function authenticatedMachineObject(
  tokenType: MachineTokenType,
  token: string,
  verified: VerifiedMachineToken,
  debug: AuthObjectDebug,
): AuthenticatedMachineObject {
  const common = {
    id: verified.id,
    subject: verified.subject,
    scopes: verified.scopes,
    getToken: () => Promise.resolve(token),
    has: () => false,
    debug,
    isAuthenticated: true as const,
  }
  switch (tokenType) {
    case TokenType.ApiKey:
      return { ...common, tokenType, ...toOwner(verified) }
    case TokenType.M2MToken:
      return { ...common, tokenType, claims: verified.claims ?? null, machineId: verified.subject }
    default:
      return { ...common, tokenType, userId: verified.subject, clientId: verified.clientId ?? '' }
  }
}

/** An API key belongs to a user or to an organization. */
function toOwner({ name = '', claims = null, subject }: VerifiedMachineToken): ApiKeyProperties {
  const owner = {
    userId: subject.startsWith('user_') ? subject : null,
    orgId: subject.startsWith('org_') ? subject : null,
  }
  // Upstream's type says that one of the two is there, and for every subject of today it is.
  return {
    name,
    claims,
    ...(owner as Pick<ApiKeyProperties, 'userId' | 'orgId'>),
  } as ApiKeyProperties
}

/** The auth object of a request without a verified machine token. */
export function unauthenticatedMachineObject(
  tokenType: MachineTokenType,
  debug: AuthObjectDebug,
): UnauthenticatedMachineObject {
  const common = {
    id: null,
    subject: null,
    scopes: null,
    getToken: () => Promise.resolve(null),
    has: () => false,
    debug,
    isAuthenticated: false as const,
  }
  switch (tokenType) {
    case TokenType.ApiKey:
      return { ...common, tokenType, name: null, claims: null, userId: null, orgId: null }
    case TokenType.M2MToken:
      return { ...common, tokenType, claims: null, machineId: null }
    default:
      return { ...common, tokenType, userId: null, clientId: null }
  }
}
