import type { Operation } from '../http/operation.ts'
import type { JsonWebKeyOfClerk } from './jwks.ts'

/**
 * The few operations of the Backend API that request authentication calls. They stand here and not in the generated
 * resources, so that whoever only authenticates loads none of those.
 */

export const GetJwks: Operation<{ readonly keys?: readonly JsonWebKeyOfClerk[] }> = {
  id: 'GetJWKS',
  method: 'GET',
  path: '/jwks',
}

/** The token of a session, or (with a template) another one. */
export const CreateSessionToken: Operation<{ readonly jwt: string }> = {
  id: 'CreateSessionToken',
  method: 'POST',
  path: '/sessions/{session_id}/tokens',
}

export const CreateSessionTokenFromTemplate: Operation<{ readonly jwt: string }> = {
  id: 'CreateSessionTokenFromTemplate',
  method: 'POST',
  path: '/sessions/{session_id}/tokens/{template_name}',
}

/** Answers with `Set-Cookie` directives. */
export const RefreshSession: Operation<{ readonly cookies?: readonly string[] }> = {
  id: 'RefreshSession',
  method: 'POST',
  path: '/sessions/{session_id}/refresh',
  query: ['suffixed_cookies'],
}

/** Answers with `Set-Cookie` directives. */
export const GetHandshakePayload: Operation<{ readonly directives?: readonly string[] }> = {
  id: 'GetHandshakePayload',
  method: 'GET',
  path: '/clients/handshake_payload',
}

export const ListDomains: Operation<{
  readonly data: ReadonlyArray<{ readonly isSatellite: boolean; readonly frontendApiUrl: string }>
}> = { id: 'ListDomains', method: 'GET', path: '/domains' }

/** A verified opaque machine token, as far as an auth object shows it. */
export interface VerifiedMachineToken {
  readonly id: string
  readonly subject: string
  readonly scopes: string[]
  readonly claims?: Record<string, unknown> | null
  readonly name?: string
  readonly clientId?: string
  readonly aud?: unknown
  /** When it expires, in milliseconds; `null` for never. */
  readonly expiration?: unknown
}

export const VerifyM2MToken: Operation<VerifiedMachineToken> = {
  id: 'verifyM2MToken',
  method: 'POST',
  path: '/m2m_tokens/verify',
  unversioned: true,
  key: 'machine',
}

export const VerifyOAuthAccessToken: Operation<VerifiedMachineToken> = {
  id: 'verifyOAuthAccessToken',
  method: 'POST',
  path: '/oauth_applications/access_tokens/verify',
  unversioned: true,
}

export const VerifyApiKey: Operation<VerifiedMachineToken> = {
  id: 'verifyApiKey',
  method: 'POST',
  path: '/api_keys/verify',
  unversioned: true,
}
