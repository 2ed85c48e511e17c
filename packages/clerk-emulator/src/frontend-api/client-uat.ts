import { isLive } from '../actions/end-sessions.ts'
import type { Instance } from '../instance.ts'
import type { ClientRow } from '../store/rows.ts'
import { toCookieSuffix } from '../tokens/cookie-suffix.ts'
import { readCookie } from './browser-client.ts'
import { isProduction } from './instance-type.ts'
import { findSharedDomain } from './shared-domain.ts'

/** A year, in seconds. */
const lifetime = 31_536_000

/**
 * Puts `__client_uat` on an answer of a production instance: when somebody last signed in or out, which backends compare
 * with the token. In development, clerk-js sets it itself.
 */
export function tellClientUat(
  instance: Instance,
  request: Request,
  client: ClientRow | undefined,
  response: Response,
): Response {
  const origin = request.headers.get('origin')
  if (!isProduction(instance) || !client || origin === null) return response
  const domain = findSharedDomain(request, origin)
  const value = toClientUat(instance, client.id)
  if (domain === undefined || readCookie(request, '__client_uat') === value) return response
  for (const name of ['__client_uat', `__client_uat_${toCookieSuffix(instance.publishableKey)}`]) {
    const attributes = `Path=/; Max-Age=${lifetime}; SameSite=Lax${domain}`
    response.headers.append('set-cookie', `${name}=${value}; ${attributes}`)
  }
  return response
}

/** Seconds since the epoch, `0` when nobody is signed in. */
function toClientUat({ store, now }: Instance, clientId: string): string {
  const client = store.clients.get(clientId)
  const sessions = store.sessions.list('client_id', clientId)
  const isSignedIn = sessions.some((session) => isLive(session, now()))
  return client && isSignedIn ? String(Math.floor(client.updated_at / 1000)) : '0'
}
