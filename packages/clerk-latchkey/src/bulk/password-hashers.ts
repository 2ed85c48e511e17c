const bcrypt = String.raw`\$2[abxy]?\$\d{2}\$[./A-Za-z0-9]{53}`

/**
 * The hashers that Clerk can verify passwords of, each with the form of its digests. A digest of another form would be
 * accepted by some and let nobody sign in.
 *
 * @see https://clerk.com/docs/reference/backend/user/create-user
 */
export const passwordHashers: Readonly<Record<string, RegExp>> = {
  argon2i: /^\$argon2i\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/,
  argon2id: /^\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/,
  awscognito: /^awscognito#[^#]+#[^#]+#[^#]+$/,
  bcrypt: new RegExp(`^${bcrypt}$`),
  bcrypt_peppered: new RegExp(`^${bcrypt}\\$.+$`),
  bcrypt_sha256_django: new RegExp(`^bcrypt_sha256\\$${bcrypt}$`),
  hmac_sha256_utf16_b64: /./,
  ldap_ssha: /./,
  md5: /^[0-9a-f]{32}$/i,
  md5_phpass: /^\$[PH]\$[./0-9A-Za-z]{31}$/,
  md5_salted: /./,
  pbkdf2_sha1: /^pbkdf2_sha1\$\d+\$[^$]+\$/,
  pbkdf2_sha256: /^pbkdf2_sha256\$\d+\$[^$]+\$/,
  pbkdf2_sha256_django: /^pbkdf2_sha256\$\d+\$[^$]+\$/,
  pbkdf2_sha512: /^pbkdf2_sha512\$\d+\$[^$]+\$/,
  pbkdf2_sha512_hex: /^pbkdf2_sha512_hex\$\d+\$[^$]+\$/,
  phpass: /^\$[PH]\$[./0-9A-Za-z]{31}$/,
  scrypt_firebase: /^[^$]+\$[^$]+\$[^$]+\$[^$]+\$\d+\$\d+$/,
  scrypt_werkzeug: /^(?:\$[^$]+|scrypt:\d+:\d+:\d+)\$[^$]+\$[0-9a-f]+$/i,
  sha256: /^[0-9a-f]{64}$/i,
  sha256_salted: /./,
  sha512_symfony: /^sha512_symfony\$\d+\$[^$]+\$/,
}
