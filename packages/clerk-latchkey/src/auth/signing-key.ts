import { importPublicKey, verifySignature } from '#crypto'

import { sendClerkToken } from './actions.ts'
import type { Hash, PublicKey, RsaPublicKey } from './crypto.ts'
import { signingInput } from './jwt.ts'
import type { DecodedToken } from './jwt.ts'
import type { MaybePromise } from './maybe-promise.ts'
import { TokenVerificationError } from './token-verification-error.ts'

/** A key that tokens may be signed with. The same object for as long as the key material is the same. */
export interface SigningKey {
  readonly material: RsaPublicKey
  /** The one algorithm that the key is for; unset: any of ours. */
  readonly algorithm: string | undefined
  /** Imported once for each hash: importing costs more than verifying. */
  readonly imported: Map<Hash, MaybePromise<PublicKey>>
}

/** Where the keys come from: PEMs in the options, or the JWKS of the instance. */
export interface KeySource {
  /**
   * The keys that a token with this `kid` may be signed with.
   *
   * @throws {TokenVerificationError} when there is none, or when it cannot be known
   */
  find(kid: string): MaybePromise<readonly SigningKey[]>
}

const hashes: ReadonlyMap<unknown, Hash> = new Map([
  ['RS256', 'SHA-256'],
  ['RS384', 'SHA-384'],
  ['RS512', 'SHA-512'],
])

/** The hash of an algorithm that Clerk signs with, else `undefined` (`none` and HMAC in particular). */
export function hashOf(algorithm: unknown): Hash | undefined {
  return hashes.get(algorithm)
}

export function createSigningKey(
  material: RsaPublicKey,
  algorithm: string | undefined,
): SigningKey {
  return { material, algorithm, imported: new Map() }
}

/**
 * Checks the signature of a token with one key.
 *
 * @throws {TokenVerificationError} `token-verification-failed` when the key is not one for this token
 */
export function isSignedBy(
  key: SigningKey,
  token: DecodedToken,
  hash: Hash,
): MaybePromise<boolean> {
  if (key.algorithm !== undefined && key.algorithm !== token.header.alg) {
    throw unusable(
      `The key is for ${key.algorithm} and the token is signed with ${token.header.alg}.`,
    )
  }
  if (key.material.n === '' || key.material.e === '')
    throw unusable('The key is no RSA public key.')
  try {
    const ready = importOnce(key, hash)
    if (!(ready instanceof Promise)) return verifyWith(ready, token, hash)
    return ready.then((imported) => verifyWith(imported, token, hash)).catch(rethrow)
  } catch (error) {
    return rethrow(error)
  }
}

function importOnce(key: SigningKey, hash: Hash): MaybePromise<PublicKey> {
  const known = key.imported.get(hash)
  if (known) return known
  const imported = importPublicKey(key.material, hash)
  key.imported.set(hash, imported)
  return imported
}

function verifyWith(key: PublicKey, token: DecodedToken, hash: Hash): MaybePromise<boolean> {
  return verifySignature(hash, key, signingInput(token), token.signature)
}

function rethrow(cause: unknown): never {
  throw unusable('The signing key cannot be used on this runtime.', cause)
}

function unusable(message: string, cause?: unknown): TokenVerificationError {
  return new TokenVerificationError({
    reason: 'token-verification-failed',
    message,
    action: sendClerkToken,
    cause,
  })
}
