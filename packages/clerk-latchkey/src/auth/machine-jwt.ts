import type { VerifiedMachineToken } from './backend-api.ts'
import { verifyClaims } from './claims.ts'
import type { DecodedToken } from './jwt.ts'
import {
  MachineTokenVerificationError,
  MachineTokenVerificationErrorCode as Code,
} from './machine-token-error.ts'
import { oauthTypes } from './machine-token-types.ts'
import { verifyOAuthAudience } from './oauth-audience.ts'
import type { RequestContext } from './request-context.ts'
import { mayBeM2M } from './token-category.ts'
import { TokenVerificationError } from './token-verification-error.ts'
import { TokenType } from './token-types.ts'
import type { MachineTokenType } from './token-types.ts'
import { verifySignature } from './verify-signature.ts'

/**
 * Verifies a machine token in the form of a JWT.
 *
 * @throws {MachineTokenVerificationError}
 */
export async function verifyMachineJwt(
  { settings, services }: Pick<RequestContext, 'settings' | 'services'>,
  token: DecodedToken,
  tokenType: MachineTokenType,
): Promise<VerifiedMachineToken> {
  const isM2M = tokenType === TokenType.M2MToken
  if (isM2M && !mayBeM2M(token)) {
    const message = 'The token names a machine and is marked as a token of another kind.'
    throw new MachineTokenVerificationError({ code: Code.TokenInvalid, message })
  }
  const { clockSkewInMs, audience } = settings
  try {
    await verifySignature(token, {
      keys: services.keys(settings),
      headerType: isM2M ? undefined : oauthTypes,
      tokenCache: services.tokenCache,
    })
    verifyClaims(token.claims, { clockSkewInMs, audience: isM2M ? audience : undefined })
  } catch (error) {
    if (!(error instanceof TokenVerificationError)) throw error
    throw toMachineError(error)
  }
  if (isM2M) return toM2MToken(token)
  verifyOAuthAudience(token.claims['aud'], audience)
  return toOAuthToken(token)
}

function toMachineError(cause: TokenVerificationError): MachineTokenVerificationError {
  const { message, action, couldNotVerify } = cause
  return new MachineTokenVerificationError({
    code: Code.TokenVerificationFailed,
    message,
    action,
    couldNotVerify,
    cause,
  })
}

const registered: readonly string[] = ['iss', 'sub', 'exp', 'nbf', 'iat', 'jti']

function toM2MToken(token: DecodedToken): VerifiedMachineToken {
  const all: Record<string, unknown> = token.claims
  const own = Object.entries(all).filter(([name]) => !registered.includes(name))
  return {
    id: toText(all['jti']),
    subject: toText(all['sub']),
    scopes: toScopes(all['scopes'] ?? all['aud']),
    claims: own.length > 0 ? Object.fromEntries(own) : null,
  }
}

function toOAuthToken(token: DecodedToken): VerifiedMachineToken {
  const all: Record<string, unknown> = token.claims
  return {
    id: toText(all['jti']),
    subject: toText(all['sub']),
    scopes: toScopes(all['scp'] ?? all['scope']),
    clientId: toText(all['client_id']),
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A list, or a text with spaces (RFC 6749 section 3.3). */
function toScopes(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ')
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
