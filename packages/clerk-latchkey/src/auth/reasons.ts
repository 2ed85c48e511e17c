/** Why a token could not be verified. */
export const TokenVerificationErrorReason = {
  TokenExpired: 'token-expired',
  TokenInvalid: 'token-invalid',
  TokenInvalidAlgorithm: 'token-invalid-algorithm',
  TokenInvalidAuthorizedParties: 'token-invalid-authorized-parties',
  TokenInvalidIssuer: 'token-invalid-issuer',
  TokenInvalidSignature: 'token-invalid-signature',
  TokenNotActiveYet: 'token-not-active-yet',
  TokenIatInTheFuture: 'token-iat-in-the-future',
  TokenVerificationFailed: 'token-verification-failed',
  InvalidSecretKey: 'secret-key-invalid',
  LocalJWKMissing: 'jwk-local-missing',
  RemoteJWKFailedToLoad: 'jwk-remote-failed-to-load',
  RemoteJWKInvalid: 'jwk-remote-invalid',
  RemoteJWKMissing: 'jwk-remote-missing',
  JWKFailedToResolve: 'jwk-failed-to-resolve',
  JWKKidMismatch: 'jwk-kid-mismatch',
} as const

export type TokenVerificationErrorReason =
  (typeof TokenVerificationErrorReason)[keyof typeof TokenVerificationErrorReason]

/** Why a request is not signed in, where the token itself is not (or not alone) to blame. */
export type AuthErrorReason =
  | 'active-organization-mismatch'
  | 'client-uat-but-no-session-token'
  | 'cross-origin-request'
  | 'dev-browser-missing'
  | 'dev-browser-sync'
  | 'primary-domain-cross-origin-sync'
  | 'primary-responds-to-syncing'
  | 'satellite-needs-syncing'
  | 'session-token-and-uat-missing'
  | 'session-token-but-no-client-uat'
  | 'session-token-expired'
  | 'session-token-iat-before-client-uat'
  | 'session-token-iat-in-the-future'
  | 'session-token-missing'
  | 'session-token-nbf'
  | 'token-type-mismatch'
  | 'unexpected-error'

/** Said where one machine token type is asked for and the request has no `Authorization` header. */
export const noTokenInHeader = 'No token in header'

/**
 * Every value of `state.reason`. After `session-token-expired-refresh-` comes why there was no refresh: a reason of
 * ours, or the code of the Backend API's error.
 */
export type AuthReason =
  | AuthErrorReason
  | TokenVerificationErrorReason
  | typeof noTokenInHeader
  | `session-token-expired-refresh-${string}`
