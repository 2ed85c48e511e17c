import { beforeAll, describe, expect, test } from 'vitest'

import { createApplication, production } from '../../../../tests/auth/application.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import type { AuthenticateRequestOptions } from './options.ts'

let signer: Signer

beforeAll(async () => {
  signer = await createSigner()
})

async function send(
  method: string,
  headers: Record<string, string>,
  options: AuthenticateRequestOptions = { csrf: true },
) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: 'user_1', sid: 'sess_1', iss: 'https://clerk.example.com' }
  const token = await signer.mint({ ...claims, iat: now, exp: now + 60 })
  const cookies = { __session: token, __client_uat: now - 10 }
  const app = createApplication({ ...production, jwtKey: signer.pem })
  return app.authenticate({ method, headers, cookies }, options)
}

describe('a request with the cookies of a user', () => {
  test.each([
    ['GET', { 'sec-fetch-site': 'cross-site' }],
    ['HEAD', { 'sec-fetch-site': 'cross-site' }],
    ['OPTIONS', { 'sec-fetch-site': 'cross-site' }],
    ['TRACE', { 'sec-fetch-site': 'cross-site' }],
    ['POST', { 'sec-fetch-site': 'same-origin' }],
    ['POST', { 'sec-fetch-site': 'none' }],
    ['POST', { 'sec-fetch-site': 'same-origin', origin: 'https://other.example' }],
    ['POST', { origin: 'https://app.example.com' }],
    ['POST', {}],
    ['DELETE', {}],
  ])('%s with %j is let in', async (method, headers) => {
    expect(await send(method, headers)).toMatchObject({ status: 'signed-in' })
  })

  test.each([
    ['POST', { 'sec-fetch-site': 'cross-site' }, 'another site'],
    ['POST', { 'sec-fetch-site': 'same-site' }, 'another site'],
    [
      'PATCH',
      { 'sec-fetch-site': 'cross-site', origin: 'https://app.example.com' },
      '"https://app.example.com"',
    ],
    ['DELETE', { origin: 'https://other.example' }, '"https://other.example"'],
    ['PUT', { origin: 'null' }, '"null"'],
    ['POST', { origin: 'https://a\r\nx: y' }, String.raw`"https://a\r\nx: y"`],
  ])('%s with %j is refused', async (method, headers, shown) => {
    expect(await send(method, headers)).toMatchObject({
      status: 'signed-out',
      reason: 'cross-origin-request',
      message: `A ${method} request with cookies came from ${shown}. If that is yours, add it to { authorizedParties }.`,
      token: null,
    })
  })

  test('is let in from an authorized party', async () => {
    const headers = { origin: 'https://party.example', 'sec-fetch-site': 'cross-site' }
    const options = { csrf: true, authorizedParties: ['https://party.example'] }
    const state = await send('POST', headers, { ...options, missingAzp: 'accept' })
    expect(state).toMatchObject({ status: 'signed-in' })
  })

  test('is not looked at unless the option is set', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect(await send('POST', headers, {})).toMatchObject({ status: 'signed-in' })
  })

  test('that is signed out anyway keeps its reason', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem, csrf: true })
    const given = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }
    const reason = 'session-token-and-uat-missing'
    expect(await app.authenticate(given)).toMatchObject({ reason })
  })
})
