import { FormatProblem } from './format.ts'
import type { Format, RawRecord } from './format.ts'
import { toNewUser } from './new-user.ts'
import type { PasswordDigest } from './new-user.ts'
import { toPasswordDigest } from './password-digest.ts'
import { dateOf, objectOf, textOf } from './read-value.ts'

/**
 * The table `auth.users` of Supabase, as JSON, NDJSON or CSV.
 *
 * @see https://supabase.com/docs/guides/auth/managing-user-data#exporting-users
 */
export const supabase: Format = {
  title: 'Supabase',
  toUser(raw) {
    const profile = objectOf(raw, 'raw_user_meta_data')
    const phone = textOf(raw, 'phone')
    return toNewUser({
      id: textOf(raw, 'id'),
      email: textOf(raw, 'email'),
      emailVerified: textOf(raw, 'email_confirmed_at', 'confirmed_at') !== undefined,
      // Supabase keeps numbers without the plus.
      phone: phone === undefined || phone.startsWith('+') ? phone : `+${phone}`,
      phoneVerified: textOf(raw, 'phone_confirmed_at') !== undefined,
      firstName: textOf(raw, 'first_name') ?? textOf(profile ?? {}, 'first_name'),
      lastName: textOf(raw, 'last_name') ?? textOf(profile ?? {}, 'last_name'),
      fullName: textOf(profile ?? {}, 'full_name', 'name', 'display_name'),
      password: passwordOf(raw),
      publicMetadata: profile,
      privateMetadata: objectOf(raw, 'raw_app_meta_data'),
      createdAt: dateOf(raw, 'created_at'),
      banned: isBanned(raw),
    })
  },
}

function isBanned(raw: RawRecord): boolean {
  const until = textOf(raw, 'banned_until')
  if (until === undefined || until === 'none') return false
  return until === 'infinity' || Date.parse(dateOf(raw, 'banned_until') ?? '') > Date.now()
}

function passwordOf(raw: RawRecord): PasswordDigest | undefined {
  const digest = textOf(raw, 'encrypted_password')
  if (digest === undefined) return undefined
  return digest.startsWith('$fbscrypt$')
    ? toFirebaseDigest(digest)
    : toPasswordDigest(digest, 'encrypted_password')
}

/**
 * People who came to Supabase from Firebase: `$fbscrypt$v=1,n=14,r=8,p=1,ss=…,sk=…$salt$hash`.
 *
 * @see https://github.com/supabase/auth/blob/master/internal/crypto/password.go
 */
function toFirebaseDigest(digest: string): PasswordDigest {
  const form =
    /^\$fbscrypt\$v=1,n=(\d+),r=(\d+),p=1(?:,ss=([^,$]+))?,sk=([^,$]+)\$([^$]+)\$([^$]+)$/
  const [, memoryCost, rounds, separator = 'Bw==', signerKey, salt, hash] = form.exec(digest) ?? []
  if (hash === undefined) {
    throw new FormatProblem(
      'encrypted_password',
      'unknown_hasher',
      'encrypted_password begins like a digest of Firebase, and goes on in a form that is not known here.',
    )
  }
  const parts = [hash, salt, signerKey, separator, rounds, memoryCost]
  return { digest: parts.join('$'), hasher: 'scrypt_firebase' }
}
