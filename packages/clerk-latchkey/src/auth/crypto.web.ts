import type { Crypto, Hash } from './crypto.ts'

const name = 'RSASSA-PKCS1-v1_5'

export const importPublicKey: Crypto['importPublicKey'] = ({ n, e }, hash) =>
  crypto.subtle.importKey('jwk', { kty: 'RSA', n, e }, { name, hash }, false, ['verify'])

export const verifySignature: Crypto['verifySignature'] = (_hash, key, data, signature) =>
  // `importPublicKey` above is the only source of keys; the key carries its hash.
  crypto.subtle.verify(name, key as CryptoKey, toBytes(signature), new TextEncoder().encode(data))

export const sign: Crypto['sign'] = async (hash, privateKey, data) => {
  const key = await importPrivateKey(hash, privateKey)
  return toBase64Url(await crypto.subtle.sign(name, key, new TextEncoder().encode(data)))
}

export const sha1: Crypto['sha1'] = async (text) =>
  toBase64Url(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text)))

export const hmacSha256: Crypto['hmacSha256'] = async (key, text) => {
  const imported = await crypto.subtle.importKey(
    'raw',
    new Uint8Array(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return toBase64(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text)))
}

export const base64UrlToText: Crypto['base64UrlToText'] = (encoded) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(toBytes(encoded))

function importPrivateKey(hash: Hash, key: string | JsonWebKey): Promise<CryptoKey> {
  const algorithm = { name, hash }
  if (typeof key !== 'string') {
    return crypto.subtle.importKey('jwk', key, algorithm, false, ['sign'])
  }
  const bytes = toBytes(key.replace(/-----[A-Z ]+-----|\s/g, ''))
  return crypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign'])
}

/** Takes base64 and base64url. */
function toBytes(encoded: string): Uint8Array<ArrayBuffer> {
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

function toBase64(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
}

function toBase64Url(buffer: ArrayBuffer): string {
  return toBase64(buffer).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
