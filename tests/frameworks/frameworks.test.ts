import { createClerkClient as createOfficialClient } from '@clerk/backend'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import express from 'express'
import express4 from 'express4'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import { createBrowser, locationOf } from './browser.ts'
import { toFramework } from './express-app.ts'
import type { AppOptions, RunningApp } from './framework.ts'
import { hono } from './hono-app.ts'

const frameworks = [toFramework('Express 5', express), toFramework('Express 4', express4), hono]

let emulator: Emulator
let other: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  other = await createEmulator()
  await other.listen()
})

afterAll(async () => {
  await emulator.close()
  await other.close()
})

/** Options for the emulated instance; cookies and handshakes go over plain HTTP. */
function optionsFor({ secretKey, publishableKey, url }: Emulator) {
  return { secretKey, publishableKey, apiUrl: url, proxyUrl: url }
}

function signIn(email: string, rest: Omit<Parameters<Emulator['signIn']>[0], 'email'> = {}) {
  return emulator.signIn({ email: `${email}@example.com`, ...rest })
}

describe.each(frameworks)('$name', (framework) => {
  const running: RunningApp[] = []
  let app: RunningApp

  const start = async (options: AppOptions): Promise<RunningApp> => {
    const started = await framework.start(options)
    running.push(started)
    return started
  }

  beforeAll(async () => {
    app = await framework.start(optionsFor(emulator))
  })

  afterEach(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    await Promise.all(running.splice(0).map((started) => started.close()))
  })

  afterAll(() => app.close())

  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(app.url + path, { headers, redirect: 'manual' })

  describe('getAuth', () => {
    test('knows who sent a bearer token', async () => {
      const { headers, userId } = await signIn('ada', { organization: 'acme' })
      const response = await ask('/public', headers)
      expect(await response.json()).toEqual({ userId, orgSlug: 'acme', isAuthenticated: true })
    })

    test('knows who sent a session cookie', async () => {
      const { cookieHeader, userId } = await signIn('ada')
      const response = await ask('/public', { cookie: cookieHeader })
      expect(await response.json()).toMatchObject({ userId, isAuthenticated: true })
    })

    test('says that nobody is signed in, and why', async () => {
      const response = await ask('/public')
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ userId: null, orgSlug: null, isAuthenticated: false })
      expect(response.headers.get('x-clerk-auth-reason')).toBe('dev-browser-missing')
    })

    test('counts a pending session as signed out, unless told otherwise', async () => {
      const { headers, userId } = await signIn('ada', { claims: { sts: 'pending' } })
      expect(await (await ask('/public', headers)).json()).toMatchObject({ userId: null })
      expect(await (await ask('/pending', headers)).json()).toEqual({ userId })
    })

    test('gives no session where API keys are asked for', async () => {
      const { headers } = await signIn('ada')
      const response = await ask('/token', headers)
      expect(await response.json()).toEqual({ tokenType: 'api_key', isAuthenticated: false })
    })

    test('without the middleware, shows the line to add', async () => {
      const { url } = await start('none')
      const response = await fetch(`${url}/public`)
      expect(response.status).toBe(500)
      const { name, message } = (await response.json()) as Record<string, string>
      expect(name).toBe('ClerkConfigurationError')
      expect(message).toContain('getAuth')
      expect(message).toContain('app.use(clerkMiddleware())')
    })
  })

  describe('requireAuth', () => {
    test('lets a signed-in user in', async () => {
      const { headers, userId } = await signIn('grace')
      const response = await ask('/me', headers)
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ userId })
    })

    test('answers 401 with a challenge and an error in the shape of Clerk', async () => {
      const response = await ask('/me')
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(await response.json()).toEqual({
        errors: [
          {
            code: 'authentication_invalid',
            message: expect.any(String),
            long_message: expect.stringContaining('dev-browser-missing'),
          },
        ],
      })
    })

    test('says in the challenge that a token was sent and is not valid', async () => {
      const { token } = await signIn('ada')
      const response = await ask('/me', { authorization: `Bearer ${token.slice(0, -6)}AAAAAA` })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
      expect(JSON.stringify(await response.json())).toContain('token-invalid-signature')
    })

    test('answers 401 for a session that has tasks left', async () => {
      const { headers } = await signIn('ada', { claims: { sts: 'pending' } })
      const response = await ask('/me', headers)
      expect(response.status).toBe(401)
      expect(JSON.stringify(await response.json())).toContain('session-pending')
    })

    test.each([
      ['/admin', 'a role', {}, 'role org:admin'],
      ['/billing', 'a permission', {}, 'permission org:billing:manage'],
      ['/feature', 'a feature', { fea: 'u:import' }, 'feature export'],
      ['/plan', 'a plan', { pla: 'u:free' }, 'plan pro'],
    ])('%s answers 403 to who lacks %s', async (path, _, claims, missing) => {
      const { headers } = await signIn('grace', { organization: 'acme', claims })
      const response = await ask(path, headers)
      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({
        errors: [
          {
            code: 'authorization_invalid',
            message: expect.any(String),
            long_message: `Missing: ${missing}.`,
          },
        ],
      })
    })

    test.each([
      ['/admin', {}],
      ['/billing', {}],
      ['/feature', { fea: 'u:export' }],
      ['/plan', { pla: 'u:pro' }],
    ])('%s lets who has it in', async (path, claims) => {
      const { headers } = await signIn('ada', { organization: 'acme', claims })
      expect((await ask(path, headers)).status).toBe(200)
    })

    test.each(['/admin', '/billing', '/feature', '/plan', '/strict', '/mine', '/machine'])(
      '%s answers 401, not 403, to who is signed out',
      async (path) => {
        expect((await ask(path)).status).toBe(401)
      },
    )

    test('asks for reverification in the shape that Clerk frontends react to', async () => {
      const { headers } = await signIn('ada', { claims: { fva: [11, 11] } })
      const response = await ask('/strict', headers)
      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({
        clerk_error: {
          type: 'forbidden',
          reason: 'reverification-error',
          metadata: { reverification: 'strict' },
        },
      })
    })

    test('lets a freshly verified user in', async () => {
      const { headers } = await signIn('ada', { claims: { fva: [1, 1] } })
      expect((await ask('/strict', headers)).status).toBe(200)
    })

    test('asks nobody to verify again for what they may not do anyway', async () => {
      const { headers } = await signIn('grace', {
        organization: 'acme',
        claims: { fva: [11, 11] },
      })
      const response = await ask('/both', headers)
      expect(response.status).toBe(403)
      expect(await response.json()).toHaveProperty('errors')
    })

    test('takes a function that decides', async () => {
      const { headers: acme } = await signIn('ada', { organization: 'acme' })
      const { headers: globex } = await signIn('ada', { organization: 'globex' })
      expect((await ask('/mine', acme)).status).toBe(200)
      expect((await ask('/mine', globex)).status).toBe(403)
    })

    test('refuses a session where only API keys are accepted', async () => {
      const { headers } = await signIn('ada')
      const response = await ask('/machine', headers)
      expect(response.status).toBe(401)
      expect(JSON.stringify(await response.json())).toContain('token-type-mismatch')
    })

    test('lets a session in where it is one of several accepted kinds', async () => {
      const { headers } = await signIn('ada')
      expect((await ask('/either', headers)).status).toBe(200)
    })
  })

  test('the handler has the client', async () => {
    const { headers } = await signIn('grace')
    expect(await (await ask('/self', headers)).json()).toEqual({ firstName: 'Grace' })
  })

  describe('a handshake', () => {
    test('sends a browser without an identity to the Frontend API', async () => {
      const response = await createBrowser().open(`${app.url}/public?page=2`)
      expect(response.status).toBe(307)
      const location = locationOf(response)
      expect(location.origin + location.pathname).toBe(`${emulator.url}/v1/client/handshake`)
      expect(location.searchParams.get('redirect_url')).toBe(`${app.url}/public?page=2`)
      expect(response.headers.get('cache-control')).toBe('no-store')
    })

    test('ends where it began, with every cookie', async () => {
      const { cookies, userId } = await signIn('ada')
      const browser = createBrowser({
        __clerk_db_jwt: cookies['__clerk_db_jwt'],
        __client_uat: '1',
      })

      const away = await browser.open(`${app.url}/public`)
      const back = await browser.open(locationOf(away))
      const finished = await browser.open(locationOf(back))

      expect(finished.headers.getSetCookie().length).toBeGreaterThan(2)
      expect(locationOf(finished).href).toBe(`${app.url}/public`)
      const page = await browser.open(locationOf(finished))
      expect(page.status).toBe(200)
      expect(await page.json()).toMatchObject({ userId })
    })

    test('leaves the cookies of the app in place', async () => {
      const { headers } = await signIn('ada')
      const response = await ask('/cookie', headers)
      expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^own=1/)])
    })

    test('does not start when it is off', async () => {
      const { url } = await start({ ...optionsFor(emulator), handshake: 'off' })
      const response = await createBrowser().open(`${url}/me`)
      expect(response.status).toBe(401)
    })

    test('does not finish when it is off: a left-over answer is not looked at', async () => {
      const { url } = await start({ ...optionsFor(emulator), handshake: 'off' })
      const { cookies, userId } = await signIn('ada')
      const browser = createBrowser({ ...cookies, __clerk_handshake_nonce: 'stale' })
      const response = await browser.open(`${url}/public?__clerk_handshake_nonce=stale&page=2`)
      expect(response.status).toBe(200)
      expect(response.headers.getSetCookie()).toEqual([])
      expect(await response.json()).toMatchObject({ userId })
    })
  })

  describe('options', () => {
    test('are read from the environment at the first request', async () => {
      const { url } = await start({})
      vi.stubEnv('CLERK_SECRET_KEY', emulator.secretKey)
      vi.stubEnv('CLERK_API_URL', emulator.url)
      const { headers, userId } = await signIn('ada')
      const response = await fetch(`${url}/me`, { headers })
      expect(await response.json()).toEqual({ userId })
    })

    test('work with a Secret Key alone, for cookies too', async () => {
      const { secretKey, url: apiUrl } = emulator
      const { url } = await start({ secretKey, apiUrl })
      const { cookieHeader, userId } = await signIn('ada')
      const response = await fetch(`${url}/me`, { headers: { cookie: cookieHeader } })
      expect(await response.json()).toEqual({ userId })
    })

    test('can be a function of the request: two instances in one app', async () => {
      const { url } = await start(async (host) =>
        optionsFor(host.startsWith('localhost') ? other : emulator),
      )
      const { headers } = await signIn('ada')
      const atOther = await other.signIn({ email: 'ada@example.com' })
      const otherUrl = url.replace('127.0.0.1', 'localhost')

      expect((await fetch(`${url}/me`, { headers })).status).toBe(200)
      expect((await fetch(`${otherUrl}/me`, { headers })).status).toBe(401)
      expect((await fetch(`${otherUrl}/me`, { headers: atOther.headers })).status).toBe(200)
      expect((await fetch(`${url}/me`, { headers: atOther.headers })).status).toBe(401)
    })

    test('whose function fails end in the error handler of the framework', async () => {
      const { url } = await start(() => Promise.reject(new Error('no tenant')))
      const response = await fetch(`${url}/public`)
      expect(response.status).toBe(500)
      expect(await response.json()).toMatchObject({ message: 'no tenant' })
    })

    test('can bring a client of @clerk/backend', async () => {
      const { secretKey, publishableKey, url: apiUrl } = emulator
      const clerkClient = createOfficialClient({
        secretKey,
        publishableKey,
        apiUrl,
        telemetry: { disabled: true },
      })
      const { url } = await start({ clerkClient })
      const { headers, cookieHeader, userId } = await signIn('grace', { organization: 'acme' })

      const byHeader = await fetch(`${url}/me`, { headers })
      const byCookie = await fetch(`${url}/me`, { headers: { cookie: cookieHeader } })
      expect(await byHeader.json()).toEqual({ userId })
      expect(await byCookie.json()).toEqual({ userId })
      expect((await fetch(`${url}/me`)).status).toBe(401)
      expect((await fetch(`${url}/admin`, { headers })).status).toBe(403)
      expect((await fetch(`${url}/self`, { headers })).status).toBe(200)
    })

    test('are refused at once with a key of the wrong kind', async () => {
      const { publishableKey } = emulator
      await expect(async () => start({ secretKey: publishableKey })).rejects.toMatchObject({
        name: 'ClerkConfigurationError',
        code: 'secret_key_invalid',
      })
    })

    test('that are missing are logged once, and answered with 503', async () => {
      const log = vi.spyOn(console, 'error').mockReturnValue()
      vi.stubEnv('CLERK_SECRET_KEY', '')
      const { url } = await start({})
      const responses = [await fetch(`${url}/public`), await fetch(`${url}/me`)]
      expect(responses.map(({ status }) => status)).toEqual([503, 503])
      expect(await responses[0]?.json()).toMatchObject({ errors: [{ code: 'secret_key_missing' }] })
      expect(log).toHaveBeenCalledOnce()
      expect(log).toHaveBeenCalledWith(expect.stringContaining('set CLERK_SECRET_KEY'))
    })
  })

  describe('when the keys cannot be loaded', () => {
    const unreachable = { secretKey: 'sk_test_unreachable', apiUrl: 'http://127.0.0.1:9' }

    test('a request with a token goes on as signed out', async () => {
      const { url } = await start(unreachable)
      const { headers } = await signIn('ada')
      expect((await fetch(`${url}/public`, { headers })).status).toBe(200)
    })

    test('or is answered with 503, if so wished', async () => {
      const { url } = await start({ ...unreachable, onUnverifiable: 'reject' })
      const { headers } = await signIn('ada')
      const response = await fetch(`${url}/public`, { headers })
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ errors: [{ code: 'service_unavailable' }] })
    })
  })

  test('a target that has no URL is a bad request', async () => {
    expect((await send(app.url, 'OPTIONS * HTTP/1.1')).status).toBe(400)
  })

  test.each(['//evil.example/x', '/\\evil.example', '/@evil.example', '/:80@evil.example'])(
    'an odd path changes no host in a handshake: %s',
    async (path) => {
      const { status, location } = await send(app.url, `GET ${path} HTTP/1.1`, [
        'Sec-Fetch-Dest: document',
      ])
      // The Node server of Hono refuses some of them itself.
      if (status === 400) return
      expect(status).toBe(307)
      const url = new URL(location ?? '')
      expect(url.origin).toBe(emulator.url)
      expect(new URL(url.searchParams.get('redirect_url') ?? '').origin).toBe(app.url)
    },
  )
})

/** Sends a request line that no client library would send. */
function send(url: string, requestLine: string, headers: readonly string[] = []) {
  const { hostname, port } = new URL(url)
  const lines = [requestLine, `Host: ${hostname}:${port}`, 'Connection: close', ...headers, '', '']
  return new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(lines.join('\r\n')))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('end', () =>
      resolve({
        status: Number(answer.split(' ')[1]),
        location: /^location: (.*)\r$/im.exec(answer)?.[1],
      }),
    )
    socket.on('error', reject)
  })
}
