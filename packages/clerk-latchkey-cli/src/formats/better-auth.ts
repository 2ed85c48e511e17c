import { isRecord } from '../rows/is-record.ts'
import type { Format, RawRecord } from './format.ts'
import { toNewUser } from './new-user.ts'
import type { PasswordDigest } from './new-user.ts'
import { toPasswordDigest } from './password-digest.ts'
import { dateOf, flagOf, textOf } from './read-value.ts'

/**
 * The table `user` of better-auth, each with the `password` of its credential account or with its `accounts`.
 *
 * @see https://www.better-auth.com/docs/concepts/database
 */
export const betterAuth: Format = {
  title: 'better-auth',
  toUser: (raw) =>
    toNewUser({
      id: textOf(raw, 'id', 'user_id', 'userId'),
      email: textOf(raw, 'email'),
      emailVerified: flagOf(raw, 'emailVerified', 'email_verified'),
      phone: textOf(raw, 'phoneNumber', 'phone_number'),
      phoneVerified: flagOf(raw, 'phoneNumberVerified', 'phone_number_verified'),
      username: textOf(raw, 'username'),
      fullName: textOf(raw, 'name'),
      password: passwordOf(raw),
      createdAt: dateOf(raw, 'createdAt', 'created_at'),
      banned: flagOf(raw, 'banned'),
    }),
}

function passwordOf(raw: RawRecord): PasswordDigest | undefined {
  const digest = textOf(raw, 'password', 'password_hash') ?? passwordOfAccount(raw)
  if (digest === undefined) return undefined
  const [, salt, key] = /^([0-9a-f]{32}):([0-9a-f]{128})$/i.exec(digest) ?? []
  if (salt === undefined) return toPasswordDigest(digest, 'password')
  // Its own hasher is scrypt with these parameters, and takes the hexadecimal text itself for the salt: that is what
  // Werkzeug does. https://github.com/better-auth/better-auth/blob/main/packages/better-auth/src/crypto/password.ts
  return { digest: `scrypt:16384:16:1$${salt}$${key}`, hasher: 'scrypt_werkzeug' }
}

function passwordOfAccount(raw: RawRecord): string | undefined {
  const accounts = raw['accounts'] ?? raw['account']
  const list: readonly unknown[] = Array.isArray(accounts) ? accounts : [accounts]
  const credential = list
    .filter(isRecord)
    .find((account) => textOf(account, 'providerId', 'provider_id') === 'credential')
  return credential && textOf(credential, 'password')
}
