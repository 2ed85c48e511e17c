import type { MaybePromise } from './maybe-promise.ts'

/** The hashes of RS256, RS384 and RS512 (RFC 7518 section 3.3). */
export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512'

/** A public key that is ready to verify. Which object it is depends on the runtime. */
export type PublicKey = object

/** What an RSA public key is made of, in base64url (RFC 7518 section 6.3.1). */
export interface RsaPublicKey {
  readonly n: string
  readonly e: string
}

/** What `crypto.node.ts` and `crypto.web.ts` both do; the import condition `#crypto` chooses one of them. */
export interface Crypto {
  /** Makes a public key ready. `hash` is what it will be used with. */
  importPublicKey(key: RsaPublicKey, hash: Hash): MaybePromise<PublicKey>
  /** Checks an RSASSA-PKCS1-v1_5 signature; `data` is ASCII, `signature` base64url without padding. */
  verifySignature(
    hash: Hash,
    key: PublicKey,
    data: string,
    signature: string,
  ): MaybePromise<boolean>
  /** Signs with RSASSA-PKCS1-v1_5, the key in PKCS#8 (PEM) or as a JSON Web Key; answers base64url. */
  sign(hash: Hash, privateKey: string | JsonWebKey, data: string): MaybePromise<string>
  /** SHA-1 of a text, in base64url without padding. */
  sha1(text: string): MaybePromise<string>
  /** HMAC with SHA-256, in base64. */
  hmacSha256(key: Uint8Array, data: Uint8Array): MaybePromise<string>
  /** Whether a text has nothing but the alphabet of base64url; no padding either. */
  isBase64Url(encoded: string): boolean
  /** Decodes base64url without padding into text (UTF-8); `undefined` where it is not base64url. */
  base64UrlToText(encoded: string): string | undefined
}
