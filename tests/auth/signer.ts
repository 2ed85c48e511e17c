/** Makes tokens. Web Crypto alone, so that the tests of request authentication run on every runtime. */
export interface Signer {
  readonly kid: string
  /** SPKI, as the Clerk Dashboard shows it. */
  readonly pem: string
  /** As the JWKS of an instance has it. */
  readonly jwk: {
    readonly kid: string
    readonly kty: string
    readonly use: string
    readonly alg: string
    readonly n: string
    readonly e: string
  }
  readonly privateJwk: JsonWebKey
  /** PKCS#8. */
  readonly privatePem: string
  /** Signs whatever it is given, also what Clerk would never sign. */
  mint(claims: unknown, header?: Readonly<Record<string, unknown>>): Promise<string>
}

const name = 'RSASSA-PKCS1-v1_5'
const hashes: Readonly<Record<string, string>> = { RS384: 'SHA-384', RS512: 'SHA-512' }

export async function createSigner(kid = 'ins_1', modulusLength = 2048): Promise<Signer> {
  const { subtle } = crypto
  const algorithm = { name, hash: 'SHA-256', modulusLength, publicExponent: exponent() }
  const pair = await subtle.generateKey(algorithm, true, ['sign', 'verify'])
  // RSA keys come in pairs; Node's type does not know which algorithm gives what.
  const { publicKey, privateKey } = pair as CryptoKeyPair
  const { n = '', e = '' } = await subtle.exportKey('jwk', publicKey)
  const { alg: _, ...privateJwk } = await subtle.exportKey('jwk', privateKey)
  return {
    kid,
    pem: toPem('PUBLIC KEY', await subtle.exportKey('spki', publicKey)),
    jwk: { kid, kty: 'RSA', use: 'sig', alg: 'RS256', n, e },
    privateJwk,
    privatePem: toPem('PRIVATE KEY', await subtle.exportKey('pkcs8', privateKey)),
    async mint(claims, header = {}) {
      const full = { alg: 'RS256', typ: 'JWT', kid, ...header }
      const input = `${encode(full)}.${encode(claims)}`
      const hash = hashes[String(full.alg)] ?? 'SHA-256'
      const key = await subtle.importKey('jwk', privateJwk, { name, hash }, false, ['sign'])
      const signature = await subtle.sign(name, key, new TextEncoder().encode(input))
      return `${input}.${toBase64Url(new Uint8Array(signature))}`
    },
  }
}

/** One part of a token: JSON, or the text that is given, in base64url. */
export function encode(part: unknown): string {
  const text = typeof part === 'string' ? part : JSON.stringify(part)
  return toBase64Url(new TextEncoder().encode(text))
}

function exponent(): Uint8Array {
  return new Uint8Array([1, 0, 1])
}

function toPem(label: string, der: ArrayBuffer): string {
  const lines = toBase64(new Uint8Array(der)).match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
