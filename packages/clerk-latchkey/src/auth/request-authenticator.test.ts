import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  createApplication,
  development,
  page,
  production,
  refuse,
  toCarrier,
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

const organization = {
  v: 2,
  o: { id: 'org_1', slg: 'acme', rol: 'admin', per: 'read,write', fpm: '3' },
  fea: 'o:reports',
}

describe('authenticateRequest', () => {
  test('signs in by a bearer token', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims(organization))
    const state = await app.authenticate({ bearer })
    expect(state).toMatchObject({
      status: 'signed-in',
      reason: null,
      message: null,
      token: bearer,
      tokenType: 'session_token',
      isSignedIn: true,
      isAuthenticated: true,
      couldNotVerify: false,
      publishableKey: production.publishableKey,
      isSatellite: false,
      proxyUrl: '',
      domain: '',
      signInUrl: '',
      signUpUrl: '',
      afterSignInUrl: '',
      afterSignUpUrl: '',
    })
    expect([...state.headers]).toEqual([])
    const auth = state.toAuth()
    expect(auth).toMatchObject({
      isAuthenticated: true,
      tokenType: 'session_token',
      userId: 'user_1',
      sessionId: 'sess_1',
      sessionStatus: null,
      orgId: 'org_1',
      orgSlug: 'acme',
      orgRole: 'org:admin',
      orgPermissions: ['org:reports:read', 'org:reports:write'],
      factorVerificationAge: null,
      sessionClaims: sessionClaims(organization),
    })
    expect(auth?.has({ permission: 'org:reports:write' })).toBe(true)
    expect(app.calls).toEqual([])
  })

  test('signs in by cookies', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const token = await signer.mint(sessionClaims())
    expect(await app.authenticate(signedInPage(token))).toMatchObject({
      status: 'signed-in',
      token,
    })
  })

  test('takes a Request, and what servers have in its place', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims())
    const { headers } = toCarrier({ bearer })
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    const capitals = { headers: { AUTHORIZATION: `Bearer ${bearer}` } }
    expect(await app.authenticate(capitals)).toMatchObject({ status: 'signed-in' })
    expect(headers).toHaveProperty('authorization')
  })

  test('signs out whoever says nothing', async () => {
    const state = await createApplication().authenticate()
    expect(state).toMatchObject({
      status: 'signed-out',
      reason: 'session-token-and-uat-missing',
      isAuthenticated: false,
      isSignedIn: false,
      token: null,
      couldNotVerify: false,
    })
    expect([...state.headers]).toEqual([
      ['x-clerk-auth-reason', 'session-token-and-uat-missing'],
      ['x-clerk-auth-status', 'signed-out'],
    ])
    const auth = state.toAuth()
    expect(auth).toMatchObject({
      isAuthenticated: false,
      tokenType: 'session_token',
      userId: null,
      sessionId: null,
      sessionStatus: null,
      sessionClaims: null,
      actor: null,
      orgId: null,
      orgRole: null,
      orgSlug: null,
      orgPermissions: null,
      factorVerificationAge: null,
    })
    expect([await auth?.getToken(), auth?.has({ role: 'admin' })]).toEqual([null, false])
  })

  test('counts a session with open tasks as signed out, unless it is told not to', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const state = await app.authenticate({
      bearer: await signer.mint(sessionClaims({ sts: 'pending' })),
    })
    expect(state.status).toBe('signed-in')
    expect(state.toAuth()).toMatchObject({
      isAuthenticated: false,
      userId: null,
      sessionStatus: 'pending',
    })
    const toAuth = state.toAuth as (options: object) => object
    expect(toAuth({ treatPendingAsSignedOut: false })).toMatchObject({
      isAuthenticated: true,
      userId: 'user_1',
      sessionStatus: 'pending',
    })
    expect(toAuth({})).toMatchObject({ isAuthenticated: false })
  })

  test('echoes options, the ones of the request first', async () => {
    const app = createApplication({ ...production, signInUrl: '/in', domain: 'a.example' })
    const own = { signInUrl: '', signUpUrl: '/up', afterSignInUrl: '/a', afterSignUpUrl: '/b' }
    expect(await app.authenticate({}, { ...own, domain: undefined, proxyUrl: '/p' })).toMatchObject(
      {
        ...own,
        domain: 'a.example',
        proxyUrl: 'https://app.example.com/p',
      },
    )
  })

  test('uses changed options again', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims())
    const options: { authorizedParties?: string[]; issuer?: string } = {}
    const reason = async () => (await app.authenticate({ bearer }, options)).reason
    expect(await reason()).toBeNull()
    options.authorizedParties = ['https://other.example']
    expect(await reason()).toBe('token-invalid-authorized-parties')
    options.authorizedParties = ['https://app.example.com']
    expect(await reason()).toBeNull()
    options.issuer = 'https://other.example'
    expect(await reason()).toBe('token-invalid-issuer')
    delete options.issuer
    expect(await reason()).toBeNull()
    options.issuer = 'https://clerk.example.com'
    expect(await reason()).toBeNull()
    options.authorizedParties = ['https://other.example']
    expect(await reason()).toBe('token-invalid-authorized-parties')
  })

  test.each<
    [AuthenticateRequestOptions['issuer'], AuthenticateRequestOptions, string, string | null]
  >([
    ['auto', {}, 'https://clerk.example.com', null],
    ['auto', {}, 'https://clerk.other.example', 'token-invalid-issuer'],
    ['auto', { proxyUrl: '/__clerk' }, 'https://app.example.com/__clerk', null],
    ['auto', { proxyUrl: '/__clerk' }, 'https://clerk.example.com', null],
    ['auto', {}, '', 'token-invalid-issuer'],
    ['https://clerk.other.example', {}, 'https://clerk.other.example', null],
    [undefined, {}, 'https://clerk.other.example', null],
  ])('{ issuer: %j } with %j and a token of %s: %s', async (issuer, options, iss, reason) => {
    const app = createApplication({ ...production, jwtKey: signer.pem, issuer, ...options })
    const bearer = await signer.mint(sessionClaims({ iss }))
    expect((await app.authenticate({ bearer })).reason).toBe(reason)
  })
})

