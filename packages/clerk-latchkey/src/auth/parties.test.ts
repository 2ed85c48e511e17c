import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, development, production } from '../../../../tests/auth/application.ts'
import { now, sessionClaims, signedInPage } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'

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

describe('a session in a cookie', () => {
  async function warnings(options: object, claims: object = {}) {
    const token = await signer.mint(sessionClaims({ ...claims }))
    const app = createApplication({ ...production, jwtKey: signer.pem, ...options })
    const known = { cookies: { __clerk_db_jwt: 'dvb' } }
    for (let times = 0; times < 2; times++) await app.authenticate(signedInPage(token, known))
    return app.warnings
  }

  test('is warned about once where no parties are named', async () => {
    const expected = [expect.stringMatching(/^Clerk: No \{ authorizedParties \} are set: /)]
    expect(await warnings({})).toEqual(expected)
    expect(await warnings({ authorizedParties: [] })).toEqual(expected)
  })

  test('is warned about where its token names no party', async () => {
    const options = { authorizedParties: ['https://app.example.com'], missingAzp: 'accept' }
    expect(await warnings(options, { azp: undefined })).toEqual([
      expect.stringMatching(/^Clerk: A session token in a cookie has no "azp", /),
    ])
    expect(await warnings(options)).toEqual([])
  })

  test('is not warned about in development', async () => {
    const iss = 'https://happy-cat-12.clerk.accounts.dev'
    expect(await warnings(development, { iss })).toEqual([])
  })
})
