import type { DecodedToken } from './jwt.ts'
import type { VerifyTokenOptions } from './options.ts'
import { TokenVerificationErrorReason } from './reasons.ts'
import type { Services } from './services.ts'
import type { Settings } from './settings.ts'
import { hashOf, isSignedBy } from './signing-key.ts'
import type { SigningKey } from './signing-key.ts'
import { TokenVerificationError, TokenVerificationErrorAction } from './token-verification-error.ts'

/**
 * Checks key, type, algorithm and signature of a token, in upstream's order. What was verified before with a key that
 * is still good is not computed again.
 *
 * @throws {TokenVerificationError} with the reason of the first check that fails
 */
export async function verifySignature(
  token: DecodedToken,
  headerType: VerifyTokenOptions['headerType'],
  settings: Settings,
  services: Pick<Services, 'remoteKeys' | 'tokenCache'>,
): Promise<void> {
  const found = findKeys(token, settings, services)
  const keys = found instanceof Promise ? await found : found
  verifyType(token.header.typ, headerType)
  const known = services.tokenCache?.get(token.text)
  if (known && keys.includes(known.key)) return
  const key = await findSigner(token, keys)
  services.tokenCache?.set({ token, key })
}

function findKeys(
  token: DecodedToken,
  settings: Settings,
  services: Pick<Services, 'remoteKeys'>,
): readonly SigningKey[] | Promise<readonly SigningKey[]> {
  const kid = String(token.header.kid)
  if (settings.localKeys) return settings.localKeys.find(kid)
  const remote = services.remoteKeys(settings)
  return settings.options.skipJwksCache === true ? remote.findUncached(kid) : remote.find(kid)
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
export async function findSigner(
  token: DecodedToken,
  keys: readonly SigningKey[],
): Promise<SigningKey> {
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
