import { sendClerkToken, setJwtKey, setSecretKey, synchroniseClock } from './actions.ts'

/** What to do about a token that could not be verified, under the names that the official SDK gives it. */
export const TokenVerificationErrorAction = {
  ContactSupport: 'Ask Clerk support (support@clerk.com).',
  EnsureClerkJWT: sendClerkToken,
  SetClerkJWTKey: setJwtKey,
  SetClerkSecretKey: setSecretKey,
  EnsureClockSync: synchroniseClock,
} as const

export type TokenVerificationErrorAction =
  (typeof TokenVerificationErrorAction)[keyof typeof TokenVerificationErrorAction]

/** Codes of the Backend API that mean something for the verification of a token. */
export const TokenVerificationErrorCode = { InvalidSecretKey: 'clerk_key_invalid' } as const

export type TokenVerificationErrorCode =
  (typeof TokenVerificationErrorCode)[keyof typeof TokenVerificationErrorCode]
