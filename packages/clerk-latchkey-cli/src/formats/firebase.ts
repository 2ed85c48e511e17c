import { FormatProblem } from './format.ts'
import type { Format, FormatOptions, RawRecord } from './format.ts'
import { toNewUser } from './new-user.ts'
import type { PasswordDigest } from './new-user.ts'
import { dateOf, flagOf, objectOf, textOf } from './read-value.ts'

/**
 * The file of `firebase auth:export`, JSON or CSV. The CSV file has no header.
 *
 * @see https://firebase.google.com/docs/cli/auth#file_format
 */
export const firebase: Format = {
  title: 'Firebase',
  member: 'users',
  header: [
    'localId',
    'email',
    'emailVerified',
    'passwordHash',
    'salt',
    'displayName',
    'photoUrl',
    ...['google', 'facebook', 'twitter', 'github'].flatMap((provider) =>
      ['Id', 'Email', 'DisplayName', 'PhotoUrl'].map((part) => provider + part),
    ),
    'createdAt',
    'lastSignedInAt',
    'phoneNumber',
    'disabled',
    'customAttributes',
    'providerUserInfo',
  ],
  toUser: (raw, options) =>
    toNewUser({
      id: textOf(raw, 'localId'),
      email: textOf(raw, 'email'),
      emailVerified: flagOf(raw, 'emailVerified'),
      phone: textOf(raw, 'phoneNumber'),
      // Firebase has only numbers that a code was sent to.
      phoneVerified: true,
      fullName: textOf(raw, 'displayName'),
      password: passwordOf(raw, options),
      privateMetadata: objectOf(raw, 'customAttributes'),
      createdAt: dateOf(raw, 'createdAt'),
      banned: flagOf(raw, 'disabled'),
    }),
}

/** Six parts, of which the project has four: https://clerk.com/docs/reference/backend/user/create-user */
function passwordOf(raw: RawRecord, { firebaseHash }: FormatOptions): PasswordDigest | undefined {
  const hash = textOf(raw, 'passwordHash')
  if (hash === undefined) return undefined
  const salt = textOf(raw, 'salt', 'passwordSalt')
  if (salt === undefined) {
    throw new FormatProblem('salt', 'missing_field', 'There is a passwordHash without its salt.')
  }
  if (!firebaseHash) {
    throw new FormatProblem(
      'passwordHash',
      'missing_hash_parameters',
      'The password hashes of Firebase need the hash parameters of the project: give them with --firebase-hash-config.',
    )
  }
  const { signerKey, saltSeparator, rounds, memoryCost } = firebaseHash
  // Hashes are exported in the base64 of URLs; Clerk takes the one of RFC 4648 section 4.
  const standard = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/')
  const parts = [standard(hash), standard(salt), signerKey, saltSeparator, rounds, memoryCost]
  return { digest: parts.join('$'), hasher: 'scrypt_firebase' }
}
