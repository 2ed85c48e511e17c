import { isLive } from '../actions/end-sessions.ts'
import type { SessionRefresh } from '../facts/types.ts'
import { ApiError } from '../http/api-error.ts'
import { flag, metadata, nullable, oneOf, required, text } from '../http/fields.ts'
import { closedBody, readBody } from '../http/read-body.ts'
import { parseFlag, readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import { createSessionToken } from '../tokens/session-token.ts'
import { toSessionCookies } from '../tokens/session-cookies.ts'
import { verifyOwnToken } from '../tokens/verify-own-token.ts'
import type { OperationRequest } from './operation.ts'

const shape = closedBody({
  expired_token: required(text),
  refresh_token: required(text),
  request_origin: required(text),
  request_headers: nullable(metadata),
  format: nullable(oneOf(['token', 'cookie'])),
  request_originating_ip: nullable(text),
})

/** `POST /sessions/{session_id}/refresh`: a new token for an expired one. Each refusal is a 401, which starts a handshake. */
export async function refreshSession({
  instance,
  path,
  query,
  body,
}: OperationRequest): Promise<SessionRefresh> {
  const sent = readBody(body, shape)
  const { suffixed_cookies } = readQuery(query, { suffixed_cookies: single(flag, parseFlag) })
  const session = instance.store.sessions.get(path('session_id'))
  if (!session) throw refuse('session_refresh_session_not_found', 'The session does not exist.')
  if (!isLive(session, instance.now())) {
    throw refuse('session_refresh_inactive_session', 'The session has ended.')
  }
  if (session.refresh_token !== sent.refresh_token) {
    throw refuse('refresh_token_not_found', 'The refresh token is not the one of this session.')
  }
  await checkExpiredToken(instance, sent.expired_token, session.id, sent.request_origin)
  if (sent.format !== 'cookie') {
    return { object: 'token', jwt: await createSessionToken(instance, session) }
  }
  const cookies = await toSessionCookies(instance, session, { suffixed: suffixed_cookies ?? false })
  return { object: 'cookies', cookies }
}

async function checkExpiredToken(
  instance: Instance,
  token: string,
  sessionId: string,
  origin: string,
): Promise<void> {
  const claims = verifyOwnToken(instance, token, { acceptExpired: true })
  if (!claims) {
    throw refuse('expired_session_token_invalid', 'The expired token is not one of this instance.')
  }
  const { sid, azp } = claims
  if (sid === undefined) {
    throw refuse('expired_session_token_missing_sid', 'The expired token names no session.')
  }
  if (sid !== sessionId) {
    throw refuse('refresh_sid_mismatch', 'The expired token is one of another session.')
  }
  if (azp !== undefined && azp !== origin) {
    throw refuse(
      'refresh_request_origin_azp_mismatch',
      `The expired token was made for ${String(azp)}, the request comes from ${origin}.`,
    )
  }
}

function refuse(code: string, message: string): ApiError {
  return new ApiError(401, { code, message })
}
