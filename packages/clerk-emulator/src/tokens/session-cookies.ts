import type { Instance } from '../instance.ts'
import type { SessionRow } from '../store/rows.ts'
import { toCookieSuffix } from './cookie-suffix.ts'
import { createSessionToken } from './session-token.ts'

/** Cookies that outlive the browser window: ten years, in seconds. */
const forever = 315_360_000

/** The `Set-Cookie` values that sign a browser in on the application's own domain. */
export async function toSessionCookies(
  instance: Instance,
  session: SessionRow,
  { suffixed }: { readonly suffixed: boolean },
): Promise<string[]> {
  const token = await createSessionToken(instance, session)
  const signedInAt = String(Math.floor(session.created_at / 1000))
  return [
    ...toDirectives(instance, suffixed, '__client_uat', signedInAt),
    `__refresh_${toCookieSuffix(instance.publishableKey)}=${session.refresh_token}; Path=/; Max-Age=${forever}; HttpOnly; SameSite=Lax`,
    ...toDirectives(instance, suffixed, '__session', token),
  ]
}

/** The `Set-Cookie` values that tell an application that nobody is signed in. */
export function toSignedOutCookies(
  instance: Instance,
  { suffixed }: { readonly suffixed: boolean },
): string[] {
  return [
    ...toDirectives(instance, suffixed, '__client_uat', '0'),
    ...toDirectives(instance, suffixed, '__session', '', 0),
  ]
}

/** The `Set-Cookie` values that tell an application which browser this is. */
export function toDevBrowserCookies(
  instance: Instance,
  devBrowserId: string,
  { suffixed }: { readonly suffixed: boolean },
): string[] {
  return toDirectives(instance, suffixed, '__clerk_db_jwt', devBrowserId)
}

function toDirectives(
  { publishableKey }: Instance,
  suffixed: boolean,
  name: string,
  value: string,
  maxAge = forever,
): string[] {
  const names = suffixed ? [name, `${name}_${toCookieSuffix(publishableKey)}`] : [name]
  return names.map((each) => `${each}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax`)
}