describe('the keys of an application', () => {
  test.each<[AuthenticateRequestOptions, string]>([
    [{}, 'secret_key_missing'],
    [{ secretKey: '' }, 'secret_key_missing'],
    [{ secretKey: 'pk_live_x' }, 'secret_key_invalid'],
    [{ secretKey: 'sk_live_ x' }, 'secret_key_invalid'],
    [{ acceptsToken: 'm2m_token' }, 'machine_secret_key_missing'],
    [{ acceptsToken: 'm2m_token', secretKey: 'pk_x' }, 'secret_key_invalid'],
    [{ acceptsToken: 'api_key', machineSecretKey: 'ak_x' }, 'secret_key_missing'],
    [{ secretKey: production.secretKey, publishableKey: 'nonsense' }, 'publishable_key_invalid'],
  ])('%j: %s', async (options, code) => {
    const cookies = { __client_uat: 5 }
    await expect(createApplication(options).authenticate({ cookies })).rejects.toMatchObject({
      code,
    })
  })

  test('M2M without a key says what to set', async () => {
    const app = createApplication({ acceptsToken: 'm2m_token' })
    await expect(app.authenticate()).rejects.toThrow(
      'M2M tokens need a key to be verified with: set CLERK_MACHINE_SECRET_KEY or CLERK_SECRET_KEY, or pass { machineSecretKey }.',
    )
  })

  test('a jwtKey that is none is refused when the client is made', () => {
    expect(() => createApplication({ ...production, jwtKey: 'nonsense!' })).toThrow(
      'cannot be read',
    )
  })

  test('come from the environment, at the first request', async () => {
    let reads = 0
    const env = () => {
      reads += 1
      return { CLERK_SECRET_KEY: production.secretKey, CLERK_JWT_KEY: signer.pem }
    }
    const app = createApplication({ env })
    expect(reads).toBe(0)
    const bearer = await signer.mint(sessionClaims())
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    await app.authenticate({ bearer }, {})
    expect(reads).toBe(1)
  })

  test('of the environment are not mixed with those of another instance', async () => {
    const env = () => ({
      CLERK_SECRET_KEY: 'sk_live_environment',
      CLERK_PUBLISHABLE_KEY: production.publishableKey,
      CLERK_JWT_KEY: signer.pem,
      CLERK_SIGN_IN_URL: '/in',
      CLERK_SIGN_UP_URL: '/up',
      CLERK_DOMAIN: 'domain.example',
      CLERK_PROXY_URL: '/proxy',
      CLERK_IS_SATELLITE: 'false',
    })
    const own = await createApplication({ env }).authenticate()
    expect(own).toMatchObject({
      publishableKey: production.publishableKey,
      signInUrl: '/in',
      signUpUrl: '/up',
      domain: 'domain.example',
      proxyUrl: 'https://app.example.com/proxy',
      isSatellite: false,
    })
    const other = createApplication({ env, secretKey: 'sk_live_other' }, () => refuse(401, 'x'))
    expect(await other.authenticate()).toMatchObject({ publishableKey: '' })
    const bearer = await signer.mint(sessionClaims())
    expect(await other.authenticate({ bearer })).toMatchObject({
      reason: 'jwk-remote-failed-to-load',
    })
  })
})

