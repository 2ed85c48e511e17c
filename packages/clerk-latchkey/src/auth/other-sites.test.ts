import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, development, production } from '../../../../tests/auth/application.ts'
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

const syncing = { status: 'handshake', reason: 'primary-domain-cross-origin-sync' }
const fine = { status: 'signed-in' }

async function follow(
  referer: string | undefined,
  options: AuthenticateRequestOptions = {},
  given: { method?: string; headers?: Record<string, string>; count?: number } = {},
) {
  const isDevelopment = options.secretKey === development.secretKey
  const { domain = 'example.com' } = options
  const host = isDevelopment ? 'happy-cat-12.clerk.accounts.dev' : `clerk.${domain}`
  const token = await signer.mint(sessionClaims({ iss: `https://${host}` }))
  const app = createApplication({ ...production, jwtKey: signer.pem, ...options })
  const cookies = { __clerk_db_jwt: 'dvb', __clerk_redirect_count: given.count ?? 0 }
  const headers = { ...(referer === undefined ? {} : { referer }), ...given.headers }
  const { method = 'GET' } = given
  return app.authenticate(signedInPage(token, { method, cookies, headers }))
}

describe('a signed-in page of the primary application that was reached from', () => {
  test.each<[string | undefined, object, AuthenticateRequestOptions]>([
    ['https://other.example/x', syncing, {}],
    ['http://app.example.com/x', syncing, {}],
    ['https://app.example.com:444/', syncing, {}],
    ['https://app.example.com/x', fine, {}],
    [undefined, fine, {}],
    ['nonsense', fine, {}],
    ['https://clerk.example.com/', fine, {}],
    ['https://accounts.example.com/sign-in', fine, {}],
    ['http://accounts.example.com/', syncing, {}],
    ['https://happy-cat-12.accounts.dev/', syncing, {}],
    ['https://happy-cat-12.accounts.dev/', fine, development],
    ['https://any.accountsstage.dev/', fine, development],
    ['https://any.accounts.lclclerk.com/', fine, development],
    ['https://x.clerk.accounts.dev/', syncing, development],
    ['https://happy-cat-12.clerk.accounts.dev/', fine, development],
    ['https://accounts.x.lcl.dev/', fine, development],
    ['https://accounts.x.lclstage.dev/', fine, development],
    ['https://accounts.x.lclclerk.com/', fine, development],
    ['https://x.lcl.dev/', syncing, development],
    ['https://accounts.other.dev/', syncing, development],
    ['https://evil-accounts.dev/', syncing, development],
    ['https://proxy.example/', fine, { proxyUrl: 'https://proxy.example/__clerk' }],
    ['https://clerk.example.com/', syncing, { proxyUrl: 'https://proxy.example/__clerk' }],
    ['https://accounts.example.com/', syncing, { proxyUrl: 'https://proxy.example/__clerk' }],
    ['https://other.example/', fine, { isSatellite: true, domain: 'satellite.example' }],
  ])('%s: %j with %j', async (referer, expected, options) => {
    expect(await follow(referer, options)).toMatchObject(expected)
  })

  test('another site says so, also to the developer in front of the browser', async () => {
    const state = await follow('https://other.example/')
    const message =
      'The page was reached from another site, which may be a satellite with a newer session.'
    expect(state.message).toBe(message)
    expect(state.headers.get('x-clerk-auth-message')).toBe(message)
  })

  test('another site by something else than a link stays as it is', async () => {
    const url = 'https://other.example/'
    expect(await follow(url, {}, { method: 'POST' })).toMatchObject(fine)
    expect(await follow(url, {}, { headers: { 'sec-fetch-dest': 'iframe' } })).toMatchObject(fine)
    expect(await follow(url, {}, { count: 1 })).toMatchObject(fine)
  })
})
