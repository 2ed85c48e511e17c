import { ConfigurationError } from '../configuration-error.ts'
import { fromBase64, toBase64Url } from './base64.ts'
import type { RsaPublicKey } from './crypto.ts'
import { createSigningKey } from './signing-key.ts'
import type { KeySource } from './signing-key.ts'

/** Parsed `jwtKey` options, keyed by their whole text. Bounded: an application has one, a multi-tenant one a few. */
const known = new Map<string, KeySource>()
const maxKnown = 100

/**
 * Reads the `jwtKey` option: one or several RSA public keys in PEM (SPKI), with real or escaped line breaks, or the
 * bare base64 of one. A token may be signed with any of them.
 *
 * @throws {ConfigurationError} `jwt_key_invalid`
 */
export function localKeys(jwtKey: string): KeySource {
  const cached = known.get(jwtKey)
  if (cached) return cached
  // The official SDK takes the option as a key for RS256 and nothing else.
  const keys = readPublicKeys(jwtKey).map((material) => createSigningKey(material, 'RS256'))
  const source: KeySource = { find: () => keys }
  if (known.size >= maxKnown) known.clear()
  known.set(jwtKey, source)
  return source
}

/**
 * Reads RSA public keys in PEM (SPKI).
 *
 * @throws {ConfigurationError} `jwt_key_invalid`
 */
export function readPublicKeys(pem: string): RsaPublicKey[] {
  const text = pem.replaceAll('\\n', '\n').replaceAll('\\r', '')
  const documents = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g)]
  if (documents.length === 0) return [readSpki(decode(text))]
  return documents.map(([, label, body = '']) => {
    if (label !== 'PUBLIC KEY') throw invalid(`it is a "${label}"`)
    return readSpki(decode(body))
  })
}

function decode(base64: string): Uint8Array {
  try {
    return fromBase64(base64)
  } catch (cause) {
    throw invalid('it is not PEM', cause)
  }
}

/** DER tags (X.690 section 8) and the identifier of rsaEncryption (RFC 8017 appendix C). */
const sequence = 0x30
const bitString = 0x03
const integer = 0x02
const rsaAlgorithm = '300d06092a864886f70d0101010500'

/** SubjectPublicKeyInfo (RFC 5280 section 4.1) of an RSA key, and RSAPublicKey in it (RFC 8017 appendix A.1.1). */
function readSpki(der: Uint8Array): RsaPublicKey {
  const info = readElement(der, sequence).content
  if (toHex(info.subarray(0, rsaAlgorithm.length / 2)) !== rsaAlgorithm) {
    throw invalid('it is not an RSA public key')
  }
  const bits = readElement(info.subarray(rsaAlgorithm.length / 2), bitString).content
  // The first octet counts unused bits; a DER document has none.
  const key = readElement(bits.subarray(1), sequence).content
  const modulus = readElement(key, integer)
  const exponent = readElement(modulus.rest, integer)
  return { n: toUnsigned(modulus.content), e: toUnsigned(exponent.content) }
}

function readElement(der: Uint8Array, tag: number): { content: Uint8Array; rest: Uint8Array } {
  const [found, first = 0] = der
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f
  const start = 2 + lengthOctets
  const length =
    lengthOctets === 0 ? first : Number.parseInt(toHex(der.subarray(2, start)) || 'f', 16)
  if (found !== tag || start + length > der.length) throw invalid('it is cut off or damaged')
  return { content: der.subarray(start, start + length), rest: der.subarray(start + length) }
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A positive DER integer may begin with a zero octet; in a JSON Web Key it does not (RFC 7518 section 6.3.1.1). */
function toUnsigned(bytes: Uint8Array): string {
  return toBase64Url(bytes.length > 1 && bytes[0] === 0 ? bytes.subarray(1) : bytes)
}

function invalid(what: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(
    'jwt_key_invalid',
    `CLERK_JWT_KEY, or { jwtKey }, cannot be read: ${what}. Copy the PEM public key ("-----BEGIN PUBLIC KEY-----") from the API keys page of the Clerk Dashboard.`,
    cause === undefined ? undefined : { cause },
  )
}
