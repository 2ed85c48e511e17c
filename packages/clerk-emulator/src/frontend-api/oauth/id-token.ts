import type { Instance } from '../../instance.ts'
import type { OAuthTokenRow } from '../../store/rows/machine-rows.ts'
import { signToken } from '../../tokens/sign-token.ts'
import { toIssuer } from './issuer.ts'
import { toUserClaims } from './user-claims.ts'

/** ID tokens last a day, in seconds. */
const lifetime = 86_400

/** Signs an ID token (OpenID Connect Core 1.0, section 2). */
export function createIdToken(
  instance: Instance,
  { client_id, subject, scopes }: OAuthTokenRow,
  nonce: string | null,
): string {
  const user = instance.store.users.get(subject)
  const issuedAt = Math.floor(instance.now() / 1000)
  return signToken(instance, {
    iss: toIssuer(instance),
    sub: subject,
    aud: client_id,
    iat: issuedAt,
    exp: issuedAt + lifetime,
    ...(nonce !== null && { nonce }),
    ...(user && toUserClaims(instance, user, scopes)),
  })
}
