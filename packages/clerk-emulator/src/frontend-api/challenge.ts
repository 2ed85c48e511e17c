import { ApiError, invalidParam } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { Challenge } from '../store/attempt-rows.ts'

/** The code of every message, as in Clerk's test mode: nothing is ever sent. */
export const testCode = '424242'

/** Codes are good for ten minutes. */
const codeLifetimeInMs = 600_000

const maximumAttempts = 3

/** Sends a code: nothing leaves the emulator, the code is always the same one. */
export function createCodeChallenge(
  { now }: Instance,
  strategy: string,
  identificationId: string | null,
): Challenge {
  return {
    strategy,
    status: 'unverified',
    attempts: 0,
    expire_at: now() + codeLifetimeInMs,
    identification_id: identificationId,
  }
}

/** A proof that was given at once, such as a password. */
export function createPassedChallenge(strategy: string): Challenge {
  return { strategy, status: 'verified', attempts: 1, expire_at: null, identification_id: null }
}

/**
 * Compares a code; the challenge that it gives is to be kept, whether the code is right or not.
 *
 * @throws {ApiError} 400 when no code was asked for or too many were tried.
 */
export function attemptCode(
  { now }: Instance,
  challenge: Challenge | null,
  code: string | undefined,
): Challenge {
  if (!challenge || challenge.status === 'verified') {
    throw new ApiError(400, {
      code: challenge ? 'verification_already_verified' : 'verification_missing',
      message: challenge ? 'already verified' : 'no verification was prepared',
    })
  }
  if (now() > (challenge.expire_at ?? Infinity)) return { ...challenge, status: 'expired' }
  const attempts = challenge.attempts + 1
  if (code === testCode) return { ...challenge, attempts, status: 'verified' }
  return { ...challenge, attempts, status: attempts >= maximumAttempts ? 'failed' : 'unverified' }
}

/** @throws {ApiError} 422 when the last code was wrong, 400 when there is no use in trying again. */
export function requireVerified({ status }: Challenge): void {
  switch (status) {
    case 'verified':
      return
    case 'expired':
      throw new ApiError(400, {
        code: 'verification_expired',
        message: 'The code is too old: ask for a new one.',
      })
    case 'failed':
      throw new ApiError(400, {
        code: 'verification_failed',
        message: 'Too many wrong codes: ask for a new one.',
      })
    case 'unverified':
      throw invalidParam('form_code_incorrect', 'code', `is wrong: the emulator's is ${testCode}`)
  }
}

/** A challenge as browsers see it. */
export function toVerificationJson(challenge: Challenge | null) {
  if (!challenge) return null
  const { strategy, status, attempts, expire_at } = challenge
  const kind = strategy === 'password' || strategy === 'ticket' ? strategy : 'otp'
  return { object: `verification_${kind}`, status, strategy, attempts, expire_at }
}
