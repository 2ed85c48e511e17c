import type { Instance } from '../instance.ts'
import type { OAuthTokenRow } from '../store/rows/machine-rows.ts'
import type { Metadata } from '../store/rows.ts'
import { signToken } from '../tokens/sign-token.ts'
import { getSettings } from './settings.ts'

/** An access token lives for a day. */
const lifetime = 24 * 60 * 60

/** What an access token is made from. */
export interface NewOAuthToken {
  readonly clientId: string
  readonly userId: string
  readonly scopes: readonly string[]
  /** Default: what the instance is set to, which is `opaque` at first. */
  readonly format?: 'opaque' | 'jwt' | undefined
  /** Default: a day. */
  readonly expiresInSeconds?: number | undefined
  readonly audience?: string | readonly string[] | undefined
  readonly actor?: Metadata | undefined
  /** A refresh token is made as well. */
  readonly refreshable?: boolean | undefined
}

/** Gives an application a token for a user: opaque, or a JWT (RFC 9068). */
export function createOAuthToken(instance: Instance, token: NewOAuthToken): OAuthTokenRow {
  const { store, ids, now } = instance
  const { expiresInSeconds = lifetime, scopes } = token
  const isJwt =
    token.format === undefined
      ? getSettings(instance).oauth.oauth_jwt_access_tokens
      : token.format === 'jwt'
  const at = now()
  const id = ids.next('oat')
  return store.oauthTokens.insert({
    id,
    client_id: token.clientId,
    subject: token.userId,
    scopes,
    token: isJwt ? signAccessToken(instance, id, token) : `oat_${ids.secret(40)}`,
    refresh_token: token.refreshable ? ids.secret(40) : null,
    revoked: false,
    revocation_reason: null,
    expiration: at + expiresInSeconds * 1000,
    actor: token.actor ?? null,
    created_at: at,
    updated_at: at,
  })
}

function signAccessToken(
  instance: Instance,
  id: string,
  { clientId, userId, scopes, audience, actor, expiresInSeconds = lifetime }: NewOAuthToken,
): string {
  const issuedAt = Math.floor(instance.now() / 1000)
  return signToken(
    instance,
    {
      client_id: clientId,
      exp: issuedAt + expiresInSeconds,
      iat: issuedAt,
      iss: `https://${instance.frontendApi}`,
      jti: id,
      nbf: issuedAt - 5,
      scope: scopes.join(' '),
      sub: userId,
      ...(audience !== undefined && { aud: audience }),
      ...(actor && { act: actor }),
    },
    { typ: 'at+jwt' },
  )
}

/** The token, unless it was revoked or is too old. */
export function findOAuthToken({ store, now }: Instance, token: string): OAuthTokenRow | undefined {
  const row = store.oauthTokens.find('token', token)
  return row && !row.revoked && (row.expiration ?? Infinity) > now() ? row : undefined
}
