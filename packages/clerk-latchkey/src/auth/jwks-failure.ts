import { setJwtKey, setSecretKey } from './actions.ts'
import { TokenVerificationError } from './token-verification-error.ts'

/** What the Backend API, or the way to it, had against giving the keys out. */
export function jwksFailure(
  codes: readonly unknown[],
  problem: string,
  cause?: unknown,
): TokenVerificationError {
  if (codes.includes('clerk_key_invalid')) {
    return new TokenVerificationError({
      reason: 'secret-key-invalid',
      message: 'The Backend API does not know the Secret Key.',
      action: setSecretKey,
      couldNotVerify: true,
      cause,
    })
  }
  return new TokenVerificationError({
    reason: 'jwk-remote-failed-to-load',
    message: `The signing keys could not be loaded from the Backend API: ${problem}`,
    action: setJwtKey,
    couldNotVerify: true,
    cause,
  })
}

/**
 * Takes the keys out of an answer.
 *
 * @throws {TokenVerificationError} `jwk-remote-failed-to-load`
 */
export function readKeys(answer: unknown): readonly object[] {
  const keys: unknown = Object(answer).keys
  if (Array.isArray(keys) && keys.length > 0) return keys.map(Object)
  throw jwksFailure([], 'its answer has no key.')
}
