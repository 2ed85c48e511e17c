import { ApiError } from '../../http/api-error.ts'
import { reply } from '../../http/reply.ts'
import type { Instance } from '../../instance.ts'
import type { OAuthTokenRow } from '../../store/rows/machine-rows.ts'
import type { BrowserRequest } from '../browser-operation.ts'
import { plain } from '../reply-operation.ts'
import type { Plain } from '../reply-operation.ts'
import { authenticateClient } from './oauth-client.ts'
import { replyOAuthError } from './oauth-error.ts'
import { toUserClaims } from './user-claims.ts'

/** `GET` and `POST /oauth/userinfo`: who granted an access token. */
export function userinfo({ instance, request }: BrowserRequest): Plain {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const row = instance.store.oauthTokens.find('token', token)
  const user = instance.store.users.get(row?.subject ?? '')
  if (!row || !user || !isActive(instance, row)) {
    throw new ApiError(401, {
      code: 'oauth_fetch_user_error',
      message: 'The access token is missing, unknown, or no longer good.',
    })
  }
  return plain({
    object: 'oauth_user_info',
    instance_id: instance.id,
    user_id: user.id,
    sub: user.id,
    ...toUserClaims(instance, user, row.scopes),
  })
}

/** `POST /oauth/token_info`: whether a token is good, and for what (RFC 7662). */
export function introspect(request: BrowserRequest): Response {
  try {
    const application = authenticateClient(request)
    const row = findToken(request)
    if (!row || row.client_id !== application.client_id || !isActive(request.instance, row)) {
      return reply({ active: false })
    }
    return reply({
      active: true,
      client_id: row.client_id,
      iat: Math.floor(row.created_at / 1000),
      ...(row.expiration !== null && { exp: Math.floor(row.expiration / 1000) }),
      scope: row.scopes.join(' '),
      sub: row.subject,
    })
  } catch (error) {
    return replyOAuthError(error)
  }
}

/** `POST /oauth/token/revoke` (RFC 7009): an unknown token is as good as revoked. */
export function revoke(request: BrowserRequest): Response {
  try {
    const application = authenticateClient(request)
    const row = findToken(request)
    if (row?.client_id === application.client_id) {
      request.instance.store.oauthTokens.update(row.id, {
        revoked: true,
        revocation_reason: 'revoked by the application',
        updated_at: request.instance.now(),
      })
    }
    return new Response(null, { status: 200 })
  } catch (error) {
    return replyOAuthError(error)
  }
}

function findToken({ instance, form }: BrowserRequest): OAuthTokenRow | undefined {
  const token = form.get('token') ?? ''
  const { oauthTokens } = instance.store
  return oauthTokens.find('token', token) ?? oauthTokens.find('refresh_token', token)
}

function isActive({ now }: Instance, { revoked, expiration }: OAuthTokenRow): boolean {
  return !revoked && (expiration === null || expiration > now())
}
