import type { DecodedToken } from './jwt.ts'
import { whenReady } from './maybe-promise.ts'
import type { MaybePromise } from './maybe-promise.ts'
import type { VerifyTokenOptions } from './options.ts'
import { TokenVerificationErrorReason } from './reasons.ts'
import { hashOf, isSignedBy } from './signing-key.ts'
import type { KeySource, SigningKey } from './signing-key.ts'
import { TokenVerificationError, TokenVerificationErrorAction } from './token-verification-error.ts'
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
    const known = tokenCache?.get(token.text)
    if (known && candidates.includes(known.key)) return token
    return whenReady(findSigner(token, candidates), (key) => {
      tokenCache?.set({ token, key })
      return token
    })
  })
}

/** RFC 7519 section 5.1; a token without `typ` is fine unless types were asked for. */
function verifyType(typ: unknown, expected: VerifyTokenOptions['headerType']): void {
  if (typ === undefined && expected === undefined) return
  const allowed = typeof expected === 'object' ? expected : [expected ?? 'JWT']
  if (typeof typ === 'string' && allowed.includes(typ)) return
  throw new TokenVerificationError({
    reason: TokenVerificationErrorReason.TokenInvalid,
    message: `The header of the token says "typ": ${JSON.stringify(typ)}; expected ${allowed.join(' or ')}.`,
    action: TokenVerificationErrorAction.EnsureClerkJWT,
  })
}

/**
 * The key that the token is signed with.
 *
 * @throws {TokenVerificationError} `token-invalid-algorithm`, `token-invalid-signature`, `token-verification-failed`
 */
function findSigner(token: DecodedToken, keys: readonly SigningKey[]): MaybePromise<SigningKey> {
  const hash = hashOf(token.header.alg)
  if (!hash) {
    throw new TokenVerificationError({
      reason: TokenVerificationErrorReason.TokenInvalidAlgorithm,
      message: `The token is signed with ${JSON.stringify(token.header.alg)}; Clerk signs with RS256, RS384 or RS512.`,
      action: TokenVerificationErrorAction.EnsureClerkJWT,
    })
  }
  // One after the other: there are two keys during a rotation, and the first is the right one most of the time.
  const tryFrom = (index: number): MaybePromise<SigningKey> => {
    const key = keys[index]
    if (!key) throw notSigned()
    return whenReady(isSignedBy(key, token, hash), (isSigned) =>
      isSigned ? key : tryFrom(index + 1),
    )
  }
  return tryFrom(0)
}

function notSigned(): TokenVerificationError {
  return new TokenVerificationError({
    reason: TokenVerificationErrorReason.TokenInvalidSignature,
    message: 'The signature of the token was not made with the key of this instance.',
    action: 'Check that the keys belong to the instance that issued the token.',
  })
}
