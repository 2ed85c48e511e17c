import type { Verification } from '../facts/types.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { EmailAddressRow, PhoneNumberRow } from '../store/rows.ts'

/** The code that every test address and number of Clerk accepts; nothing is sent. */
export const testCode = '424242'

const lifetimeInMs = 10 * 60 * 1000
const maximumAttempts = 3

type Identification = EmailAddressRow | PhoneNumberRow

/**
 * Starts proving that an address or number is the user's.
 *
 * @throws {ApiError} 400 `verification_already_verified`
 */
export function prepareVerification(
  { store, ids, now }: Instance,
  row: Identification,
  strategy: 'email_code' | 'phone_code',
): Verification {
  if (row.verified) {
    throw new ApiError(400, {
      code: 'verification_already_verified',
      message: 'verified already',
      long_message: `${row.id} is verified already.`,
    })
  }
  store.verifications.delete(row.id)
  const verification = store.verifications.insert({
    id: row.id,
    verification_id: ids.next('ver'),
    attempts: 0,
    expire_at: now() + lifetimeInMs,
    created_at: now(),
  })
  const { verification_id, attempts, expire_at } = verification
  const status = 'unverified'
  return { object: 'verification_otp', id: verification_id, status, strategy, attempts, expire_at }
}

/**
 * Checks a code; the caller marks the identification as verified.
 *
 * @throws {ApiError} 404 for another verification, 400 for a wrong code or one that came too late or too often.
 */
export function attemptVerification(
  { store, now }: Instance,
  row: Identification,
  strategy: 'email_code' | 'phone_code',
  attempt: { readonly verification_id: string; readonly code: string },
): Verification {
  const pending = store.verifications.get(row.id)
  if (pending?.verification_id !== attempt.verification_id) {
    throw notFound('verification', attempt.verification_id)
  }
  if (pending.expire_at <= now()) throw refuse('verification_expired', 'The code has expired.')
  if (pending.attempts >= maximumAttempts) {
    throw refuse('verification_failed', 'Too many codes were tried: prepare another verification.')
  }
  const attempts = pending.attempts + 1
  store.verifications.update(row.id, { attempts })
  if (attempt.code !== testCode) {
    throw refuse('verification_failed', `The code is wrong: the emulator takes ${testCode}.`)
  }
  store.verifications.delete(row.id)
  return {
    object: 'verification_otp',
    id: pending.verification_id,
    status: 'verified',
    strategy,
    attempts,
    expire_at: pending.expire_at,
  }
}

function refuse(code: string, message: string): ApiError {
  return new ApiError(400, { code, message })
}
