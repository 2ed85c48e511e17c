import { sendClerkToken } from './actions.ts'
import type { Hash } from './crypto.ts'
import type { DecodedToken } from './jwt.ts'
import { whenReady } from './maybe-promise.ts'
import type { MaybePromise } from './maybe-promise.ts'
import type { VerifyTokenOptions } from './options.ts'
import { hashOf, isSignedBy } from './signing-key.ts'
import type { KeySource, SigningKey } from './signing-key.ts'
import { TokenVerificationError } from './token-verification-error.ts'
import type { VerifiedTokenCache } from './verified-token-cache.ts'

/** What a signature is held against. */
export interface SignatureChecks {
  readonly keys: KeySource
  readonly headerType?: VerifyTokenOptions['headerType']
  readonly tokenCache?: VerifiedTokenCache | undefined
}

/**
 * Checks key, type, algorithm and signature of a token, in upstream's order. What was verified before with a key that
 * is still good is not computed again.
 *
 * @returns the token
 * @throws {TokenVerificationError} with the reason of the first check that fails
 */
export function verifySignature(
  token: DecodedToken,
  { keys, headerType, tokenCache }: SignatureChecks,
): MaybePromise<DecodedToken> {
  return whenReady(keys.find(String(token.header.kid)), (candidates) => {
    verifyType(token.header.typ, headerType)
    if (token.verifiedBy && candidates.includes(token.verifiedBy)) return token
    return whenReady(findSigner(token, candidates), (key) => {
      token.verifiedBy = key
      tokenCache?.add(token)
      return token
    })
  })
}

/** RFC 7519 section 5.1; a token without `typ` is fine unless types were asked for. */
function verifyType(typ: unknown, expected: VerifyTokenOptions['headerType']): void {
  if (expected === undefined && typ === undefined) return
  const allowed: readonly unknown[] = typeof expected === 'object' ? expected : [expected ?? 'JWT']
  if (allowed.includes(typ)) return
  throw new TokenVerificationError({
    reason: 'token-invalid',
    message: `The header of the token says "typ": ${JSON.stringify(typ)}; expected ${allowed.join(' or ')}.`,
    action: sendClerkToken,
  })
}

/**
 * The key that the token is signed with, tried one after the other: there are two during a rotation, and the first is
 * the right one most of the time.
 *
 * @throws {TokenVerificationError} `token-invalid-algorithm`, `token-invalid-signature`, `token-verification-failed`
 */
function findSigner(
  token: DecodedToken,
  keys: readonly SigningKey[],
  start = 0,
): MaybePromise<SigningKey> {
  const hash = requireHash(token)
  for (const [index, key] of keys.entries()) {
    if (index < start) continue
    const isSigned = isSignedBy(key, token, hash)
    if (isSigned instanceof Promise) {
      return isSigned.then((yes) => (yes ? key : findSigner(token, keys, index + 1)))
    }
    if (isSigned) return key
  }
  throw notSigned()
}

function requireHash({ header: { alg } }: DecodedToken): Hash {
  const hash = hashOf(alg)
  if (hash) return hash
  throw new TokenVerificationError({
    reason: 'token-invalid-algorithm',
    message: `The token is signed with ${JSON.stringify(alg)}; Clerk signs with RS256, RS384 or RS512.`,
    action: sendClerkToken,
  })
}

function notSigned(): TokenVerificationError {
  return new TokenVerificationError({
    reason: 'token-invalid-signature',
    message: 'The signature of the token was not made with the key of this instance.',
    action: 'Check that the keys belong to the instance that issued the token.',
  })
}
