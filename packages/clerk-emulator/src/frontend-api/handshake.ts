import { isLive } from '../actions/end-sessions.ts'
import { findOrganization } from '../actions/find-organization.ts'
import { createClient } from '../actions/start-session.ts'
import { invalidParam } from '../http/api-error.ts'
import { flag, oneOf, required, text } from '../http/fields.ts'
import { parseFlag, readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { ClientRow, DevBrowserRow, SessionRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import {
  toDevBrowserCookies,
  toSessionCookies,
  toSignedOutCookies,
} from '../tokens/session-cookies.ts'
import { signToken } from '../tokens/sign-token.ts'
import { verifyOwnToken } from '../tokens/verify-own-token.ts'
import { readCookie, toClientCookie } from './browser-client.ts'
import { addDevBrowser } from './dev-browser.ts'
import { isProduction } from './instance-type.ts'
import { findSharedDomain } from './shared-domain.ts'

/** How long a handshake token is good for, in seconds. */
const lifetime = 60

const fields = {
  redirect_url: required(single(text)),
  format: single(oneOf(['nonce', 'token'])),
  suffixed_cookies: single(flag, parseFlag),
  organization_id: single(text),
  __clerk_db_jwt: single(text),
  __session: single(text),
}

/**
 * `GET /v1/client/handshake`: an application's backend could not tell who is signed in and sent the browser here. It
 * goes back with cookies for the application's own domain, in a token or behind a nonce that the backend redeems.
 */
export async function handshake(instance: Instance, request: Request): Promise<Response> {
  const {
    __clerk_db_jwt: devBrowserId,
    __session: token,
    ...sent
  } = readQuery(new URL(request.url).searchParams, fields)
  const target = toTarget(sent.redirect_url)
  const suffixed = sent.suffixed_cookies ?? false
  const cookie = readCookie(request, '__client')
  const browser = await findBrowser(instance, { devBrowserId, cookie, token })
  const session = findSession(instance, browser.client, sent.organization_id, target.origin)
  const directives = [
    ...(browser.devBrowser
      ? toDevBrowserCookies(instance, browser.devBrowser.id, { suffixed })
      : []),
    ...(session
      ? await toSessionCookies(instance, session, { suffixed })
      : toSignedOutCookies(instance, { suffixed })),
  ]
  const payload: Payload =
    sent.format === 'nonce'
      ? ['__clerk_handshake_nonce', leaveForBackend(instance, directives)]
      : ['__clerk_handshake', await signHandshake(instance, directives)]
  const response = sendBack(target, payload, isProduction(instance) ? request : undefined)
  response.headers.append('set-cookie', toClientCookie(browser.client))
  return response
}

type Payload = readonly [name: '__clerk_handshake' | '__clerk_handshake_nonce', value: string]

/**
 * Development instances bring the payload in the URL, production ones in a cookie, which the application's host has to
 * share with this one.
 */
function sendBack(target: URL, [name, value]: Payload, production: Request | undefined): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  const domain = production && findSharedDomain(production, target.href)
  if (domain === undefined) target.searchParams.set(name, value)
  else headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=${lifetime}${domain}`)
  headers.set('location', target.href)
  return new Response(null, { status: 307, headers })
}

/** @throws {ApiError} 422 when the browser could not be sent there. */
function toTarget(redirectUrl: string): URL {
  const url = URL.canParse(redirectUrl) ? new URL(redirectUrl) : undefined
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url
  throw invalidParam(
    'form_param_format_invalid',
    'redirect_url',
    'must be an absolute http or https URL',
  )
}

/** What a browser may be known by. */
interface Traces {
  readonly devBrowserId: string | undefined
  /** The `__client` cookie of this host. */
  readonly cookie: string | undefined
  /** The last session token of the application's host. */
  readonly token: string | undefined
}

/** The browser by its cookies, else by the session of its last token, else a new one. */
async function findBrowser(
  instance: Instance,
  { devBrowserId, cookie, token }: Traces,
): Promise<{ devBrowser: DevBrowserRow | undefined; client: ClientRow }> {
  const { store } = instance
  const isDevelopment = !isProduction(instance)
  const known = isDevelopment ? store.devBrowsers.get(devBrowserId ?? '') : undefined
  const claims =
    token === undefined ? undefined : await verifyOwnToken(instance, token, { acceptExpired: true })
  const session = store.sessions.get(String(claims?.['sid']))
  const ids = [known?.client_id, cookie, session?.client_id]
  const client =
    ids.map((id) => store.clients.get(id ?? '')).find((row) => row !== undefined) ??
    createClient(instance)
  if (known && known.client_id !== client.id) {
    return { client, devBrowser: store.devBrowsers.update(known.id, { client_id: client.id }) }
  }
  return {
    client,
    devBrowser: known ?? (isDevelopment ? addDevBrowser(instance, client.id) : undefined),
  }
}

/** The client's open session, with the organization that was asked for where the user is a member of it. */
function findSession(
  instance: Instance,
  client: ClientRow,
  organization: string | undefined,
  origin: string,
): SessionRow | undefined {
  const { store } = instance
  const now = instance.now()
  const current = store.clients.get(client.id)?.last_active_session_id
  const open = store.sessions.list('client_id', client.id).filter((row) => isLive(row, now))
  const session = open.find(({ id }) => id === current) ?? open.at(-1)
  if (!session) return undefined
  return store.sessions.update(session.id, {
    ...(organization !== undefined && toActiveOrganization(instance, session, organization)),
    authorized_party: origin,
    last_active_at: now,
    updated_at: now,
  })
}

/** An empty text means the personal account; an organization that cannot be active changes nothing. */
function toActiveOrganization(
  instance: Instance,
  session: SessionRow,
  idOrSlug: string,
): Partial<SessionRow> {
  if (idOrSlug === '') return { last_active_organization_id: null }
  const organization = findOrganization(instance, idOrSlug)
  const key = organization && membershipKey(organization.id, session.user_id)
  const isMember = key && instance.store.memberships.find('member', key)
  return organization && isMember ? { last_active_organization_id: organization.id } : {}
}

function leaveForBackend(instance: Instance, directives: readonly string[]): string {
  const { handshakes } = instance.store
  const now = instance.now()
  // Nobody fetches old ones any more; left alone, they would pile up.
  const oldest = handshakes.scan().next().value
  if (oldest && now - oldest.created_at > lifetime * 1000) handshakes.delete(oldest.id)
  return handshakes.insert({ id: instance.ids.secret(32), directives, created_at: now }).id
}

function signHandshake(instance: Instance, directives: readonly string[]): string {
  const issuedAt = Math.floor(instance.now() / 1000)
  return signToken(instance, { handshake: directives, iat: issuedAt, exp: issuedAt + lifetime })
}
