import { SignJWT } from 'jose'

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
import { verifyOwnToken } from '../tokens/verify-own-token.ts'
import { addDevBrowser } from './dev-browser.ts'

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
  const browser = await findBrowser(instance, devBrowserId, token)
  const session = findSession(instance, browser.client, sent.organization_id, target.origin)
  const directives = [
    ...toDevBrowserCookies(instance, browser.devBrowser.id, { suffixed }),
    ...(session
      ? await toSessionCookies(instance, session, { suffixed })
      : toSignedOutCookies(instance, { suffixed })),
  ]
  if (sent.format === 'nonce') {
    target.searchParams.set('__clerk_handshake_nonce', leaveForBackend(instance, directives))
  } else {
    target.searchParams.set('__clerk_handshake', await signHandshake(instance, directives))
  }
  return new Response(null, {
    status: 307,
    headers: { location: target.href, 'cache-control': 'no-store' },
  })
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

/** The browser by its cookie, else by the session of its last token, else a new one. */
async function findBrowser(
  instance: Instance,
  devBrowserId: string | undefined,
  token: string | undefined,
): Promise<{ devBrowser: DevBrowserRow; client: ClientRow }> {
  const { store } = instance
  const known = store.devBrowsers.get(devBrowserId ?? '')
  const claims =
    token === undefined ? undefined : await verifyOwnToken(instance, token, { acceptExpired: true })
  const session = store.sessions.get(String(claims?.['sid']))
  const clientId = known?.client_id ?? session?.client_id
  const client = store.clients.get(clientId ?? '') ?? createClient(instance)
  return { client, devBrowser: known ?? addDevBrowser(instance, client.id) }
}

/** The client's open session, with the organization that was asked for where the user is a member of it. */
function findSession(
  instance: Instance,
  client: ClientRow,
  organization: string | undefined,
  origin: string,
): SessionRow | undefined {
  const { store } = instance
  const current = store.clients.get(client.id)?.last_active_session_id
  const session = store.sessions.get(current ?? '')
  const now = instance.now()
  if (!session || !isLive(session, now)) return undefined
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

function signHandshake(instance: Instance, directives: readonly string[]): Promise<string> {
  const { kid, privateKey } = instance.keys.current
  const issuedAt = Math.floor(instance.now() / 1000)
  return new SignJWT({ handshake: directives, iat: issuedAt, exp: issuedAt + lifetime })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .sign(privateKey)
}
