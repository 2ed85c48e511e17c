import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, production } from '../../../../tests/auth/application.ts'
import { now, sessionClaims } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import { createApi } from '../http/create-api.ts'
import { createRequestAuthenticator } from './request-authenticator.ts'
import { verifyToken } from './verify-token.ts'
import { isWorkers } from './workers.ts'

let signer: Signer
let inits: RequestInit[]

beforeAll(async () => {
  signer = await createSigner()
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
  inits = []
  vi.stubGlobal('fetch', async (_url: unknown, init: RequestInit) => {
    inits.push(init)
    return Response.json({ keys: [signer.jwk] })
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const authenticate = (options: Parameters<typeof createApi>[0], bearer: string) =>
  createRequestAuthenticator(
    { env: () => ({}), ...options },
    createApi(options),
  ).authenticateRequest({ url: '/', headers: { authorization: `Bearer ${bearer}` } })

describe('the keys of an instance', () => {
  test('are shared by clients with the same credentials, and by verifyToken', async () => {
    const bearer = await signer.mint(sessionClaims())
    const options = {
      secretKey: 'sk_live_shared',
      apiUrl: 'https://api.clerk.com',
      apiVersion: 'v1',
    }
    for (let times = 0; times < 2; times++) {
      expect(await authenticate(options, bearer)).toMatchObject({ status: 'signed-in' })
    }
    expect(await verifyToken(bearer, options)).toMatchObject({ sub: 'user_1' })
    expect(inits).toHaveLength(1)
  })

  test('are not shared with a client that has a middleware of its own', async () => {
    const bearer = await signer.mint(sessionClaims())
    const options = { secretKey: 'sk_live_middleware' }
    await authenticate(options, bearer)
    await authenticate({ ...options, middleware: [] }, bearer)
    expect(inits).toHaveLength(2)
  })

  test('are loaded once for all who wait', async () => {
    const bearer = await signer.mint(sessionClaims())
    const app = createApplication(production, () => ({ keys: [signer.jwk] }))
    await Promise.all(Array.from({ length: 5 }, () => app.authenticate({ bearer })))
    expect(app.calls).toHaveLength(isWorkers() ? 5 : 1)
    const options = { secretKey: 'sk_live_waiting' }
    await Promise.all(Array.from({ length: 5 }, () => verifyToken(bearer, options)))
    expect(inits).toHaveLength(isWorkers() ? 5 : 1)
  })

  test('are never fetched from where a redirect leads: the Secret Key would go along', async () => {
    await verifyToken(await signer.mint(sessionClaims()), { secretKey: 'sk_live_redirect' })
    expect(inits).toMatchObject([{ redirect: 'error' }])
  })
})
