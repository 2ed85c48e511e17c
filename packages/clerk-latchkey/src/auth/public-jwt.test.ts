import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { now, sessionClaims } from '../../../../tests/auth/session.ts'
import { createSigner, encode } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import { decodeJwt, hasValidSignature, signJwt, verifyJwt } from './public-jwt.ts'
import { verifyToken } from './verify-token.ts'

let signer: Signer
let stranger: Signer

beforeAll(async () => {
  signer = await createSigner()
  stranger = await createSigner()
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

const sendClerkToken = 'Send a token that Clerk issued for this instance.'

describe('verifyJwt', () => {
  test('gives the claims of a token that is fine', async () => {
    const token = await signer.mint(sessionClaims())
    expect(await verifyJwt(token, { key: signer.pem })).toEqual(sessionClaims())
    expect(await verifyJwt(token, { key: signer.jwk })).toEqual(sessionClaims())
    expect(await verifyJwt(`${token}==`, { key: signer.jwk })).toEqual(sessionClaims())
  })

  test.each(['RS256', 'RS384', 'RS512'])('takes %s, where the key allows it', async (alg) => {
    const token = await signer.mint(sessionClaims(), { alg })
    const { alg: _, ...anyAlgorithm } = signer.jwk
    expect(await verifyJwt(token, { key: anyAlgorithm })).toEqual(sessionClaims())
    const other = verifyJwt(token, { key: { ...signer.jwk, alg: 'RS999' } })
    await expect(other).rejects.toMatchObject({
      reason: 'token-verification-failed',
      message: `The key is for RS999 and the token is signed with ${alg}.`,
      action: sendClerkToken,
    })
  })

  test.each<[object, object, string, string]>([
    [
      { alg: 'none' },
      {},
      'token-invalid-algorithm',
      'The token is signed with "none"; Clerk signs with RS256, RS384 or RS512.',
    ],
    [
      { alg: 'HS256' },
      {},
      'token-invalid-algorithm',
      'The token is signed with "HS256"; Clerk signs with RS256, RS384 or RS512.',
    ],
    [
      { alg: ['RS256'] },
      {},
      'token-invalid-algorithm',
      'The token is signed with ["RS256"]; Clerk signs with RS256, RS384 or RS512.',
    ],
    [{ typ: 'X' }, {}, 'token-invalid', 'The header of the token says "typ": "X"; expected JWT.'],
    [{ typ: 5 }, {}, 'token-invalid', 'The header of the token says "typ": 5; expected JWT.'],
    [
      { typ: 'JWT' },
      { headerType: 'X' },
      'token-invalid',
      'The header of the token says "typ": "JWT"; expected X.',
    ],
    [
      { typ: undefined },
      { headerType: ['X', 'Y'] },
      'token-invalid',
      'The header of the token says "typ": undefined; expected X or Y.',
    ],
  ])(
    'refuses a token with %j where the options are %j',
    async (header, options, reason, message) => {
      const token = await signer.mint(sessionClaims(), { ...header })
      const verified = verifyJwt(token, { key: signer.pem, ...options })
      await expect(verified).rejects.toMatchObject({ reason, message, action: sendClerkToken })
    },
  )

  test.each<[object, object]>([
    [{ typ: undefined }, {}],
    [{ typ: 'X' }, { headerType: 'X' }],
    [{ typ: 'Y' }, { headerType: ['X', 'Y'] }],
  ])('takes a token with %j where the options are %j', async (header, options) => {
    const token = await signer.mint(sessionClaims(), { ...header })
    expect(await verifyJwt(token, { key: signer.pem, ...options })).toEqual(sessionClaims())
  })

  test('refuses a token that somebody else signed, or that was changed', async () => {
    const token = await signer.mint(sessionClaims())
    const [header = '', , signature = ''] = token.split('.')
    const refused = {
      reason: 'token-invalid-signature',
      message: 'The signature of the token was not made with the key of this instance.',
      action: 'Check that the keys belong to the instance that issued the token.',
    }
    await expect(verifyJwt(token, { key: stranger.pem })).rejects.toMatchObject(refused)
    const changed = [header, encode(sessionClaims({ sub: 'user_2' })), signature].join('.')
    await expect(verifyJwt(changed, { key: signer.pem })).rejects.toMatchObject(refused)
  })

  test.each([{ kty: 'RSA' }, { kty: 'RSA', n: 'x' }, { kty: 'RSA', n: '', e: 'AQAB' }, 'nonsense'])(
    'refuses the key %j',
    async (key) => {
      const token = await signer.mint(sessionClaims())
      await expect(verifyJwt(token, { key })).rejects.toMatchObject({
        name: 'TokenVerificationError',
        reason: 'token-verification-failed',
        message: 'The key is no RSA public key.',
      })
    },
  )

  // Node decodes parts of up to 8192 bytes in one place, and longer ones elsewhere.
  test.each([8_100, 8_192, 9_000, 20_000])('reads a payload of %i bytes', async (length) => {
    const claims = { ...sessionClaims(), note: 'é'.repeat(length / 2) }
    const token = await signer.mint(claims)
    expect(await verifyJwt(token, { key: signer.pem })).toEqual(claims)
    const [header = '', payload = '', signature = ''] = token.split('.')
    for (const wrong of ['+', '/', '!', 'é']) {
      const changed = `${payload.slice(0, 4_000)}${wrong}${payload.slice(4_001)}`
      await expect(
        verifyJwt(`${header}.${changed}.${signature}`, { key: signer.pem }),
      ).rejects.toThrow('Its payload is not base64url')
    }
  })

  test('checks the claims', async () => {
    const token = await signer.mint(sessionClaims({ exp: now - 5 }))
    const verify = (clockSkewInMs?: number) => verifyJwt(token, { key: signer.pem, clockSkewInMs })
    await expect(verify()).rejects.toMatchObject({ reason: 'token-expired', action: undefined })
    expect(await verify(5_001)).toMatchObject({ sub: 'user_1' })
  })
})

describe('decodeJwt', () => {
  test('takes a token apart and verifies nothing', async () => {
    const token = await stranger.mint({ a: 1 })
    const [header, payload, signature] = token.split('.')
    const jwt = decodeJwt(token)
    expect(jwt).toMatchObject({
      header: { alg: 'RS256', typ: 'JWT', kid: 'ins_1' },
      payload: { a: 1 },
      raw: { header, payload, signature, text: token },
    })
    expect(jwt.signature).toHaveLength(256)
    expect(jwt.signature).toBeInstanceOf(Uint8Array)
  })

  test('gives what can be changed', async () => {
    const token = await signer.mint({ a: [1] })
    const jwt = decodeJwt(token)
    jwt.header.alg = 'none'
    jwt.payload['a'] = 2
    expect(decodeJwt(token)).toMatchObject({ header: { alg: 'RS256' }, payload: { a: [1] } })
  })

  const header = encode({ alg: 'RS256' })
  const claims = encode({})

  test.each([
    ['', 'It is not three parts with dots between them.'],
    ['a.b', 'It is not three parts with dots between them.'],
    [`${header}.${claims}`, 'It is not three parts with dots between them.'],
    [`${header}.${claims}.AA.`, 'It is not three parts with dots between them.'],
    [`${header}.${claims}.A`, 'Its signature is not base64url: it is cut off or was changed.'],
    [`${header}.${claims}.AB`, 'Its signature is not base64url: it is cut off or was changed.'],
    [`${header}.${claims}.AAB`, 'Its signature is not base64url: it is cut off or was changed.'],
    // The bits of U that count are those of Q.
    [`${header}.${claims}.fU`, 'Its signature is not base64url: it is cut off or was changed.'],
    [`${header}.${claims}.A+`, 'Its signature is not base64url: it is cut off or was changed.'],
    [`${header}.${claims}.AA=A`, 'Its signature is not base64url: it is cut off or was changed.'],
    [`${header}.${claims} .AA`, 'Its payload is not base64url: it is cut off or was changed.'],
    [`${header}.${claims}AA.AA`, 'Its payload is not base64url: it is cut off or was changed.'],
    [`${header}A.${claims}.AA`, 'Its header is not base64url: it is cut off or was changed.'],
    [`.${claims}.AA`, 'Its header is not JSON.'],
    [`${header}..AA`, 'Its payload is not JSON.'],
    [`${encode('x')}.${claims}.AA`, 'Its header is not JSON.'],
    [`${encode(null)}.${claims}.AA`, 'Its header is not a JSON object.'],
    [`${encode([])}.${claims}.AA`, 'Its header is not a JSON object.'],
    [`${header}.${encode(null)}.AA`, 'Its payload is not a JSON object.'],
    [`${header}.${encode([{}])}.AA`, 'Its payload is not a JSON object.'],
    [`${header}.${encode(7)}.AA`, 'Its payload is not a JSON object.'],
    [`${header}.${encode('"x"')}.AA`, 'Its payload is not a JSON object.'],
    [`${header}.${encode('{"sub":')}.AA`, 'Its payload is not JSON.'],
  ])('%s is no token', (token, detail) => {
    expect(() => decodeJwt(token)).toThrow(
      expect.objectContaining({
        reason: 'token-invalid',
        message: `The token is not a JWT. ${detail}`,
        action: sendClerkToken,
      }),
    )
  })

  test.each([
    '',
    'AA',
    'Ag',
    'AQ',
    'Aw',
    'AAA',
    'AAE',
    'AAc',
    'AA8',
    'AAAA',
    '-_-_',
    'AA==',
    'AAA=',
  ])('takes the signature %j', (signature) => {
    expect(decodeJwt(`${header}==.${claims}=.${signature}`).payload).toEqual({})
  })
})

describe('hasValidSignature', () => {
  test('looks at the signature and at nothing else', async () => {
    const jwt = decodeJwt(await signer.mint({ exp: 1 }, { typ: 'anything' }))
    expect(await hasValidSignature(jwt, signer.pem)).toBe(true)
    expect(await hasValidSignature(jwt, signer.jwk)).toBe(true)
    expect(await hasValidSignature(jwt, stranger.jwk)).toBe(false)
    const untyped = decodeJwt(await signer.mint({}, { typ: undefined }))
    expect(await hasValidSignature(untyped, signer.pem)).toBe(true)
  })

  test('says when the key cannot be used', async () => {
    const jwt = decodeJwt(await signer.mint({}))
    const message = 'The key is for RS512 and the token is signed with RS256.'
    const verified = hasValidSignature(jwt, { ...signer.jwk, alg: 'RS512' })
    await expect(verified).rejects.toMatchObject({
      reason: 'token-invalid-signature',
      message,
      cause: { reason: 'token-verification-failed', message },
    })
  })

  test('takes the parts as they are, not what was read from them', async () => {
    const jwt = decodeJwt(await signer.mint({ sub: 'user_1' }))
    const changed = { ...jwt, raw: { ...jwt.raw, payload: encode({ sub: 'user_2' }) } }
    expect(await hasValidSignature(changed, signer.pem)).toBe(false)
  })
})

describe('signJwt', () => {
  test.each(['RS256', 'RS384', 'RS512'])('signs with %s, now', async (algorithm) => {
    const token = await signJwt({ sub: 'user_1', exp: now + 60 }, signer.privateJwk, { algorithm })
    expect(decodeJwt(token)).toMatchObject({
      header: { alg: algorithm, typ: 'JWT' },
      payload: { sub: 'user_1', exp: now + 60, iat: now },
    })
    expect(await verifyJwt(token, { key: signer.pem })).toMatchObject({ sub: 'user_1' })
  })

  test('takes a key in PEM, and headers', async () => {
    const options = { algorithm: 'RS256', header: { kid: 'k', alg: 'none' } }
    const token = await signJwt({}, signer.privatePem, options)
    expect(decodeJwt(token).header).toEqual({ kid: 'k', alg: 'RS256' })
    expect(await hasValidSignature(decodeJwt(token), signer.pem)).toBe(true)
  })

  test.each([undefined, 'HS256', 'none'])('does not sign with %s', async (algorithm) => {
    await expect(signJwt({}, signer.privatePem, { algorithm })).rejects.toMatchObject({
      name: 'SignJWTError',
      message: `Cannot sign with ${algorithm}: use RS256, RS384 or RS512.`,
    })
  })

  test('does not sign with what is no private key', async () => {
    await expect(signJwt({}, 'nonsense', { algorithm: 'RS256' })).rejects.toMatchObject({
      name: 'SignJWTError',
      message: 'The key cannot be used to sign with RS256.',
      cause: expect.anything(),
    })
  })
})

describe('verifyToken', () => {
  const options = () => ({ jwtKey: signer.pem })

  test('gives the claims of session tokens, and of those of JWT templates', async () => {
    for (const cat of [undefined, 'cl_B7d4PD111AAA', 'cl_B7d4PD222AAA']) {
      const token = await signer.mint(sessionClaims(), { cat })
      expect(await verifyToken(token, options())).toEqual(sessionClaims())
    }
  })

  test('refuses M2M tokens', async () => {
    const token = await signer.mint(sessionClaims(), { cat: 'cl_B7d4PD333AAA' })
    await expect(verifyToken(token, options())).rejects.toMatchObject({
      reason: 'token-invalid',
      message: 'The token is an M2M token, not a session token.',
      action: sendClerkToken,
    })
  })

  test('checks claims and the type', async () => {
    const token = await signer.mint(sessionClaims())
    const verify = (more: object) => verifyToken(token, { ...options(), ...more })
    await expect(verify({ authorizedParties: ['https://a'] })).rejects.toThrow('allows https://a')
    await expect(verify({ headerType: 'X' })).rejects.toThrow('expected X')
  })

  describe('with the Secret Key', () => {
    afterEach(() => {
      vi.unstubAllGlobals()
    })

    function stub(answers: Array<() => Response>): Array<[string, RequestInit]> {
      const calls: Array<[string, RequestInit]> = []
      vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
        calls.push([url, init])
        return (answers[calls.length - 1] ?? answers.at(-1))?.()
      })
      return calls
    }

    const keys = () => Response.json({ keys: [signer.jwk] })
    let turn = 0
    const unique = () => `sk_test_${turn++}`

    test('loads the keys once', async () => {
      const calls = stub([keys])
      const secretKey = unique()
      const token = await signer.mint(sessionClaims())
      expect(await verifyToken(token, { secretKey })).toEqual(sessionClaims())
      expect(await verifyToken(token, { secretKey })).toEqual(sessionClaims())
      expect(calls).toHaveLength(1)
      expect(calls[0]?.[0]).toBe('https://api.clerk.com/v1/jwks')
      const headers = new Headers(calls[0]?.[1].headers)
      expect(headers.get('authorization')).toBe(`Bearer ${secretKey}`)
      expect(headers.get('clerk-api-version')).toBe('2026-05-12')
    })

    test('loads them from elsewhere, and each time, where that is wanted', async () => {
      const calls = stub([keys])
      const elsewhere = { apiUrl: 'https://api.example//', apiVersion: 'v9', skipJwksCache: true }
      const token = await signer.mint(sessionClaims())
      await verifyToken(token, { secretKey: unique(), ...elsewhere })
      await verifyToken(token, { secretKey: `sk_test_${turn - 1}`, ...elsewhere })
      expect(calls.map(([url]) => url)).toEqual([
        'https://api.example/v9/jwks',
        'https://api.example/v9/jwks',
      ])
    })

    test.each<[string, Array<() => Response>, number]>([
      ['answers 500 once', [() => new Response('{}', { status: 500 }), () => keys()], 2],
      [
        'is not reached once',
        [
          () => {
            throw new TypeError('fetch failed')
          },
          () => keys(),
        ],
        2,
      ],
      ['answers with no JSON once', [() => new Response('<html>'), () => keys()], 2],
    ])('asks an endpoint again that %s', async (_, answers, count) => {
      const calls = stub(answers)
      const token = await signer.mint(sessionClaims())
      expect(await verifyToken(token, { secretKey: unique() })).toEqual(sessionClaims())
      expect(calls).toHaveLength(count)
    })

    test.each<[string, () => Response, object, number]>([
      [
        'refuses the key',
        () => Response.json({ errors: [{ code: 'clerk_key_invalid' }] }, { status: 401 }),
        { reason: 'secret-key-invalid', couldNotVerify: true },
        1,
      ],
      [
        'says 404',
        () => Response.json({}, { status: 404 }),
        { message: 'The signing keys could not be loaded from the Backend API: it answered 404.' },
        1,
      ],
      [
        'says nothing',
        () => Response.json(null, { status: 499 }),
        { message: 'The signing keys could not be loaded from the Backend API: it answered 499.' },
        1,
      ],
      [
        'is broken',
        () => Response.json({}, { status: 500 }),
        { message: 'The signing keys could not be loaded from the Backend API: it answered 500.' },
        2,
      ],
      [
        'is not there',
        () => {
          throw new TypeError('fetch failed')
        },
        {
          reason: 'jwk-remote-failed-to-load',
          message: 'The signing keys could not be loaded from the Backend API: fetch failed',
          couldNotVerify: true,
          cause: expect.any(TypeError),
        },
        2,
      ],
      [
        'has no keys',
        () => Response.json({ keys: [] }),
        {
          message:
            'The signing keys could not be loaded from the Backend API: its answer has no key.',
        },
        1,
      ],
    ])('fails where the endpoint %s', async (_, answer, expected, count) => {
      const calls = stub([answer])
      const token = await signer.mint(sessionClaims())
      await expect(verifyToken(token, { secretKey: unique() })).rejects.toMatchObject(expected)
      expect(calls).toHaveLength(count)
    })
  })

  test('needs a key', async () => {
    const token = await signer.mint(sessionClaims())
    await expect(verifyToken(token, {})).rejects.toMatchObject({
      reason: 'jwk-failed-to-resolve',
      message: 'There is no key to verify the token with.',
      action: 'Set CLERK_SECRET_KEY, or pass { secretKey }.',
      couldNotVerify: true,
    })
  })
})
