import type { VerifiedMachineToken } from './backend-api.ts'
import { decodeToken } from './jwt.ts'
import type { DecodedToken } from './jwt.ts'
import { verifyMachineJwt } from './machine-jwt.ts'
import { machineJwtType } from './machine-token-types.ts'
import type { RequestContext } from './request-context.ts'
import { TokenType } from './token-types.ts'

/** An M2M token in the form of a JWT, as the Backend API would answer about one. All times in milliseconds. */
export interface VerifiedM2MJwt extends VerifiedMachineToken {
  readonly object: 'machine_to_machine_token'
  /** A JWT cannot be revoked: it is good until it expires. */
  readonly revoked: false
  readonly revocationReason: null
  readonly expired: false
  readonly expiration: number
  readonly lastUsedAt: null
  readonly createdAt: number
  readonly updatedAt: number
}

/** Whether a text is an M2M token in the form of a JWT, and not an opaque one for example. */
export function isM2MJwt(text: string): boolean {
  return machineJwtType(text, readToken) === TokenType.M2MToken
}

/**
 * Verifies an M2M token in the form of a JWT without asking about it.
 *
 * @throws {MachineTokenVerificationError}
 */
export async function verifyM2MJwt(
  text: string,
  context: Pick<RequestContext, 'settings' | 'services'>,
): Promise<VerifiedM2MJwt> {
  const token = decodeToken(text)
  const verified = await verifyMachineJwt(context, token, TokenType.M2MToken)
  const { exp = 0, iat = 0 } = token.claims
  return {
    object: 'machine_to_machine_token',
    ...verified,
    revoked: false,
    revocationReason: null,
    expired: false,
    expiration: exp * 1000,
    lastUsedAt: null,
    createdAt: iat * 1000,
    updatedAt: iat * 1000,
  }
}

function readToken(text: string): DecodedToken | undefined {
  try {
    return decodeToken(text)
  } catch {
    // Not a JWT at all: then it is opaque, and the Backend API knows it or not.
    return undefined
  }
}
