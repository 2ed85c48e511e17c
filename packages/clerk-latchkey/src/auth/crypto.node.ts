import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSign,
  createVerify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'

import type { Crypto } from './crypto.ts'

const digests = { 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' } as const

export const importPublicKey: Crypto['importPublicKey'] = ({ n, e }) =>
  createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' })

// The synchronous call: 20 microseconds here are less than what it costs to reach a thread of the pool and to come back.
export const verifySignature: Crypto['verifySignature'] = (hash, key, text, signature) =>
  createVerify(digests[hash])
    .update(text, 'latin1')
    // `importPublicKey` above is the only source of keys.
    .verify(key as KeyObject, signature, 'base64url')

export const sign: Crypto['sign'] = (hash, privateKey, text) => {
  const key =
    typeof privateKey === 'string'
      ? createPrivateKey(privateKey)
      : // Node's own type of a JSON Web Key is an index signature.
        createPrivateKey({ key: { ...privateKey }, format: 'jwk' })
  return createSign(digests[hash]).update(text, 'latin1').sign(key, 'base64url')
}

export const sha1: Crypto['sha1'] = (text) => createHash('sha1').update(text).digest('base64url')

export const hmacSha256: Crypto['hmacSha256'] = (key, message) =>
  createHmac('sha256', key).update(message).digest('base64')

export const isBase64Url: Crypto['isBase64Url'] = (encoded) => decode(encoded) !== undefined

export const base64UrlToText: Crypto['base64UrlToText'] = (encoded) =>
  decode(encoded)?.toString('utf8', 0, lengthOf(encoded))

/**
 * Where parts of tokens are decoded: nobody else can come between the decoding and the reading, and a new buffer for
 * each part would cost as much as reading the request.
 */
const scratch = Buffer.allocUnsafeSlow(8192)

/**
 * Decodes, and finds out in passing whether that was base64url: Buffer passes over what it does not know, and fewer
 * bytes come out. It knows the two characters of base64 as well, which are looked for. Seven times as fast as a
 * regular expression over a token.
 */
function decode(encoded: string): Buffer | undefined {
  if (encoded.includes('+') || encoded.includes('/')) return undefined
  const length = lengthOf(encoded)
  if (length <= scratch.length) {
    return scratch.write(encoded, 'base64url') === length ? scratch : undefined
  }
  const bytes = Buffer.from(encoded, 'base64url')
  return bytes.length === length ? bytes : undefined
}

function lengthOf(encoded: string): number {
  return Math.floor((encoded.length * 3) / 4)
}
