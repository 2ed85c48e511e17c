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
async function takeKey(...args: Parameters<GenerateKey>): Promise<CryptoKeyPair | CryptoKey> {
  const [algorithm, extractable] = args
  const length = Object(algorithm).modulusLength
  const index = left.findIndex(({ modulusLength }) => modulusLength === length)
  const [ready] = index === -1 ? [] : left.splice(index, 1)
  if (!ready) return generateKey(...args)
  const { kty, n, e } = ready.privateJwk
  const { subtle } = crypto
  const [privateKey, publicKey] = await Promise.all([
    subtle.importKey('jwk', ready.privateJwk, algorithm, extractable, ['sign']),
    subtle.importKey('jwk', { kty, n, e }, algorithm, extractable, ['verify']),
  ])
  return { privateKey, publicKey }
}

crypto.subtle.generateKey = takeKey as GenerateKey
