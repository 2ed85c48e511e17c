import { isRecord } from '../rows/is-record.ts'
import { FormatProblem } from './format.ts'
import type { Format, RawRecord } from './format.ts'
import { toNewUser } from './new-user.ts'
import type { PasswordDigest } from './new-user.ts'
import { toPasswordDigest } from './password-digest.ts'
import { dateOf, flagOf, objectOf, textOf } from './read-value.ts'

/**
 * Auth0's export job (NDJSON or CSV), and the password export of its support.
 *
 * @see https://auth0.com/docs/manage-users/user-migration/bulk-user-exports
 */
export const auth0: Format = {
  title: 'Auth0',
  toUser: (raw) =>
    toNewUser({
      id: textOf(raw, 'user_id') ?? idOf(raw),
      email: textOf(raw, 'email'),
      emailVerified: flagOf(raw, 'email_verified'),
      phone: textOf(raw, 'phone_number'),
      phoneVerified: flagOf(raw, 'phone_verified'),
      username: textOf(raw, 'username'),
      firstName: textOf(raw, 'given_name'),
      lastName: textOf(raw, 'family_name'),
      fullName: textOf(raw, 'name'),
      password: passwordOf(raw),
      publicMetadata: objectOf(raw, 'user_metadata'),
      privateMetadata: objectOf(raw, 'app_metadata'),
      createdAt: dateOf(raw, 'created_at'),
      banned: flagOf(raw, 'blocked'),
    }),
}

/** The password export has MongoDB's id, which is the end of the `user_id`. */
function idOf({ _id: id }: RawRecord): string | undefined {
  const oid = isRecord(id) ? textOf(id, '$oid') : undefined
  return oid === undefined ? undefined : `auth0|${oid}`
}

function passwordOf(raw: RawRecord): PasswordDigest | undefined {
  const digest = textOf(raw, 'passwordHash', 'password_hash')
  if (digest !== undefined) return toPasswordDigest(digest, 'passwordHash')
  const custom = objectOf(raw, 'custom_password_hash')
  return custom && toCustomDigest(custom)
}

/** @see https://auth0.com/docs/manage-users/user-migration/bulk-user-import-database-schema-and-examples */
function toCustomDigest(custom: RawRecord): PasswordDigest {
  const algorithm = textOf(custom, 'algorithm') ?? ''
  const hash = objectOf(custom, 'hash') ?? {}
  const digest = textOf(hash, 'value') ?? ''
  const isPlain = custom['salt'] === undefined && textOf(hash, 'encoding') === 'hex'
  if ((algorithm === 'md5' || algorithm === 'sha256') && isPlain)
    return { digest, hasher: algorithm }
  if (algorithm === 'bcrypt' || algorithm === 'argon2') {
    return toPasswordDigest(digest, 'custom_password_hash')
  }
  throw new FormatProblem(
    'custom_password_hash',
    'unknown_hasher',
    `custom_password_hash has the algorithm ${JSON.stringify(algorithm.slice(0, 40))}, with this salt and encoding, which Clerk cannot verify.`,
  )
}
