import type { Instance } from '../instance.ts'
import type { JwtTemplateRow, SessionRow } from '../store/rows.ts'
import { signToken } from './sign-token.ts'
import { fillShortcodes, toShortcodeValues } from './shortcodes.ts'

/** Category of a template's token, in the header's `cat`. */
const templateCategory = 'cl_B7d4PD222AAA'

/** Claims that a template cannot set: Clerk sets them itself. */
export const reservedClaims: readonly string[] = ['azp', 'exp', 'iat', 'iss', 'jti', 'nbf', 'sub']

/**
 * Signs a token by a template, for services that want other claims than Clerk's.
 *
 * @see https://clerk.com/docs/guides/sessions/jwt-templates
 */
export async function createTemplateToken(
  instance: Instance,
  session: SessionRow,
  template: JwtTemplateRow,
  expiresInSeconds = template.lifetime,
): Promise<string> {
  const issuedAt = Math.floor(instance.now() / 1000)
  const custom = fillShortcodes(template.claims, toShortcodeValues(instance, session)) as object
  const payload = {
    ...custom,
    azp: session.authorized_party,
    exp: issuedAt + expiresInSeconds,
    iat: issuedAt,
    iss: `https://${instance.frontendApi}`,
    jti: instance.ids.secret(20),
    nbf: issuedAt - template.allowed_clock_skew,
    sub: session.user_id,
  }
  return signToken(instance, payload, { cat: templateCategory })
}
