import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'

import { createAsk } from '../backend-api/ask.fixture.ts'

let now = Date.now()

const { emulator, ask } = await createAsk({ now: () => now })

beforeEach(() => {
  now = Date.now()
  emulator.reset()
})

async function handshake(params: Record<string, string>): Promise<{ status: number; back: URL }> {
  const query = new URLSearchParams({ redirect_url: 'http://localhost:3000/page?a=1#x', ...params })
  const url = `http://emulator.test/v1/client/handshake?${query}`
  const response = await emulator.fetch(new Request(url))
  return {
    status: response.status,
    back: new URL(response.headers.get('location') ?? 'about:blank'),
  }
}

/** Cookies by name, as a browser would keep them. */
function toJar(directives: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    directives.map((directive) => directive.split(';')[0]?.split('=') ?? []),
  )
}

async function redeem(back: URL): Promise<Record<string, string>> {
  const nonce = back.searchParams.get('__clerk_handshake_nonce')
  const { body } = await ask(`GET /clients/handshake_payload?nonce=${nonce}`)
  return toJar(body.directives)
}

describe('a handshake', () => {
  test('brings the session of the browser back behind a nonce', async () => {
    const { cookies, userId, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const { status, back } = await handshake({
      format: 'nonce',
      __clerk_db_jwt: cookies['__clerk_db_jwt'],
    })
    expect(status).toBe(307)
    expect(back.origin + back.pathname + back.hash).toBe('http://localhost:3000/page#x')
    expect(back.searchParams.get('a')).toBe('1')
    const jar = await redeem(back)
    expect(decodeJwt(jar['__session'] ?? '')).toMatchObject({
      sub: userId,
      sid: sessionId,
      azp: 'http://localhost:3000',
    })
    expect(jar['__client_uat']).toBe(cookies['__client_uat'])
    expect(jar['__clerk_db_jwt']).toBe(cookies['__clerk_db_jwt'])
  })

  test('brings it back in a signed token, with suffixed cookies on request', async () => {
    const { cookies } = await emulator.signIn({ email: 'ada@example.com' })
    const { back } = await handshake({
      suffixed_cookies: 'true',
      __clerk_db_jwt: cookies['__clerk_db_jwt'],
    })
    const claims = decodeJwt(back.searchParams.get('__clerk_handshake') ?? '')
    const jar = toJar(claims['handshake'] as string[])
    const suffixed = Object.keys(cookies).filter((name) => /[a-zA-Z0-9-]_[\w-]{8}$/.test(name))
    expect(Object.keys(jar)).toEqual(expect.arrayContaining(suffixed))
  })

  test('knows the browser by its last token, expired as it may be', async () => {
    const { token, userId } = await emulator.signIn({ email: 'ada@example.com' })
    now += 3_600_000
    const { back } = await handshake({ format: 'nonce', __session: token })
    expect(decodeJwt((await redeem(back))['__session'] ?? '').sub).toBe(userId)
  })

  test.each([
    ['an unknown browser', { __clerk_db_jwt: 'dvb_unknown' }],
    ['no browser', {}],
    ['a token that is not ours', { __session: 'a.b.c' }],
  ])('signs %s out and gives it an identity', async (_, params) => {
    const { back } = await handshake({ format: 'nonce', ...params })
    const jar = await redeem(back)
    expect(jar).toMatchObject({ __session: '', __client_uat: '0' })
    expect(jar['__clerk_db_jwt']).toMatch(/^dvb_\w{27}$/)
  })

  test('signs a browser out whose session was revoked', async () => {
    const { cookies, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    await ask(`POST /sessions/${sessionId}/revoke`)
    const { back } = await handshake({
      format: 'nonce',
      __clerk_db_jwt: cookies['__clerk_db_jwt'],
    })
    expect((await redeem(back))['__session']).toBe('')
  })

  test.each([
    ['a slug', 'acme', 'acme'],
    ['an organization of others', 'globex', 'acme'],
    ['an unknown organization', 'nothing', 'acme'],
    ['nothing, which is the personal account', '', undefined],
  ])('makes the organization active that is asked for as %s', async (_, asked, active) => {
    const { cookies } = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
    const { back } = await handshake({
      format: 'nonce',
      organization_id: asked,
      __clerk_db_jwt: cookies['__clerk_db_jwt'],
    })
    const claims = decodeJwt<{ o?: { slg: string } }>((await redeem(back))['__session'] ?? '')
    expect(claims.o?.slg).toBe(active)
  })

  test('leaves nothing behind a nonce that is unknown or a minute old', async () => {
    const { back } = await handshake({ format: 'nonce' })
    const nonce = back.searchParams.get('__clerk_handshake_nonce')
    now += 61_000
    expect((await ask(`GET /clients/handshake_payload?nonce=${nonce}`)).status).toBe(404)
    expect((await ask('GET /clients/handshake_payload?nonce=x')).status).toBe(404)
    expect((await ask('GET /clients/handshake_payload')).status).toBe(422)
  })

  test.each(['', '/relative', 'javascript:alert(1)', 'file:///etc/passwd', 'not a url'])(
    'does not send a browser to %j',
    async (redirect_url) => {
      expect(await handshake({ redirect_url })).toMatchObject({ status: 422 })
    },
  )
})

test('a new browser gets an identity', async () => {
  const request = new Request('http://emulator.test/v1/dev_browser', { method: 'POST' })
  const response = await emulator.fetch(request)
  const { token } = (await response.json()) as { token: string }
  const { back } = await handshake({ format: 'nonce', __clerk_db_jwt: token })
  expect((await redeem(back))['__clerk_db_jwt']).toBe(token)
})

test('people and organizations have a picture with their initials and without markup of theirs', async () => {
  const { body } = await ask('POST /users', {
    username: 'mallory',
    first_name: '<script>',
    last_name: '"x"',
  })
  const response = await emulator.fetch(new Request(body.image_url))
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(await response.text()).toMatch(/>SX<\/text><\/svg>$/)
  expect((await emulator.fetch(new Request('http://emulator.test/images/x.svg'))).status).toBe(404)
})
