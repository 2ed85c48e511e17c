import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'

import { createAsk, toErrors } from './ask.fixture.ts'

let now = Date.parse('2026-05-12T12:00:00Z')

const { emulator, ask } = await createAsk({ now: () => now })

beforeEach(() => {
  now = Date.parse('2026-05-12T12:00:00Z')
  emulator.reset()
})

describe('sessions', () => {
  test('are made with an organization, listed, and revoked', async () => {
    const { userId } = await emulator.signIn({ email: 'ada@example.com' })
    const { body: session } = await ask('POST /sessions', {
      user_id: userId,
      active_organization_id: 'acme',
    })
    expect(session).toMatchObject({ object: 'session', status: 'active', user_id: userId })
    const list = await ask(`GET /sessions?user_id=${userId}`)
    expect(list.body).toHaveLength(2)
    expect(list.body[0]).toEqual(session)
    expect((await ask(`POST /sessions/${session.id}/revoke`)).body.status).toBe('revoked')
    const revoked = await ask(`GET /sessions?user_id=${userId}&status=revoked`)
    expect(revoked.body).toHaveLength(1)
    const page = await ask(`GET /sessions?client_id=${session.client_id}&paginated=true`)
    expect(page.body.total_count).toBe(1)
  })

  test('are refused for unknown users and for organizations of others', async () => {
    expect(toErrors(await ask('POST /sessions', { user_id: 'user_x' }))).toEqual([
      404,
      'resource_not_found',
    ])
    expect(toErrors(await ask('POST /sessions', {}))).toEqual([422, 'form_param_missing user_id'])
    const { userId } = await emulator.signIn({ email: 'grace@example.com' })
    const answer = await ask('POST /sessions', {
      user_id: userId,
      active_organization_id: 'globex',
    })
    expect(toErrors(answer)).toEqual([422, 'form_resource_not_found active_organization_id'])
  })

  test('expire after seven days', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    now += 7 * 24 * 60 * 60 * 1000
    expect((await ask(`GET /sessions/${sessionId}`)).body.status).toBe('expired')
    expect((await ask(`POST /sessions/${sessionId}/tokens`)).status).toBe(404)
  })

  test('give tokens of 60 seconds, or as long as is said', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    now += 5 * 60_000
    const lifetime = async (body?: unknown): Promise<number> => {
      const answer = await ask(`POST /sessions/${sessionId}/tokens`, body)
      const { iat = 0, exp = 0, fva } = decodeJwt(answer.body.jwt)
      expect(iat).toBe(now / 1000)
      expect(fva).toEqual([5, -1])
      return exp - iat
    }
    expect(await lifetime()).toBe(60)
    expect(await lifetime({ expires_in_seconds: 3600 })).toBe(3600)
    const answer = await ask(`POST /sessions/${sessionId}/tokens`, { expires_in_seconds: 1 })
    expect(toErrors(answer)).toEqual([422, 'form_param_format_invalid expires_in_seconds'])
  })
})

describe('refreshing', () => {
  const origin = 'http://localhost:3000'

  test('gives cookies for an expired token', async () => {
    const signedIn = await emulator.signIn({ email: 'ada@example.com' })
    now += 10 * 60_000
    const answer = await ask(`POST /sessions/${signedIn.sessionId}/refresh?suffixed_cookies=true`, {
      expired_token: signedIn.token,
      refresh_token: signedIn.refreshToken,
      request_origin: origin,
      request_headers: { 'User-Agent': ['x'] },
      format: 'cookie',
    })
    expect(answer.body.object).toBe('cookies')
    const names = answer.body.cookies.map((cookie: string) => cookie.split('=')[0])
    expect(names).toContain('__session')
    expect(names.at(-1)).toMatch(/^__session_[\w-]{8}$/)
  })

  test.each([
    ['another refresh token', { refresh_token: 'x' }, 'refresh_token_not_found'],
    ['another origin', { request_origin: 'https://x.y' }, 'refresh_request_origin_azp_mismatch'],
    ['a broken token', { expired_token: 'a.b.c' }, 'expired_session_token_invalid'],
  ])('is refused with 401 for %s', async (_, changes, code) => {
    const signedIn = await emulator.signIn({ email: 'ada@example.com', expiresInSeconds: -60 })
    const answer = await ask(`POST /sessions/${signedIn.sessionId}/refresh`, {
      expired_token: signedIn.token,
      refresh_token: signedIn.refreshToken,
      request_origin: origin,
      ...changes,
    })
    expect(toErrors(answer)).toEqual([401, code])
  })

  test('is refused with 401 for the token of another session, an ended and an unknown one', async () => {
    const [one, other] = [
      await emulator.signIn({ email: 'ada@example.com' }),
      await emulator.signIn({ email: 'grace@example.com' }),
    ]
    const refresh = (sessionId: string, token: string) =>
      ask(`POST /sessions/${sessionId}/refresh`, {
        expired_token: token,
        refresh_token: one.refreshToken,
        request_origin: origin,
      })
    expect(toErrors(await refresh(one.sessionId, other.token))).toEqual([
      401,
      'refresh_sid_mismatch',
    ])
    expect(toErrors(await refresh('sess_x', one.token))).toEqual([
      401,
      'session_refresh_session_not_found',
    ])
    await ask(`POST /sessions/${one.sessionId}/revoke`)
    expect(toErrors(await refresh(one.sessionId, one.token))).toEqual([
      401,
      'session_refresh_inactive_session',
    ])
  })
})

describe('clients', () => {
  test('are found by id and by the token of a session', async () => {
    const { token, clientId, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const { body } = await ask(`GET /clients/${clientId}`)
    expect(body).toMatchObject({ session_ids: [sessionId], last_active_session_id: sessionId })
    expect((await ask('POST /clients/verify', { token })).body).toEqual(body)
    expect(toErrors(await ask('POST /clients/verify', { token: 'x' }))).toEqual([
      400,
      'invalid_session_token',
    ])
    expect((await ask('GET /clients')).body).toHaveLength(1)
  })
})

test('the primary domain names the Frontend API', async () => {
  const { body } = await ask('GET /domains')
  expect(body.data).toHaveLength(1)
  expect(body.data[0]).toMatchObject({ is_satellite: false, frontend_api_url: emulator.url })
  expect((await ask('GET /instance')).body).toMatchObject({ environment_type: 'development' })
})
