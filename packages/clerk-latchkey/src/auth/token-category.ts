import { sendClerkToken } from './actions.ts'
import type { DecodedToken } from './jwt.ts'
import { TokenVerificationError } from './token-verification-error.ts'

/** What Clerk marks its tokens with, in the header `cat`. A token from before the marks has none. */
const sessionCategory = 'cl_B7d4PD111AAA'
const m2mCategory = 'cl_B7d4PD333AAA'
const ignoredCategory = 'cl_I7d4PD111III'

/** Whether a token says of itself that it is something else than a session token: a JWT template's in particular. */
export function isMarkedAsOther({ header }: DecodedToken): boolean {
  const { cat } = header
  return cat !== undefined && cat !== sessionCategory && cat !== ignoredCategory
}

/** Whether a token may be an M2M token: it is marked as one, or not at all. */
export function mayBeM2M({ header }: DecodedToken): boolean {
  return header.cat === undefined || header.cat === m2mCategory
}

/**
 * M2M tokens are signed with the same keys as session tokens.
 *
 * @throws {TokenVerificationError} `token-invalid`
 */
export function refuseM2M({ header }: DecodedToken): void {
  if (header.cat !== m2mCategory) return
  throw new TokenVerificationError({
    reason: 'token-invalid',
    message: 'The token is an M2M token, not a session token.',
    action: sendClerkToken,
  })
}
