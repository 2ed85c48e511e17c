import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  cookieSuffix,
  createApplication,
  development,
  page,
  production,
} from '../../../../tests/auth/application.ts'
import { now, sessionClaims, signedInPage } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import type { AuthenticateRequestOptions } from './options.ts'

let signer: Signer

beforeAll(async () => {
  signer = await createSigner()
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

const cookies = { __client_uat: now }

describe('a browser without a session token, and with a __client_uat', () => {
  test('is sent to the Frontend API', async () => {
    const app = createApplication(production)
    const state = await app.authenticate({ url: '/page?a=1&b=2', cookies, headers: page })
    expect(state).toMatchObject({
      status: 'handshake',
      reason: 'client-uat-but-no-session-token',
      message: 'There is a __client_uat cookie and no __session cookie.',
      isSignedIn: false,
      isAuthenticated: false,
      couldNotVerify: false,
      token: null,
      tokenType: 'session_token',
    })
    expect(state.toAuth()).toBeNull()
    // Runtimes list `Set-Cookie` in different places.
    expect([...state.headers].toSorted()).toEqual([
      ['cache-control', 'no-store'],
      [
        'location',
        'https://clerk.example.com/v1/client/handshake?redirect_url=https%3A%2F%2Fapp.example.com%2Fpage%3Fa%3D1%26b%3D2&__clerk_api_version=2026-05-12&suffixed_cookies=false&__clerk_hs_reason=client-uat-but-no-session-token&format=nonce',
      ],
      ['set-cookie', '__clerk_redirect_count=1; SameSite=Lax; HttpOnly; Max-Age=2'],
      ['x-clerk-auth-reason', 'client-uat-but-no-session-token'],
      ['x-clerk-auth-status', 'handshake'],
    ])
  })

  test.each<[Record<string, string>, string, string]>([
    [{ 'sec-fetch-dest': 'document' }, 'GET', 'handshake'],
    [{ 'sec-fetch-dest': 'iframe' }, 'GET', 'handshake'],
    [{ 'sec-fetch-dest': 'empty', accept: 'text/html' }, 'GET', 'signed-out'],
    [{ accept: 'text/html,application/xhtml+xml' }, 'GET', 'handshake'],
    [{ accept: 'application/json, text/html' }, 'GET', 'signed-out'],
    [{ accept: 'text/htm' }, 'GET', 'signed-out'],
    [{}, 'GET', 'signed-out'],
    [{ 'sec-fetch-dest': 'document' }, 'POST', 'signed-out'],
    [{ 'sec-fetch-dest': 'document' }, 'HEAD', 'signed-out'],
    [{ accept: 'text/html' }, 'POST', 'signed-out'],
  ])('with %j and %s is %s', async (headers, method, status) => {
    const state = await createApplication().authenticate({ method, headers, cookies })
    expect(state).toMatchObject({ status, reason: 'client-uat-but-no-session-token' })
    expect(state.headers.has('location')).toBe(status === 'handshake')
  })

  test('is not sent round in circles', async () => {
    const app = createApplication()
    const visit = (count: string) =>
      app.authenticate({ cookies: { ...cookies, __clerk_redirect_count: count }, headers: page })
    for (const [count, next] of [
      ['', 1],
      ['x', 1],
      ['1', 2],
      ['2', 3],
    ] as const) {
      const { headers } = await visit(count)
      expect(headers.getSetCookie()).toEqual([
        `__clerk_redirect_count=${next}; SameSite=Lax; HttpOnly; Max-Age=2`,
      ])
    }
    expect(app.warnings).toEqual([])
    expect(await visit('3')).toMatchObject({ status: 'signed-out' })
    expect(await visit('17')).toMatchObject({ status: 'signed-out' })
    expect(app.warnings).toEqual([
      'Clerk: The browser was redirected 3 times for "client-uat-but-no-session-token" and nothing changed: most often the Publishable Key and the Secret Key are of different instances.',
    ])
  })
})

describe('the address of a handshake', () => {
  async function location(
    options: AuthenticateRequestOptions,
    given: Parameters<ReturnType<typeof createApplication>['authenticate']>[0] = {},
  ): Promise<URL> {
    const all = { cookies, headers: page, ...given }
    const { headers } = await createApplication(options).authenticate(all)
    return new URL(headers.get('location') ?? '')
  }

  test.each<[string | undefined, string]>([
    [undefined, 'https://clerk.example.com/v1/client/handshake'],
    ['', 'https://clerk.example.com/v1/client/handshake'],
    ['/__clerk', 'https://app.example.com/__clerk/v1/client/handshake'],
    ['https://proxy.example/p//', 'https://proxy.example/p/v1/client/handshake'],
    ['http://proxy.example', 'http://proxy.example/v1/client/handshake'],
    ['proxy.example/p', 'https://proxy.example/p/v1/client/handshake'],
  ])('with the proxy %j is %s', async (proxyUrl, expected) => {
    const { origin, pathname } = await location({ ...production, proxyUrl })
    expect(origin + pathname).toBe(expected)
  })

  test('takes the token along, and the cookies that it comes from', async () => {
    const url = await location(production, { cookies: { __session: 'abc' } })
    expect(url.searchParams.get('__session')).toBe('abc')
    expect(url.searchParams.get('suffixed_cookies')).toBe('false')
    const suffix = cookieSuffix.production
    const token = await signer.mint(sessionClaims())
    const own = { [`__session${suffix}`]: token, [`__client_uat${suffix}`]: now }
    const { searchParams } = await location(production, { cookies: own })
    expect(searchParams.get('__session')).toBe(token)
    expect(searchParams.get('suffixed_cookies')).toBe('true')
  })

  test('takes the token of the header along', async () => {
    const bearer = await signer.mint(sessionClaims({ exp: now - 60 }))
    const { searchParams } = await location(
      { ...production, jwtKey: signer.pem },
      { bearer, cookies: {} },
    )
    expect(searchParams.get('__session')).toBe(bearer)
  })

  test('takes the development browser along, of the query first, and leaves it out of the way back', async () => {
    const given = { url: '/x?__clerk_db_jwt=new&__dev_session=old&a=1' }
    const { searchParams } = await location(development, {
      ...given,
      cookies: { __clerk_db_jwt: 'dvb' },
    })
    expect(searchParams.get('__clerk_db_jwt')).toBe('new')
    expect(searchParams.get('redirect_url')).toBe('https://app.example.com/x?a=1')
    const other = await location(development, { cookies: { ...cookies, __clerk_db_jwt: 'dvb' } })
    expect(other.searchParams.get('__clerk_db_jwt')).toBe('dvb')
    expect(other.host).toBe('happy-cat-12.clerk.accounts.dev')
    const none = await location(development, {})
    expect(none.searchParams.has('__clerk_db_jwt')).toBe(false)
    const live = await location(production, { cookies: { ...cookies, __clerk_db_jwt: 'dvb' } })
    expect(live.searchParams.has('__clerk_db_jwt')).toBe(false)
  })

  test('stays on the origin, whatever the path looks like', async () => {
    for (const url of ['//evil.example', '/\\evil.example', '/@evil.example', '@evil.example']) {
      const { searchParams, origin } = await location(production, { url })
      expect(origin).toBe('https://clerk.example.com')
      expect(new URL(searchParams.get('redirect_url') ?? '').origin).toBe('https://app.example.com')
    }
  })
})

describe('development', () => {
  test('needs a token of the development browser', async () => {
    const app = createApplication(development)
    expect(await app.authenticate({ headers: page })).toMatchObject({
      status: 'handshake',
      reason: 'dev-browser-missing',
      message:
        'There is no token in the Authorization header and no __clerk_db_jwt cookie of the development browser.',
    })
    const known = { __clerk_db_jwt: 'dvb' }
    expect(await app.authenticate({ cookies: known, headers: page })).toMatchObject({
      status: 'signed-out',
      reason: 'session-token-and-uat-missing',
    })
    expect(await createApplication(production).authenticate({ headers: page })).toMatchObject({
      reason: 'session-token-and-uat-missing',
      message: 'There is no session: neither a token in the Authorization header nor a cookie.',
    })
  })

  test('synchronises when there is a new one in the address', async () => {
    const given = { url: '/?__clerk_db_jwt=', cookies: { __clerk_db_jwt: 'dvb' }, headers: page }
    expect(await createApplication(development).authenticate(given)).toMatchObject({
      status: 'handshake',
      reason: 'dev-browser-sync',
      message: 'The address has a new token of the development browser.',
    })
    expect(await createApplication(production).authenticate(given)).toMatchObject({
      reason: 'session-token-and-uat-missing',
    })
  })
})

describe('cookies that contradict each other', () => {
  async function visit(claims: object, given: object = {}) {
    const token = await signer.mint(sessionClaims({ ...claims }))
    const app = createApplication({ ...production, jwtKey: signer.pem })
    return app.authenticate(signedInPage(token, given))
  }

  test('a session and no client', async () => {
    expect(await visit({}, { cookies: { __client_uat: 0 } })).toMatchObject({
      status: 'handshake',
      reason: 'session-token-but-no-client-uat',
      message: 'There is a __session cookie and no __client_uat cookie.',
    })
  })

  test('a session that is older than the last change of the client', async () => {
    expect(await visit({}, { cookies: { __client_uat: now } })).toMatchObject({
      status: 'handshake',
      reason: 'session-token-iat-before-client-uat',
      message: 'The session token is 5 s older than the last change of the client.',
    })
    expect(await visit({}, { cookies: { __client_uat: now - 5 } })).toMatchObject({ reason: null })
    expect(await visit({ iat: undefined })).toMatchObject({ reason: null })
  })

  test.each<[object, string, string]>([
    [
      { exp: now - 60 },
      'handshake',
      'session-token-expired-refresh-non-eligible-no-refresh-cookie',
    ],
    [{ nbf: now + 60 }, 'handshake', 'session-token-nbf'],
    [{ iat: now + 60 }, 'handshake', 'session-token-iat-in-the-future'],
    [{ sub: 1 }, 'signed-out', 'token-verification-failed'],
  ])('a token with %j: %s', async (claims, status, reason) => {
    const state = await visit(claims)
    expect(state).toMatchObject({ status, reason })
    expect(state.message).toContain('token-carrier=cookie')
    expect(state.headers.get('x-clerk-auth-message')).toBe(state.message)
  })
})

describe('a program with a bearer token', () => {
  test('is redirected only where a browser says that it is one', async () => {
    const bearer = await signer.mint(sessionClaims({ exp: now - 60 }))
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const asProgram = await app.authenticate({ bearer, headers: { accept: 'text/html' } })
    expect(asProgram).toMatchObject({ status: 'signed-out' })
    const asBrowser = await app.authenticate({ bearer, headers: page })
    expect(asBrowser).toMatchObject({ status: 'handshake' })
    expect(asBrowser.message).toContain('token-carrier=header')
  })
})
