import { createHash } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, importSPKI, jwtVerify } from 'jose'
import { afterEach, describe, expect, test } from 'vitest'

import { createEmulator } from './create-emulator.ts'
import type { Emulator } from './emulator.ts'

const running: Emulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()))
})

async function start(options = {}): Promise<Emulator> {
  const emulator = await createEmulator(options)
  running.push(emulator)
  return emulator.listen()
}

const toHost = (publishableKey: string) => atob(publishableKey.replace('pk_test_', ''))

describe('an emulator', () => {
  test('has keys from the start, and those of its port when it listens', async () => {
    const emulator = await createEmulator()
    running.push(emulator)
    expect(emulator.secretKey).toMatch(/^sk_test_\w{42}$/)
    expect(emulator.url).toBe('http://127.0.0.1:4011')
    expect(toHost(emulator.publishableKey)).toBe('127.0.0.1:4011$')
    expect(emulator.jwtKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
    await emulator.listen()
    const { host, port } = new URL(emulator.url)
    expect(port).not.toBe('4011')
    expect(toHost(emulator.publishableKey)).toBe(`${host}$`)
  })

  test('answers the same in process and over HTTP', async () => {
    const emulator = await start()
    const headers = { authorization: `Bearer ${emulator.secretKey}` }
    const url = `${emulator.url}/v1/users`
    const remote = await fetch(url, { headers })
    const local = await emulator.fetch(new Request(url, { headers }))
    expect(remote.headers.get('content-type')).toBe('application/json')
    expect(await remote.json()).toEqual(await local.json())
  })

  test('listens once, says when a port is taken, and listens again after it was closed', async () => {
    const emulator = await start()
    const port = Number(new URL(emulator.url).port)
    await expect(emulator.listen()).rejects.toMatchObject({ code: 'already_listening' })
    const other = await createEmulator()
    await expect(other.listen(port)).rejects.toMatchObject({ code: 'port_in_use' })
    await emulator.close()
    await emulator.close()
    running.push(other)
    await other.listen(port)
    expect(other.url).toBe(emulator.url)
  })

  test('closes although a client keeps its connection', async () => {
    const emulator = await start()
    await (await fetch(`${emulator.url}/.well-known/jwks.json`)).json()
    await emulator.close()
    await expect(fetch(`${emulator.url}/.well-known/jwks.json`)).rejects.toThrow('fetch failed')
  })

  test('takes keys that are given, and refuses what is none', async () => {
    const publishableKey = `pk_test_${btoa('clerk.example.com$')}`
    const emulator = await start({ secretKey: 'sk_test_mine', publishableKey })
    expect(emulator).toMatchObject({ secretKey: 'sk_test_mine', publishableKey })
    const { token } = await emulator.signIn({ email: 'ada@example.com' })
    expect(decodeJwt(token).iss).toBe('https://clerk.example.com')
    await expect(createEmulator({ secretKey: publishableKey })).rejects.toMatchObject({
      code: 'secret_key_invalid',
    })
    for (const bad of ['pk_test_x', 'sk_test_mine', `pk_test_${btoa('localhost$')}`]) {
      // oxlint-disable-next-line no-await-in-loop -- one assertion after the other
      await expect(createEmulator({ publishableKey: bad })).rejects.toMatchObject({
        code: 'publishable_key_invalid',
      })
    }
  })

  test('goes back to its seed', async () => {
    const emulator = await createEmulator()
    const authorization = `Bearer ${emulator.secretKey}`
    const ask = async (method: string, body?: string): Promise<unknown> => {
      const request = new Request('http://emulator.test/v1/users', {
        method,
        headers: { authorization },
        ...(body !== undefined && { body }),
      })
      return (await emulator.fetch(request)).json()
    }
    const { userId, token } = await emulator.signIn({ email: 'ada@example.com' })
    await ask('POST', '{"username":"somebody"}')
    expect(await ask('GET')).toHaveLength(5)
    emulator.reset()
    expect(await ask('GET')).toHaveLength(4)
    expect((await emulator.signIn({ email: 'ada@example.com' })).userId).toBe(userId)
    await expect(verify(token, emulator)).resolves.toBeDefined()
  })

  test('counts ids when it is told to, and seeds with the same ids each time', async () => {
    const [one, other] = [
      await createEmulator({ countingIds: true }),
      await createEmulator({ countingIds: true }),
    ]
    const email = 'ada@example.com'
    const [left, right] = [await one.signIn({ email }), await other.signIn({ email })]
    expect(left.sessionId).toBe(right.sessionId)
    expect(left.userId).toBe((await (await createEmulator()).signIn({ email })).userId)
    one.reset()
    expect((await one.signIn({ email })).sessionId).toBe(left.sessionId)
  })

  test('has nothing in common with another one', async () => {
    const [one, other] = [await createEmulator(), await createEmulator()]
    expect(one.secretKey).not.toBe(other.secretKey)
    const { token } = await one.signIn({ email: 'ada@example.com' })
    await expect(verify(token, other)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    })
  })
})

