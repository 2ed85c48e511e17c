import { ClerkRequestError } from '../http/errors.ts'
import type { IdPOAuthAccessToken } from '../models/idp-oauth-access-token.ts'

/**
 * Checks that a token was made for one of the expected audiences (RFC 8707 section 2.2), if any are expected.
 *
 * @throws {ClerkRequestError} `audience_mismatch`
 */
export function requireAudience(
  token: IdPOAuthAccessToken,
  audience: string | readonly string[] | undefined,
): IdPOAuthAccessToken {
  const expected = [audience ?? []].flat().filter((value) => value !== '')
  if (expected.length === 0 || token.aud?.some((value) => expected.includes(value))) return token
  throw new ClerkRequestError(
    'audience_mismatch',
    `The access token is for ${JSON.stringify(token.aud ?? [])}, not for ${JSON.stringify(expected)}.`,
  )
}
