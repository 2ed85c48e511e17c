import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import { signToken } from './sign-token.ts'

/** Category of tokens between machines, in the header's `cat`. */
const machineCategory = 'cl_B7d4PD333AAA'

/** Claims that an application cannot set. */
const reservedClaims = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'scopes']

/** What a token between machines says. */
export interface M2MClaims {
  readonly id: string
  readonly machineId: string
  /** Ids of the machines that it is for. */
  readonly scopes: readonly string[]
  /** Milliseconds since the epoch; `null`: never. */
  readonly expiresAt: number | null
  readonly claims: Readonly<Record<string, unknown>> | null
}

/** Signs a token with which a machine asks another one. */
export function createM2MJwt(instance: Instance, token: M2MClaims): string {
  const issuedAt = Math.floor(instance.now() / 1000)
  return signToken(
    instance,
    {
      ...token.claims,
      jti: token.id,
      iss: `https://${instance.frontendApi}`,
      sub: token.machineId,
      aud: token.scopes,
      iat: issuedAt,
      nbf: issuedAt - 5,
      ...(token.expiresAt !== null && { exp: Math.floor(token.expiresAt / 1000) }),
      scopes: token.scopes.join(' '),
    },
    { cat: machineCategory },
  )
}

/** @throws {ApiError} 400 `machine_token_reserved_claim` */
export function checkMachineClaims(claims: Readonly<Record<string, unknown>> | null): void {
  const reserved = reservedClaims.find((name) => claims && Object.hasOwn(claims, name))
  if (reserved === undefined) return
  throw new ApiError(400, {
    code: 'machine_token_reserved_claim',
    message: 'reserved claim',
    long_message: `A token cannot set the claim ${reserved}: Clerk sets it itself.`,
    meta: { param_name: 'claims' },
  })
}