describe('without a Publishable Key', () => {
  const { secretKey } = production
  const domains = {
    data: [
      { is_satellite: true, frontend_api_url: 'https://clerk.satellite.example' },
      { is_satellite: false, frontend_api_url: 'https://clerk.asked.example' },
    ],
    total_count: 2,
  }

  test('the Backend API is asked once, when a browser has to be redirected', async () => {
    const app = createApplication({ secretKey }, () => domains)
    const visit = () => app.authenticate({ cookies: { __client_uat: 5 }, headers: page })
    const state = await visit()
    expect(state.headers.get('location')).toMatch(
      /^https:\/\/clerk\.asked\.example\/v1\/client\/handshake/,
    )
    expect(state.publishableKey).toBe(`pk_live_${btoa('clerk.asked.example$')}`)
    await visit()
    expect(app.calls.map(({ line }) => line)).toEqual(['GET /v1/domains'])
  })

  test('of a development instance, it is a key of one', async () => {
    const app = createApplication({ secretKey: 'sk_test_1' }, () => domains)
    const state = await app.authenticate({ headers: page })
    expect(state).toMatchObject({
      reason: 'dev-browser-missing',
      publishableKey: `pk_test_${btoa('clerk.asked.example$')}`,
    })
  })

  test('a request without cookies that is no page, and one with a bearer token, need none', async () => {
    const app = createApplication({ secretKey, jwtKey: signer.pem }, () => domains)
    expect(await app.authenticate()).toMatchObject({ reason: 'session-token-and-uat-missing' })
    const bearer = await signer.mint(sessionClaims())
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    expect(app.calls).toEqual([])
  })

  test.each<[string, () => object, string]>([
    ['is refused', () => refuse(401, 'clerk_key_invalid'), ''],
    ['has no primary domain', () => ({ data: [], total_count: 0 }), 'no primary domain has one'],
    [
      'says nonsense',
      () => ({ data: [{ is_satellite: false, frontend_api_url: 'x' }] }),
      'no primary domain has one',
    ],
  ])(
    'and with a Backend API that %s, the state says so, and the next request asks again',
    async (_, answer, problem) => {
      const app = createApplication({ secretKey }, answer)
      const visit = () => app.authenticate({ headers: page })
      const state = await visit()
      expect(state).toMatchObject({
        status: 'signed-out',
        reason: 'jwk-remote-failed-to-load',
        couldNotVerify: true,
      })
      expect(state.message).toContain(
        `The address of the Frontend API could not be asked of the Backend API: ${problem}`,
      )
      expect(state.message).toContain('Set CLERK_PUBLISHABLE_KEY, or pass { publishableKey }.')
      await visit()
      expect(app.calls).toHaveLength(2)
    },
  )
})

