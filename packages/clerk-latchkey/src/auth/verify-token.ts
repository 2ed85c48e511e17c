import { setSecretKey } from './actions.ts'
import { verifyClaims } from './claims.ts'
import { fetchJwks } from './fetch-jwks.ts'
import { RemoteKeys } from './jwks.ts'
import type { JwtPayload } from './jwt-types.ts'
import { decodeToken } from './jwt.ts'
import { credentialsOf, keysFor } from './key-registry.ts'
import { localKeys } from './local-keys.ts'
import type { VerifyTokenOptions } from './options.ts'
import type { KeySource } from './signing-key.ts'
import { refuseM2M } from './token-category.ts'
import { TokenVerificationError } from './token-verification-error.ts'
import { verifySignature } from './verify-signature.ts'
import { isWorkers } from './workers.ts'

/**
 * Verifies a session token, or one of a JWT template: without a call with `jwtKey`, else with the keys that belong to
 * the Secret Key. Prefer `authenticateRequest`, which also knows handshakes and cookies and refuses template tokens.
 *
 * @param options with `jwtKey` or `secretKey`; nothing is read from the environment
 * @returns the claims
 * @throws {TokenVerificationError} with the `reason` of the first check that fails
 * @throws {ConfigurationError} `jwt_key_invalid`
 * @see https://clerk.com/docs/reference/backend/verify-token
 * @example
 * import { verifyToken } from 'clerk-latchkey'
 *
 * export const whoIs = async (token: string) =>
 *   (await verifyToken(token, { authorizedParties: ['https://example.com'] })).sub
 */
export async function verifyToken(token: string, options: VerifyTokenOptions): Promise<JwtPayload> {
  const decoded = decodeToken(token)
  refuseM2M(decoded)
  await verifySignature(decoded, { keys: findKeys(options), headerType: options.headerType })
  verifyClaims(decoded.claims, options)
  return decoded.claims
}

function findKeys({
  jwtKey,
  secretKey,
  skipJwksCache,
  apiUrl = 'https://api.clerk.com',
  apiVersion = 'v1',
}: VerifyTokenOptions): KeySource {
  if (jwtKey) return localKeys(jwtKey)
  if (!secretKey) {
    throw new TokenVerificationError({
      reason: 'jwk-failed-to-resolve',
      message: 'There is no key to verify the token with.',
      action: setSecretKey,
      couldNotVerify: true,
    })
  }
  const keys = keysFor(credentialsOf(apiUrl, apiVersion, secretKey), () => {
    const load = fetchJwks({ secretKey, apiUrl, apiVersion })
    return new RemoteKeys(load, { singleFlight: !isWorkers() })
  })
  return skipJwksCache === true ? { find: (kid) => keys.findUncached(kid) } : keys
}
