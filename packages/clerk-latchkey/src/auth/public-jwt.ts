import { sign } from '#crypto'

import { ConfigurationError } from '../configuration-error.ts'
import { fromBase64, toBase64Url } from './base64.ts'
import { verifyClaims } from './claims.ts'
import type { ClaimChecks } from './claims.ts'
import type { RsaPublicKey } from './crypto.ts'
import type { Jwt, JwtPayload } from './jwt-types.ts'
import { decodeToken } from './jwt.ts'
import { readPublicKeys } from './local-keys.ts'
import type { VerifyTokenOptions } from './options.ts'
import { createSigningKey, hashOf } from './signing-key.ts'
import type { SigningKey } from './signing-key.ts'
import { SignJWTError, TokenVerificationError } from './token-verification-error.ts'
import { verifySignature } from './verify-signature.ts'

/** How `verifyJwt` verifies a token. */
export interface VerifyJwtOptions extends ClaimChecks, Pick<VerifyTokenOptions, 'headerType'> {
  /** An RSA public key, as a JSON Web Key or in PEM (SPKI). */
  readonly key: JsonWebKey | string
}

/** How `signJwt` signs. */
export interface SignJwtOptions {
  /** RS256, RS384 or RS512. */
  readonly algorithm?: string | undefined
  /** @default { typ: 'JWT' } */
  readonly header?: Record<string, unknown> | undefined
}

/**
 * Verifies a token with a key that you have.
 *
 * @returns the claims
 * @throws {TokenVerificationError} with the `reason` of the first check that fails
 * @see https://clerk.com/docs/guides/sessions/manual-jwt-verification
 * @example
 * import { verifyJwt } from 'clerk-latchkey/jwt'
 *
 * export const whoIs = async (token: string, publicKeyPem: string) =>
 *   (await verifyJwt(token, { key: publicKeyPem, authorizedParties: ['https://example.com'] })).sub
 */
export async function verifyJwt(token: string, options: VerifyJwtOptions): Promise<JwtPayload> {
  const decoded = decodeToken(token)
  const { headerType, key } = options
  await verifySignature(decoded, { keys: { find: () => [toSigningKey(key)] }, headerType })
  verifyClaims(decoded.claims, options)
  return decoded.claims
}

/**
 * Takes a token apart without verifying anything: never trust what it says.
 *
 * @throws {TokenVerificationError} `token-invalid`
 */
export function decodeJwt(token: string): Jwt {
  const decoded = decodeToken(token)
  const [header = '', payload = '', signature = ''] = token.split('.')
  return {
    header: structuredClone(decoded.header),
    payload: decoded.claims,
    signature: fromBase64(decoded.signature),
    raw: { header, payload, signature, text: token },
  }
}

/**
 * Checks nothing but the signature of a decoded token.
 *
 * @throws {TokenVerificationError} `token-invalid-signature` when the key cannot be used
 */
export async function hasValidSignature(jwt: Jwt, key: JsonWebKey | string): Promise<boolean> {
  const { header, payload, signature } = jwt.raw
  const token = decodeToken(`${header}.${payload}.${signature}`)
  try {
    await verifySignature(token, {
      keys: { find: () => [toSigningKey(key)] },
      // The type is not the question.
      headerType: token.header.typ,
    })
    return true
  } catch (error) {
    if (!(error instanceof TokenVerificationError)) throw error
    if (error.reason === 'token-invalid-signature') return false
    const { message } = error
    const reason = 'token-invalid-signature'
    throw new TokenVerificationError({ reason, message, cause: error })
  }
}

/**
 * Signs claims, with `iat` set to now.
 *
 * @param key an RSA private key, as a JSON Web Key or in PEM (PKCS#8)
 * @throws {SignJWTError} when the algorithm is not RS256, RS384 or RS512, or the key cannot be used
 */
export async function signJwt(
  payload: Record<string, unknown>,
  key: string | JsonWebKey,
  { algorithm, header = { typ: 'JWT' } }: SignJwtOptions,
): Promise<string> {
  const hash = hashOf(algorithm)
  if (!hash) throw new SignJWTError(`Cannot sign with ${algorithm}: use RS256, RS384 or RS512.`)
  const input = [
    { ...header, alg: algorithm },
    { ...payload, iat: Math.floor(Date.now() / 1000) },
  ]
    .map((part) => toBase64Url(new TextEncoder().encode(JSON.stringify(part))))
    .join('.')
  try {
    return `${input}.${await sign(hash, key, input)}`
  } catch (cause) {
    throw new SignJWTError(`The key cannot be used to sign with ${algorithm}.`, { cause })
  }
}

/** What is missing in a key is found out when it is used, after the token itself was looked at. */
function toSigningKey(key: JsonWebKey | string): SigningKey {
  if (typeof key !== 'string') return createSigningKey({ n: key.n ?? '', e: key.e ?? '' }, key.alg)
  return createSigningKey(readPem(key) ?? { n: '', e: '' }, undefined)
}

function readPem(pem: string): RsaPublicKey | undefined {
  try {
    return readPublicKeys(pem)[0]
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined
    throw error
  }
}
