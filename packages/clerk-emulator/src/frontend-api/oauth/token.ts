import { createHash } from 'node:crypto'

import { reply } from '../../http/reply.ts'
import type { Instance } from '../../instance.ts'
import type { OAuthApplicationRow, OAuthTokenRow } from '../../store/rows/machine-rows.ts'
import type { BrowserRequest } from '../browser-operation.ts'
import { createIdToken } from './id-token.ts'
import { authenticateClient } from './oauth-client.ts'
import { OAuthError, replyOAuthError } from './oauth-error.ts'

/** Access tokens last a day, in seconds. */
const accessLifetime = 86_400

/** `POST /oauth/token`: tokens for a code, or for a refresh token. */
export function token(request: BrowserRequest): Response {
  try {
    const application = authenticateClient(request)
    const grantType = request.form.get('grant_type')
    if (grantType === 'authorization_code') return exchangeCode(request, application)
    if (grantType === 'refresh_token') return refresh(request, application)
    const message = 'grant_type must be authorization_code or refresh_token.'
    throw new OAuthError('unsupported_grant_type', message)
  } catch (error) {
    return replyOAuthError(error)
  }
}

function exchangeCode(
  { instance, form }: BrowserRequest,
  application: OAuthApplicationRow,
): Response {
  const { store } = instance
  const code = store.oauthCodes.get(form.get('code') ?? '')
  if (!code || code.client_id !== application.client_id || code.expires_at <= instance.now()) {
    throw invalidGrant('code is unknown, was used, or is too old.')
  }
  // A code is good for one try (RFC 6749, section 4.1.2).
  store.oauthCodes.delete(code.id)
  if (code.redirect_uri !== null && form.get('redirect_uri') !== code.redirect_uri) {
    throw invalidGrant('redirect_uri is not the one that the code was asked for with.')
  }
  const verifier = form.get('code_verifier')
  if (code.code_challenge === null ? application.public : !isProof(verifier, code.code_challenge)) {
    throw invalidGrant('code_verifier does not fit the code_challenge.')
  }
  const row = insertToken(instance, application, code.user_id, code.scopes)
  return replyTokens(instance, row, code.nonce)
}

/** RFC 7636, section 4.6, method S256. */
function isProof(verifier: string | null, challenge: string): boolean {
  return (
    createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url') === challenge
  )
}

function refresh({ instance, form }: BrowserRequest, application: OAuthApplicationRow): Response {
  const { oauthTokens } = instance.store
  const old = oauthTokens.find('refresh_token', form.get('refresh_token') ?? '')
  if (!old || old.revoked || old.client_id !== application.client_id) {
    throw invalidGrant('refresh_token is unknown, was used, or was revoked.')
  }
  const wanted = form.get('scope')?.split(' ') ?? old.scopes
  if (wanted.some((scope) => !old.scopes.includes(scope))) {
    throw new OAuthError('invalid_scope', 'scope asks for more than was granted.')
  }
  // Each refresh token is good for once; the access token beside it goes on until its own end.
  oauthTokens.update(old.id, { refresh_token: null, updated_at: instance.now() })
  return replyTokens(instance, insertToken(instance, application, old.subject, wanted), null)
}

function insertToken(
  { store, ids, now }: Instance,
  application: OAuthApplicationRow,
  userId: string,
  scopes: readonly string[],
): OAuthTokenRow {
  const at = now()
  const secret = ids.secret(40)
  return store.oauthTokens.insert({
    id: `oat_${secret.slice(0, 27)}`,
    client_id: application.client_id,
    subject: userId,
    scopes,
    token: `oat_${secret}`,
    refresh_token: ids.secret(40),
    revoked: false,
    revocation_reason: null,
    expiration: at + accessLifetime * 1000,
    actor: null,
    created_at: at,
    updated_at: at,
  })
}

function replyTokens(instance: Instance, row: OAuthTokenRow, nonce: string | null): Response {
  const response = reply({
    access_token: row.token,
    token_type: 'Bearer',
    expires_in: accessLifetime,
    refresh_token: row.refresh_token,
    scope: row.scopes.join(' '),
    ...(row.scopes.includes('openid') && { id_token: createIdToken(instance, row, nonce) }),
  })
  response.headers.set('cache-control', 'no-store')
  return response
}

function invalidGrant(message: string): OAuthError {
  return new OAuthError('invalid_grant', message)
}
