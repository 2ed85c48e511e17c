import type { DecodedToken } from './jwt.ts'
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
 * @throws {TokenVerificationError} with the reason of the first check that fails
 */
export async function verifySignature(
  token: DecodedToken,
  { keys, headerType, tokenCache }: SignatureChecks,
): Promise<void> {
  const found = keys.find(String(token.header.kid))
  const candidates = found instanceof Promise ? await found : found
  verifyType(token.header.typ, headerType)
  const known = tokenCache?.get(token.text)
  if (known && candidates.includes(known.key)) return
  const key = await findSigner(token, candidates)
  tokenCache?.set({ token, key })
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
async function findSigner(token: DecodedToken, keys: readonly SigningKey[]): Promise<SigningKey> {
  const hash = hashOf(token.header.alg)
  if (!hash) {
    throw new TokenVerificationError({
      reason: TokenVerificationErrorReason.TokenInvalidAlgorithm,
      message: `The token is signed with ${JSON.stringify(token.header.alg)}; Clerk signs with RS256, RS384 or RS512.`,
      action: TokenVerificationErrorAction.EnsureClerkJWT,
    })
  }
  for (const key of keys) {
    const signed = isSignedBy(key, token, hash)
    // One after the other: there are two keys during a rotation, and the first is the right one most of the time.
    // oxlint-disable-next-line no-await-in-loop
    if (typeof signed === 'boolean' ? signed : await signed) return key
  }
  throw new TokenVerificationError({
    reason: TokenVerificationErrorReason.TokenInvalidSignature,
    message: 'The signature of the token was not made with the key of this instance.',
    action: 'Check that the keys belong to the instance that issued the token.',
  })
}