test('a Publishable Key decides which instance it is, also for a request without cookies', async () => {
  const { publishableKey } = development
  const app = createApplication({ ...production, publishableKey })
  expect(await app.authenticate({ method: 'POST' })).toMatchObject({
    reason: 'dev-browser-missing',
  })
})

describe('the log of decisions', () => {
  test('has one line for each, with no secrets', async () => {
    const lines: string[] = []
    const debug = (line: string) => lines.push(line)
    const app = createApplication({ ...production, jwtKey: signer.pem, debug })
    await app.authenticate({ url: '/a?b=c', bearer: await signer.mint(sessionClaims()) })
    await app.authenticate({ url: '/d', method: 'POST' })
    await app.authenticate({ bearer: 'not-a-token' })
    expect(lines).toEqual([
      'GET /a: signed-in by Authorization header',
      'POST /d: signed-out by cookies (session-token-and-uat-missing): There is no session: neither a token in the Authorization header nor a cookie.',
      expect.stringMatching(
        /^GET \/: signed-out by Authorization header \(token-invalid\): The token is not a JWT\. /,
      ),
    ])
  })

  test('goes to the console where only true is said', async () => {
    const write = vi.spyOn(console, 'debug').mockImplementation(() => undefined)
    await createApplication({ ...production, debug: true }).authenticate()
    await createApplication(production).authenticate()
    expect(write.mock.calls).toEqual([
      [expect.stringMatching(/^Clerk: GET \/: signed-out by cookies/)],
    ])
    write.mockRestore()
  })
})

describe('the keys of the Backend API', () => {
  test('are loaded before the first request, when that is wanted', async () => {
    const app = createApplication(production, () => ({ keys: [signer.jwk] }))
    await app.warmUp()
    const bearer = await signer.mint(sessionClaims())
    expect(await app.authenticate({ bearer })).toMatchObject({ status: 'signed-in' })
    expect(app.calls.map(({ line }) => line)).toEqual(['GET /v1/jwks'])
    const local = createApplication({ ...production, jwtKey: signer.pem })
    await local.warmUp()
    expect(local.calls).toEqual([])
  })

  test('are loaded each time when nothing is to be cached', async () => {
    const app = createApplication({ ...production, skipJwksCache: true }, () => ({
      keys: [signer.jwk],
    }))
    const bearer = await signer.mint(sessionClaims())
    await app.authenticate({ bearer })
    await app.authenticate({ bearer })
    expect(app.calls).toHaveLength(2)
  })

  test.each<[string, () => object, string, string]>([
    [
      'is refused',
      () => refuse(401, 'clerk_key_invalid'),
      'secret-key-invalid',
      'The Backend API does not know the Secret Key. Set CLERK_SECRET_KEY, or pass { secretKey }.',
    ],
    [
      'has none',
      () => ({ keys: [] }),
      'jwk-remote-failed-to-load',
      'The signing keys could not be loaded from the Backend API: its answer has no key. Set CLERK_JWT_KEY, or pass { jwtKey }.',
    ],
    ['says nonsense', () => ({ keys: 'x' }), 'jwk-remote-failed-to-load', 'its answer has no key.'],
    [
      'fails',
      () => refuse(500, 'internal'),
      'jwk-remote-failed-to-load',
      'The signing keys could not be loaded from the Backend API: ',
    ],
  ])('that %s', async (_, answer, reason, message) => {
    const app = createApplication(production, answer)
    const state = await app.authenticate({ bearer: await signer.mint(sessionClaims()) })
    expect(state).toMatchObject({ status: 'signed-out', reason, couldNotVerify: true })
    expect(state.message).toContain(message)
  })

  test('leave the state signed out with unexpected-error when something breaks that nobody thought of', async () => {
    const app = createApplication({ ...production, proxyUrl: 'https://a b' })
    const state = await app.authenticate({ cookies: { __client_uat: 5 }, headers: page })
    expect(state).toMatchObject({ reason: 'unexpected-error', couldNotVerify: true })
    expect(state.message).toMatch(/^The request could not be authenticated\. TypeError: /)
    expect(state.headers.has('x-clerk-auth-message')).toBe(false)
  })
})

