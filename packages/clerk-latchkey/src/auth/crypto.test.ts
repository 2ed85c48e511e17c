import { beforeAll, describe, expect, test } from 'vitest'

import { base64UrlToText, hmacSha256, importPublicKey, sha1, sign, verifySignature } from '#crypto'

import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'

let signer: Signer
let stranger: Signer

beforeAll(async () => {
  signer = await createSigner()
  stranger = await createSigner()
})

const data = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyXzEifQ'

describe('the cryptography of this runtime', () => {
  test.each(['SHA-256', 'SHA-384', 'SHA-512'] as const)(
    'signs and verifies with %s',
    async (hash) => {
      const key = await importPublicKey(signer.jwk, hash)
      for (const privateKey of [signer.privatePem, signer.privateJwk]) {
        const signature = await sign(hash, privateKey, data)
        expect(signature).toMatch(/^[\w-]{342}$/)
        expect(await verifySignature(hash, key, data, signature)).toBe(true)
        expect(await verifySignature(hash, key, `${data}x`, signature)).toBe(false)
        const other = await importPublicKey(stranger.jwk, hash)
        expect(await verifySignature(hash, other, data, signature)).toBe(false)
      }
      expect(await verifySignature(hash, key, data, '')).toBe(false)
      expect(await verifySignature(hash, key, data, 'AAAA')).toBe(false)
    },
  )

  test('knows one hash from another', async () => {
    const signature = await sign('SHA-512', signer.privateJwk, data)
    const key = await importPublicKey(signer.jwk, 'SHA-256')
    expect(await verifySignature('SHA-256', key, data, signature)).toBe(false)
  })

  // The first is the test vector of FIPS 180-2 appendix A.1, in base64url.
  test.each([
    ['abc', 'qZk-NkcGgWq6PiVxeFDCbJzQ2J0'],
    ['', '2jmj7l5rSw0yVb_vlWAYkK_YBwk'],
    ['ü日本🎈', expect.stringMatching(/^[\w-]{27}$/)],
  ])('makes the SHA-1 of %j', async (text, expected) => {
    expect(await sha1(text)).toEqual(expected)
  })

  // RFC 4231 section 4.3.
  test('makes an HMAC with SHA-256', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(await hmacSha256(bytes('Jefe'), bytes('what do ya want for nothing?'))).toBe(
      'W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=',
    )
  })

  test.each([
    ['eyJhIjoxfQ', '{"a":1}'],
    ['w7zml6XmnKzwn46I', 'ü日本🎈'],
    ['-_8', '\ufffd\ufffd'],
    ['77u_e30', '\ufeff{}'],
    ['', ''],
  ])('reads %s', (encoded, text) => {
    expect(base64UrlToText(encoded)).toBe(text)
  })
})
