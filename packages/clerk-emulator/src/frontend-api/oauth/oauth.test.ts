import { createHash } from 'node:crypto'
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'

import { createAsk } from '../../backend-api/ask.fixture.ts'

const { emulator, ask } = await createAsk({ now: () => Date.now() })

const verifier = 'a-verifier-of-at-least-forty-three-characters-0'
const challenge = createHash('sha256').update(verifier).digest('base64url')
const redirect = 'https://app.example/callback'

let application: { client_id: string; client_secret: string }
let cookie: string
let userId: string

beforeEach(async () => {
  emulator.reset()
  const created = await ask('POST /oauth_applications', {
    name: 'App',
    redirect_uris: [redirect],
    scopes: 'profile email',
    consent_screen_enabled: false,
  })
  application = created.body
  const signedIn = await emulator.signIn({ email: 'ada@example.com' })
  cookie = `__client=${signedIn.clientId}`
  userId = signedIn.userId
})

function authorize(params: Record<string, string>, headers: Record<string, string> = { cookie }) {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: application.client_id,
    redirect_uri: redirect,
    state: 'some-state',
    ...params,
  })
  return emulator.fetch(new Request(`${emulator.url}/oauth/authorize?${query}`, { headers }))
}

function toLocation(response: Response): URL {
  return new URL(response.headers.get('location') ?? 'about:blank')
}

async function post(path: string, form: Record<string, string>, headers = {}) {
  const body = new URLSearchParams(form)
  const response = await emulator.fetch(
    new Request(`${emulator.url}${path}`, { method: 'POST', headers, body }),
  )
  const content = await response.text()
  return { status: response.status, body: content === '' ? null : JSON.parse(content) }
}

function toBasic({ client_id, client_secret } = application) {
  return { authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` }
}

async function getTokens(params: Record<string, string> = {}, form: Record<string, string> = {}) {
  const code = toLocation(await authorize(params)).searchParams.get('code') ?? ''
  return post(
    '/oauth/token',
    { grant_type: 'authorization_code', code, redirect_uri: redirect, ...form },
    toBasic(),
  )
}

describe('an OAuth authorization', () => {
  test('gives a code, which gives tokens, which give the user', async () => {
    const back = toLocation(await authorize({}))
    expect(back.origin + back.pathname).toBe(redirect)
    expect(back.searchParams.get('state')).toBe('some-state')
    const { status, body } = await getTokens()
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'profile email', expires_in: 86_400 })
    const headers = { authorization: `Bearer ${body.access_token}` }
    const response = await emulator.fetch(
      new Request(`${emulator.url}/oauth/userinfo`, { headers }),
    )
    expect(await response.json()).toMatchObject({
      sub: userId,
      email: 'ada@example.com',
      name: 'Ada Lovelace',
    })
  })

  test('proves a public client by its verifier', async () => {
    const params = { code_challenge: challenge, code_challenge_method: 'S256' }
    expect(await getTokens(params, { code_verifier: verifier })).toMatchObject({ status: 200 })
    expect(await getTokens(params, { code_verifier: 'another' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    expect(await getTokens(params)).toMatchObject({ body: { error: 'invalid_grant' } })
  })

  test('gives an ID token that verifies against the published keys', async () => {
    const { body } = await getTokens({ scope: 'openid email', nonce: 'n-0S6' })
    const url = `${emulator.url}/.well-known/openid-configuration`
    const response = await emulator.fetch(new Request(url))
    const configuration = (await response.json()) as { issuer: string; jwks_uri: string }
    const keys = createRemoteJWKSet(new URL(configuration.jwks_uri), {
      [customFetch]: (target, init) => emulator.fetch(new Request(target, init as RequestInit)),
    })
    const { payload } = await jwtVerify(body.id_token, keys, {
      issuer: configuration.issuer,
      audience: application.client_id,
    })
    expect(payload).toMatchObject({ sub: userId, nonce: 'n-0S6', email: 'ada@example.com' })
    expect(decodeJwt(body.id_token)).not.toHaveProperty('name')
  })

  test('refreshes once, introspects, and revokes', async () => {
    const { body: first } = await getTokens()
    const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token }
    const { body: second } = await post('/oauth/token', form, toBasic())
    expect(second.access_token).not.toBe(first.access_token)
    expect(await post('/oauth/token', form, toBasic())).toMatchObject({ status: 400 })
    const token = second.access_token
    expect(await post('/oauth/token_info', { token }, toBasic())).toMatchObject({
      body: { active: true, sub: userId, client_id: application.client_id },
    })
    expect(await post('/oauth/token/revoke', { token }, toBasic())).toMatchObject({ status: 200 })
    expect((await post('/oauth/token_info', { token }, toBasic())).body).toEqual({ active: false })
  })

  test('a code is good for once', async () => {
    const code = toLocation(await authorize({})).searchParams.get('code') ?? ''
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirect }
    expect((await post('/oauth/token', form, toBasic())).status).toBe(200)
    expect((await post('/oauth/token', form, toBasic())).body.error).toBe('invalid_grant')
  })

  test('sends whoever is signed out to the sign-in page and back', async () => {
    const target = toLocation(await authorize({}, {}))
    expect(target.pathname).toBe('/sign-in')
    expect(target.searchParams.get('redirect_url')).toContain('/oauth/authorize?')
  })

  test.each([
    ['an unknown scope', { scope: 'everything' }, 'invalid_scope'],
    ['another flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['a short state', { state: 'x' }, 'invalid_state'],
    ['a plain challenge', { code_challenge: 'x' }, 'invalid_request'],
  ])('tells the application of %s', async (_, params, error) => {
    const back = toLocation(await authorize(params))
    expect(back.origin).toBe('https://app.example')
    expect(back.searchParams.get('error')).toBe(error)
  })

  test.each([
    ['a client that is unknown', { client_id: 'x' }, 401],
    ['a redirect URI of others', { redirect_uri: 'https://evil.example' }, 400],
  ])('does not redirect for %s', async (_, params, status) => {
    expect((await authorize(params)).status).toBe(status)
  })

  test('refuses a wrong secret', async () => {
    const headers = toBasic({ ...application, client_secret: 'wrong' })
    expect(await post('/oauth/token', {}, headers)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
  })
})