describe('tokens of other sessions', () => {
  test('are made by the Backend API', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem }, () => ({ jwt: 'new' }))
    const bearer = await signer.mint(sessionClaims())
    const auth = (await app.authenticate({ bearer })).toAuth()
    const getToken = auth?.getToken as (options?: object) => Promise<string | null>
    expect(await getToken()).toBe(bearer)
    expect(await getToken({})).toBe(bearer)
    expect(await getToken({ template: '' })).toBe(bearer)
    expect(await getToken({ template: 'a b' })).toBe('new')
    expect(await getToken({ template: 'x', expiresInSeconds: 60 })).toBe('new')
    expect(await getToken({ expiresInSeconds: 0 })).toBe('new')
    expect(app.calls.map(({ line, body }) => [line, body])).toEqual([
      ['POST /v1/sessions/sess_1/tokens/a%20b', undefined],
      ['POST /v1/sessions/sess_1/tokens/x', { expires_in_seconds: 60 }],
      ['POST /v1/sessions/sess_1/tokens', { expires_in_seconds: 0 }],
    ])
  })

  test('are asked for with the Secret Key of the request', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem }, () => ({ jwt: 'other' }))
    const bearer = await signer.mint(sessionClaims())
    const state = await app.authenticate({ bearer }, { secretKey: 'sk_live_other' })
    expect(await state.toAuth()?.getToken({ template: 'x' })).toBe('other')
    expect(app.calls).toMatchObject([{ authorization: 'Bearer sk_live_other' }])
  })

  test('are none without a session', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint(sessionClaims({ sid: undefined }))
    expect(await (await app.authenticate({ bearer })).toAuth()?.getToken()).toBeNull()
  })
})

describe('Vercel', () => {
  const vercel = {
    VERCEL_TARGET_ENV: 'production',
    VERCEL_PROJECT_PRODUCTION_URL: 'my-app.vercel.app',
  }

  test.each<[object, AuthenticateRequestOptions, string]>([
    [vercel, {}, 'https://app.example.com/__clerk'],
    [
      { ...vercel, VERCEL_PROJECT_PRODUCTION_URL: 'https://my-app.vercel.app/x' },
      {},
      'https://app.example.com/__clerk',
    ],
    [{ ...vercel, VERCEL_PROJECT_PRODUCTION_URL: 'my-app.example' }, {}, ''],
    [{ ...vercel, VERCEL_PROJECT_PRODUCTION_URL: 'evil.example/.vercel.app' }, {}, ''],
    [{ ...vercel, VERCEL_TARGET_ENV: 'preview' }, {}, ''],
    [{ VERCEL_TARGET_ENV: 'production' }, {}, ''],
    [{ ...vercel, CLERK_DISABLE_AUTO_PROXY: '1' }, {}, ''],
    [{ ...vercel, CLERK_DISABLE_AUTO_PROXY: 'true' }, {}, ''],
    [{ ...vercel, CLERK_DISABLE_AUTO_PROXY: '0' }, {}, 'https://app.example.com/__clerk'],
    [vercel, { proxyUrl: 'https://p.example' }, 'https://p.example'],
    [vercel, { domain: 'a.example' }, ''],
    [vercel, { publishableKey: `pk_test_${btoa('a.b$')}` }, ''],
  ])('with %j and %j has the proxy %j', async (env, options, proxyUrl) => {
    const app = createApplication({ ...production, ...options, env: () => env })
    expect(await app.authenticate()).toMatchObject({ proxyUrl })
  })
})
