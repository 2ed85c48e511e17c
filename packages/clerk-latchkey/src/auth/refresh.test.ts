import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  cookieSuffix,
  createApplication,
  page,
  production,
  refuse,
} from '../../../../tests/auth/application.ts'
import type { Answer, Given } from '../../../../tests/auth/application.ts'
import { now, sessionClaims, signedInPage } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'

let signer: Signer
let fresh: string
let expired: string

beforeAll(async () => {
  signer = await createSigner()
})

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
  fresh = await signer.mint(sessionClaims())
  expired = await signer.mint(sessionClaims({ exp: now - 30, iat: now - 90 }))
})

afterEach(() => {
  vi.useRealTimers()
})

const suffix = cookieSuffix.production
const refresh = { [`__refresh${suffix}`]: 'refresh-token' }

async function visit(answer: Answer, given: Given = {}, token = expired) {
  const app = createApplication({ ...production, jwtKey: signer.pem }, answer)
  const cookies = { ...refresh, ...given.cookies }
  return { app, state: await app.authenticate(signedInPage(token, { ...given, cookies }, suffix)) }
}

describe('an expired session token with a refresh cookie', () => {
  test('is traded for a new one', async () => {
    const directives = [`__session=old; Path=/`, `__session${suffix}=${fresh}; Path=/`, 'x=y']
    const { app, state } = await visit(() => ({ cookies: directives }))
    expect(state).toMatchObject({ status: 'signed-in', token: fresh, reason: null })
    expect(state.headers.getSetCookie()).toEqual(directives)
    expect(app.calls).toEqual([
      {
        line: 'POST /v1/sessions/sess_1/refresh?suffixed_cookies=true',
        authorization: `Bearer ${production.secretKey}`,
        body: {
          format: 'cookie',
          expired_token: expired,
          refresh_token: 'refresh-token',
          request_origin: 'https://app.example.com',
          request_headers: expect.objectContaining({ host: ['app.example.com'] }),
        },
      },
    ])
  })

  test('says that cookies have no suffix by saying nothing', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem }, () => ({}))
    await app.authenticate(signedInPage(expired, { cookies: refresh }))
    expect(app.calls[0]?.line).toBe('POST /v1/sessions/sess_1/refresh')
  })

  test('may stand in the header', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem }, () => ({
      cookies: [`__session=${fresh}`],
    }))
    const state = await app.authenticate({ bearer: expired, cookies: refresh })
    expect(state).toMatchObject({ status: 'signed-in', token: fresh })
    expect(app.calls[0]?.body).toMatchObject({ expired_token: expired })
  })

  test.each<[string, Answer]>([
    ['unexpected-sdk-error', () => ({ cookies: [] })],
    ['unexpected-sdk-error', () => ({})],
    ['session_not_active', () => refuse(401, 'session_not_active')],
    ['unexpected-bapi-error', () => new Response('oops', { status: 502 })],
    [
      'fetch-error',
      () => {
        throw new TypeError('fetch failed')
      },
    ],
    ['invalid-session-token', () => ({ cookies: ['__session=stale'] })],
    ['invalid-session-token', () => ({ cookies: ['x=y'] })],
  ])('ends with %s', async (why, answer) => {
    const { state } = await visit(answer)
    expect(state).toMatchObject({
      status: 'handshake',
      reason: `session-token-expired-refresh-${why}`,
      message:
        'The token expired 30.0 s ago by the clock of this machine (allowed difference: 5.0 s). (reason=token-expired, token-carrier=cookie)',
    })
  })

  test('is not refreshed where a request may change something', async () => {
    const { app, state } = await visit(() => ({}), { method: 'POST' })
    expect(state).toMatchObject({
      status: 'signed-out',
      reason: 'session-token-expired-refresh-non-eligible-non-get',
    })
    expect(app.calls).toEqual([])
  })

  test('must name its session', async () => {
    const unnamed = await signer.mint(sessionClaims({ exp: now - 30, sid: undefined }))
    const { state } = await visit(() => ({}), {}, unnamed)
    expect(state.reason).toBe(
      'session-token-expired-refresh-expired-session-token-missing-sid-claim',
    )
  })

  test('of a session with a strange name stays in its place', async () => {
    const strange = await signer.mint(sessionClaims({ exp: now - 30, sid: '../users' }))
    const { app } = await visit(() => ({}), {}, strange)
    expect(app.calls[0]?.line).toBe('POST /v1/sessions/..%2Fusers/refresh?suffixed_cookies=true')
  })
})

describe('an expired session token without a refresh cookie of the instance', () => {
  test.each([{}, { __refresh: 'plain' }, { __refresh_other: 'x' }])('%j', async (cookies) => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const state = await app.authenticate({ ...signedInPage(expired, { cookies }), headers: page })
    expect(state.reason).toBe('session-token-expired-refresh-non-eligible-no-refresh-cookie')
    expect(app.calls).toEqual([])
  })
})
