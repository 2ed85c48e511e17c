import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly readyKeys: ReadonlyArray<{
      readonly modulusLength: number
      readonly privateJwk: JsonWebKey
    }>
  }
}

type GenerateKey = typeof crypto.subtle.generateKey

// Set up anew for each test file in the same thread: what stands on the object may be the last file's.
const generateKey = SubtleCrypto.prototype.generateKey.bind(crypto.subtle)
const left = [...inject('readyKeys')]

/** Hands out keys that are ready, each one once in a test file; makes a new one when they are used up. */
async function takeKey(
  algorithm: RsaHashedKeyGenParams,
  extractable: boolean,
  usages: KeyUsage[],
): Promise<CryptoKeyPair> {
  const index = left.findIndex(({ modulusLength }) => modulusLength === algorithm.modulusLength)
  const [ready] = index === -1 ? [] : left.splice(index, 1)
  if (!ready) return generateKey(algorithm, extractable, usages)
  const { privateJwk } = ready
  const publicJwk = { kty: privateJwk.kty, n: privateJwk.n, e: privateJwk.e } as JsonWebKey
  const { subtle } = crypto
  const [privateKey, publicKey] = await Promise.all([
    subtle.importKey('jwk', privateJwk, algorithm, extractable, ['sign']),
    subtle.importKey('jwk', publicJwk, algorithm, extractable, ['verify']),
  ])
  return { privateKey, publicKey }
}

// The tests make RSA keys and no others.
crypto.subtle.generateKey = takeKey as GenerateKey
