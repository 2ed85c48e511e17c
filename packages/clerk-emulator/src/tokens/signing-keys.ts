import { generateKeyPair } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { promisify } from 'node:util'

import type { Jwk } from '../facts/types.ts'

/** A key that tokens are signed with, and what others verify them with. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  /** The public half as the JWKS shows it. */
  readonly jwk: Jwk
  /** The public half as `CLERK_JWT_KEY` takes it. */
  readonly pem: string
}

/** The keys of an instance, the current one last. */
export interface SigningKeys {
  readonly current: SigningKey
  /** Every key that still verifies, the oldest first. */
  readonly all: readonly SigningKey[]
  /** Signs with a new key from now on; `forget` drops the ones before it from the JWKS. */
  rotate(kid: string, options?: { readonly forget?: boolean }): Promise<SigningKey>
}

/** Makes the first key of an instance. */
export async function createSigningKeys(kid: string): Promise<SigningKeys> {
  let keys: readonly [SigningKey, ...SigningKey[]] = [await generateSigningKey(kid)]
  return {
    get current() {
      return keys.at(-1) ?? keys[0]
    },
    get all() {
      return keys
    },
    async rotate(kid, { forget = false } = {}) {
      const key = await generateSigningKey(kid)
      keys = forget ? [key] : [...keys, key]
      return key
    },
  }
}

/** RSA with 2048 bits and RS256, as every Clerk instance has. */
async function generateSigningKey(kid: string): Promise<SigningKey> {
  const generate = promisify(generateKeyPair)
  const { privateKey, publicKey } = await generate('rsa', { modulusLength: 2048 })
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const jwk = { use: 'sig', kty: 'RSA', kid, alg: 'RS256', n, e } as const
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
  return { kid, privateKey, publicKey, jwk, pem }
}
