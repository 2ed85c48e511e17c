import { fromBase64, toBase64, toBase64Url } from './base64.ts'
import type { Crypto, Hash } from './crypto.ts'

const name = 'RSASSA-PKCS1-v1_5'

export const importPublicKey: Crypto['importPublicKey'] = ({ n, e }, hash) =>
  crypto.subtle.importKey('jwk', { kty: 'RSA', n, e }, { name, hash }, false, ['verify'])

export const verifySignature: Crypto['verifySignature'] = (_hash, key, data, signature) =>
  // `importPublicKey` above is the only source of keys; the key carries its hash.
  crypto.subtle.verify(name, key as CryptoKey, fromBase64(signature), toBytes(data))

export const sign: Crypto['sign'] = async (hash, privateKey, data) => {
  const key = await importPrivateKey(hash, privateKey)
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(name, key, toBytes(data))))
}

export const sha1: Crypto['sha1'] = async (text) =>
  toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-1', toBytes(text))))

export const hmacSha256: Crypto['hmacSha256'] = async (key, data) => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), algorithm, false, [
    'sign',
  ])
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', imported, new Uint8Array(data))))
}

export const isBase64Url: Crypto['isBase64Url'] = (encoded) => /^[\w-]*$/.test(encoded)

export const base64UrlToText: Crypto['base64UrlToText'] = (encoded) => {
  if (!isBase64Url(encoded) || encoded.length % 4 === 1) return undefined
  // Node's Buffer keeps a byte order mark too; JSON.parse then refuses it.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(fromBase64(encoded))
}

function importPrivateKey(hash: Hash, key: string | JsonWebKey): Promise<CryptoKey> {
  const algorithm = { name, hash }
  if (typeof key !== 'string') {
    return crypto.subtle.importKey('jwk', key, algorithm, false, ['sign'])
  }
  const pkcs8 = fromBase64(key.replace(/-----[A-Z ]+-----|\s/g, ''))
  return crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
