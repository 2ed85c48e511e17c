import { FormatProblem } from './format.ts'
import type { PasswordDigest } from './new-user.ts'

/** Digests that name their own hasher. */
const signs: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\$2[abxy]?\$/, 'bcrypt'],
  [/^\$argon2id\$/, 'argon2id'],
  [/^\$argon2i\$/, 'argon2i'],
]

/**
 * Tells the hasher of a digest by how it begins.
 *
 * @param field - The field that has the digest, for the message.
 * @throws {FormatProblem} `unknown_hasher`; the digest is not shown
 */
export function toPasswordDigest(digest: string, field: string): PasswordDigest {
  const found = signs.find(([sign]) => sign.test(digest))
  if (found) return { digest, hasher: found[1] }
  throw new FormatProblem(
    field,
    'unknown_hasher',
    `${field} is the digest of a hasher that is not known here: bcrypt, argon2i and argon2id are. Leave the digest out to import the person without a password.`,
  )
}
