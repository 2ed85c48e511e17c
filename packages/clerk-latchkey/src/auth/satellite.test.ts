import { describe, expect, test } from 'vitest'

import {
  createApplication,
  development,
  page,
  production,
} from '../../../../tests/auth/application.ts'
import type { AuthenticateRequestOptions } from './options.ts'

const domain = 'satellite.example'
const signInUrl = 'https://primary.example/sign-in?a=b'
const live = { ...production, isSatellite: true, domain }
const dev = { ...development, isSatellite: true, domain, signInUrl }
const signedIn = { __client_uat: 5 }

const syncing = {
  status: 'handshake',
  reason: 'satellite-needs-syncing',
  message: 'The satellite asks the primary application who is signed in.',
}
const skipped = {
  status: 'signed-out',
  reason: 'session-token-and-uat-missing',
  message: 'The satellite has no cookies, and { satelliteAutoSync } is off.',
}

describe('a satellite', () => {
  test.each<[AuthenticateRequestOptions, string, Record<string, number>, object]>([
    [{}, '/', {}, skipped],
    [{ satelliteAutoSync: false }, '/', {}, skipped],
    [{ satelliteAutoSync: true }, '/', {}, syncing],
    [{}, '/?__clerk_synced=false', {}, syncing],
    [{}, '/?__clerk_synced=false', signedIn, syncing],
    [{}, '/?__clerk_synced=x', {}, skipped],
    [{}, '/', signedIn, { reason: 'client-uat-but-no-session-token' }],
    [{}, '/', { __session: 1 }, { reason: 'session-token-but-no-client-uat' }],
    [
      { satelliteAutoSync: true },
      '/?__clerk_synced=true',
      {},
      {
        reason: 'session-token-and-uat-missing',
        message: expect.stringContaining('There is no session'),
      },
    ],
    [
      { isSatellite: false, satelliteAutoSync: true },
      '/?__clerk_synced=false',
      {},
      { reason: 'session-token-and-uat-missing' },
    ],
  ])('with %j at %s with %j', async (options, url, cookies, expected) => {
    const app = createApplication({ ...live, ...options })
    expect(await app.authenticate({ url, cookies, headers: page })).toMatchObject(expected)
  })

  test.each([
    ['POST', page],
    ['GET', { 'sec-fetch-dest': 'iframe' }],
    ['GET', { accept: 'text/html' }],
  ])('does not sync at a %s with %j', async (method, headers) => {
    const app = createApplication({ ...live, satelliteAutoSync: true })
    const state = await app.authenticate({ method, headers })
    expect(state).toMatchObject({ message: expect.stringContaining('There is no session') })
  })

  test('has a Frontend API of its own in production', async () => {
    const app = createApplication({ ...live, satelliteAutoSync: true })
    const { headers } = await app.authenticate({ headers: page })
    expect(headers.get('location')).toMatch(
      /^https:\/\/clerk\.satellite\.example\/v1\/client\/handshake\?/,
    )
    const proxied = createApplication({
      ...live,
      domain: undefined,
      proxyUrl: '/__clerk',
      satelliteAutoSync: true,
    })
    const other = await proxied.authenticate({ headers: page })
    expect(other.headers.get('location')).toMatch(/^https:\/\/app\.example\.com\/__clerk\/v1\//)
  })

  test('asks the sign-in page of the primary in development', async () => {
    const app = createApplication({ ...dev, satelliteAutoSync: true })
    const state = await app.authenticate({ url: '/x?y=1', headers: page })
    expect(state).toMatchObject(syncing)
    expect(state.headers.get('location')).toBe(
      'https://primary.example/sign-in?a=b&__clerk_redirect_url=https%3A%2F%2Fapp.example.com%2Fx%3Fy%3D1',
    )
  })

  test('needs an absolute sign-in page in development', async () => {
    const app = createApplication({ ...dev, signInUrl: '/sign-in', satelliteAutoSync: true })
    await expect(app.authenticate({ headers: page })).rejects.toMatchObject({
      code: 'satellite_invalid',
      message:
        '{ signInUrl } of a satellite must be absolute, and it is "/sign-in". See https://clerk.com/docs/guides/dashboard/dns-domains/satellite-domains.',
    })
  })

  test('says what is wrong with a loop', async () => {
    const app = createApplication({ ...live, satelliteAutoSync: true })
    await app.authenticate({ cookies: { __clerk_redirect_count: 3 }, headers: page })
    expect(app.warnings).toEqual([
      'Clerk: A satellite keeps redirecting to its primary: its domain is not one that the instance knows. Check { domain } and the satellite domains in the Clerk Dashboard.',
    ])
  })
})

describe('the options of a satellite', () => {
  const see = 'See https://clerk.com/docs/guides/dashboard/dns-domains/satellite-domains.'

  test.each<[AuthenticateRequestOptions, string]>([
    [
      { ...dev, signInUrl: undefined },
      'A satellite of a development instance needs { signInUrl }, the sign-in page of the primary application.',
    ],
    [
      { ...dev, secretKey: 'test_0123456789', signInUrl: '' },
      'A satellite of a development instance needs { signInUrl }, the sign-in page of the primary application.',
    ],
    [{ ...live, domain: undefined }, 'A satellite application needs { domain } or { proxyUrl }.'],
    [
      { ...live, domain: '', proxyUrl: '' },
      'A satellite application needs { domain } or { proxyUrl }.',
    ],
  ])('%j cannot be right', async (options, message) => {
    await expect(createApplication(options).authenticate()).rejects.toMatchObject({
      name: 'ClerkConfigurationError',
      code: 'satellite_invalid',
      message: `${message} ${see}`,
    })
  })

  test('do not matter for M2M tokens', async () => {
    const app = createApplication({ ...live, domain: undefined, acceptsToken: 'm2m_token' })
    expect(await app.authenticate()).toMatchObject({ reason: 'No token in header' })
    const relative = createApplication({ ...live, signInUrl: '/in', acceptsToken: 'm2m_token' })
    const headers = { origin: 'https://app.example.com' }
    expect(await relative.authenticate({ headers })).toMatchObject({ reason: 'No token in header' })
  })

  test('name a sign-in page of another site', async () => {
    const headers = { origin: 'https://app.example.com' }
    const visit = (url: string, given: object = { headers }) =>
      createApplication({ ...live, signInUrl: url }).authenticate(given)
    await expect(visit('/in')).rejects.toMatchObject({
      message: `{ signInUrl } of a satellite must be absolute, and it is "/in". ${see}`,
    })
    await expect(visit('https://app.example.com/in')).rejects.toMatchObject({
      message: `{ signInUrl } is on https://app.example.com, the satellite itself; it must be on the primary application. ${see}`,
    })
    expect(await visit('https://primary.example/in')).toMatchObject({ status: 'signed-out' })
    expect(await visit('/in', {})).toMatchObject({ status: 'signed-out' })
    expect(await visit('')).toMatchObject({ status: 'signed-out' })
    const primary = createApplication({ ...production, signInUrl: '/in' })
    expect(await primary.authenticate({ headers })).toMatchObject({ status: 'signed-out' })
  })
})

describe('a development primary that a satellite asks', () => {
  const options = {
    ...development,
    domain: 'domain.example:3000',
    authorizedParties: ['https://party.example'],
    allowedRedirectOrigins: ['https://allowed.example'],
  }
  const cookies = { __clerk_db_jwt: 'dvb' }
  const ask = (target: string, given: object = {}, own: AuthenticateRequestOptions = options) => {
    const app = createApplication(own)
    const url = `/?__clerk_redirect_url=${encodeURIComponent(target)}`
    return { app, answer: app.authenticate({ url, cookies, headers: page, ...given }) }
  }

  test.each([
    [
      'http://localhost:4000/a?b=1#c',
      'http://localhost:4000/a?b=1&__clerk_db_jwt=dvb&__clerk_synced=true#c',
    ],
    ['http://ab.localhost/', 'http://ab.localhost/?__clerk_db_jwt=dvb&__clerk_synced=true'],
    ['http://x.localhost/', 'http://x.localhost/?__clerk_db_jwt=dvb&__clerk_synced=true'],
    ['https://127.0.0.1/', 'https://127.0.0.1/?__clerk_db_jwt=dvb&__clerk_synced=true'],
    ['https://127.1.22.133/', 'https://127.1.22.133/?__clerk_db_jwt=dvb&__clerk_synced=true'],
    ['http://[::1]:5/', 'http://[::1]:5/?__clerk_db_jwt=dvb&__clerk_synced=true'],
    [
      'https://domain.example:3000/',
      'https://domain.example:3000/?__clerk_db_jwt=dvb&__clerk_synced=true',
    ],
    ['https://party.example/', 'https://party.example/?__clerk_db_jwt=dvb&__clerk_synced=true'],
    [
      'https://allowed.example/?__clerk_synced=false',
      'https://allowed.example/?__clerk_synced=true&__clerk_db_jwt=dvb',
    ],
  ])('answers %s', async (target, location) => {
    const state = await ask(target).answer
    expect(state).toMatchObject({
      status: 'handshake',
      reason: 'primary-responds-to-syncing',
      message: `The primary application answers the satellite at ${new URL(target).origin}.`,
    })
    expect(state.headers.get('location')).toBe(location)
  })

  test.each([
    ['https://evil.example/', 'https://evil.example'],
    ['https://localhost.evil.example/', 'https://localhost.evil.example'],
    ['https://xlocalhost/', 'https://xlocalhost'],
    ['https://localhostx/', 'https://localhostx'],
    ['https://127.0.0.1.evil.example/', 'https://127.0.0.1.evil.example'],
    ['https://x127.0.0.1.example/', 'https://x127.0.0.1.example'],
    ['https://domain.example/', 'https://domain.example'],
    ['https://party.example:444/', 'https://party.example:444'],
    ['ftp://localhost/', 'ftp://localhost'],
    ['javascript:alert(1)//localhost', 'null'],
    ['httpsx://localhost/', 'null'],
    ['xhttps://localhost/', 'null'],
    ['//localhost/', 'no valid address'],
    ['/relative', 'no valid address'],
  ])('ignores %s', async (target, shown) => {
    const { app, answer } = ask(target)
    expect((await answer).reason).toBe('session-token-and-uat-missing')
    expect(app.warnings).toEqual([
      `Clerk: __clerk_redirect_url leads to ${shown} and was ignored. If that is a satellite of yours, add its origin to { allowedRedirectOrigins }.`,
    ])
  })

  test('takes the development browser of the query first, and none where there is none', async () => {
    const url = '/?__clerk_redirect_url=http%3A%2F%2Flocalhost%2F&__clerk_db_jwt=new'
    const app = createApplication(development)
    const state = await app.authenticate({ url, cookies, headers: page })
    expect(state.headers.get('location')).toBe(
      'http://localhost/?__clerk_db_jwt=new&__clerk_synced=true',
    )
    const none = await ask('http://localhost/', { cookies: {} }).answer
    expect(none.headers.get('location')).toBe('http://localhost/?__clerk_synced=true')
  })

  test('allows nobody by default but loopback', async () => {
    const { app, answer } = ask('https://undefined/', {}, development)
    await answer
    expect(app.warnings).toHaveLength(1)
  })

  test('is a development primary', async () => {
    const target = 'http://localhost/'
    expect(await ask(target, {}, production).answer).toMatchObject({ status: 'signed-out' })
    const state = await ask(target, {}, { ...dev, satelliteAutoSync: true }).answer
    expect(state.reason).toBe('satellite-needs-syncing')
    const empty = ask('')
    expect((await empty.answer).reason).toBe('session-token-and-uat-missing')
    expect(empty.app.warnings).toEqual([])
  })
})
