import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

import { invalidParam } from '../http/api-error.ts'
import type { PasswordDigest } from '../store/rows.ts'

/** The hasher of passwords that came in plain text. One fast round: this guards test data, and seeds hold thousands. */
const ownHasher = 'emulator_sha256'

const minimumLength = 8
const maximumLength = 72

/** What is kept of a password. */
export function digestPassword(password: string): PasswordDigest {
  const salt = randomBytes(12).toString('hex')
  return { hasher: ownHasher, digest: `${salt}:${hash(salt, password)}` }
}

/** Whether this is the password; one whose digest came from elsewhere is never recognised. */
export function matchesPassword(kept: PasswordDigest, password: string): boolean {
  const [salt = '', digest = ''] = kept.digest.split(':')
  if (kept.hasher !== ownHasher) return false
  return timingSafeEqual(Buffer.from(hash(salt, password)), Buffer.from(digest))
}

/** @throws {ApiError} 422 when the password is too short or too long. */
export function checkPassword(password: string): void {
  if (password.length < minimumLength) {
    throw invalidParam(
      'form_password_length_too_short',
      'password',
      `must have at least ${minimumLength} characters`,
    )
  }
  if (Buffer.byteLength(password) > maximumLength) {
    throw invalidParam(
      'form_password_size_in_bytes_exceeded',
      'password',
      `must have at most ${maximumLength} bytes`,
    )
  }
}

function hash(salt: string, password: string): string {
  return createHash('sha256').update(salt).update(password).digest('hex')
}