describe('signIn', () => {
  test('gives a token with the claims of version 2', async () => {
    const emulator = await createEmulator({ now: () => Date.parse('2026-05-12T00:00:00Z') })
    const signedIn = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
    const { token, userId, sessionId, organizationId } = signedIn
    const issuedAt = Date.parse('2026-05-12T00:00:00Z') / 1000
    expect(decodeProtectedHeader(token)).toEqual({
      alg: 'RS256',
      cat: 'cl_B7d4PD111AAA',
      kid: expect.stringMatching(/^ins_\w{27}$/),
      typ: 'JWT',
    })
    expect(decodeJwt(token)).toEqual({
      azp: 'http://localhost:3000',
      exp: issuedAt + 60,
      fea: 'o:reports',
      fva: [0, -1],
      iat: issuedAt,
      iss: 'https://127.0.0.1:4011',
      jti: expect.any(String),
      nbf: issuedAt - 10,
      o: { id: organizationId, slg: 'acme', rol: 'member', per: 'read', fpm: '1' },
      sid: sessionId,
      sts: 'active',
      sub: userId,
      v: 2,
    })
  })

  test('gives the header and the cookies, with and without the suffix of the Publishable Key', async () => {
    const emulator = await createEmulator()
    const { token, headers, cookies, cookieHeader } = await emulator.signIn({
      email: 'ada@example.com',
    })
    expect(headers).toEqual({ authorization: `Bearer ${token}` })
    const hash = createHash('sha1').update(emulator.publishableKey).digest('base64url')
    const suffix = hash.slice(0, 8)
    expect(Object.keys(cookies).toSorted()).toEqual(
      ['__session', '__client_uat', '__clerk_db_jwt']
        .flatMap((name) => [name, `${name}_${suffix}`])
        .toSorted(),
    )
    expect(cookies['__session']).toBe(token)
    expect(cookies[`__session_${suffix}`]).toBe(token)
    expect(cookieHeader.split('; ')).toHaveLength(6)
  })

  test.each([
    [{ email: 'nobody@example.com' }, 'user_not_found', 'ada@example.com'],
    [{}, 'user_not_found', 'ada@example.com'],
    [{ email: 'ada@example.com', organization: 'x' }, 'organization_not_found', 'acme, globex'],
    [{ email: 'grace@example.com', organization: 'globex' }, 'membership_not_found', 'globex'],
  ])('with %j is refused as %s and says what there is', async (options, code, hint) => {
    const emulator = await createEmulator()
    await expect(emulator.signIn(options)).rejects.toMatchObject({
      name: 'EmulatorError',
      code,
      message: expect.stringContaining(hint),
    })
  })

  test('and createSessionToken make expired and odd tokens', async () => {
    const emulator = await createEmulator({ authorizedParty: 'https://app.example.com' })
    const signedIn = await emulator.signIn({ email: 'ada@example.com', expiresInSeconds: -1 })
    await expect(verify(signedIn.token, emulator)).rejects.toMatchObject({
      code: 'ERR_JWT_EXPIRED',
    })
    const { sessionId } = signedIn
    const odd = await emulator.createSessionToken({
      sessionId,
      claims: { azp: undefined, sts: 'pending', custom: [1] },
    })
    expect(decodeJwt(odd)).toMatchObject({ sts: 'pending', custom: [1] })
    expect(decodeJwt(odd)).not.toHaveProperty('azp')
    const plain = await emulator.createSessionToken({ sessionId })
    expect(decodeJwt(plain)).toMatchObject({ azp: 'https://app.example.com', sts: 'active' })
    await expect(emulator.createSessionToken({ sessionId: 'x' })).rejects.toMatchObject({
      code: 'session_not_found',
    })
  })
})

test('rotateKeys signs with a new key and keeps the old one in the JWKS, unless told to forget it', async () => {
  const emulator = await createEmulator()
  const keys = async (): Promise<string[]> => {
    const request = new Request('http://emulator.test/.well-known/jwks.json')
    const { keys } = (await (await emulator.fetch(request)).json()) as { keys: { kid: string }[] }
    return keys.map(({ kid }) => kid)
  }
  const kid = async (): Promise<string | undefined> =>
    decodeProtectedHeader((await emulator.signIn({ email: 'ada@example.com' })).token).kid
  const first = await kid()
  await emulator.rotateKeys()
  const second = await kid()
  expect(second).not.toBe(first)
  expect(await keys()).toEqual([first, second])
  await emulator.rotateKeys({ forget: true })
  expect(await keys()).toEqual([await kid()])
})

async function verify(token: string, { jwtKey }: Emulator) {
  return jwtVerify(token, await importSPKI(jwtKey, 'RS256'))
}
