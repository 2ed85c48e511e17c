import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, get as send } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

import { verifyToken as verifyTokenOfficially } from '@clerk/backend'
import { decodeJwt as decodeJwtOfficially } from '@clerk/backend/jwt'
import { verifyWebhook as verifyWebhookOfficially } from '@clerk/backend/webhooks'
import { describe, expect, test, vi } from 'vitest'

import { createRequestAuthenticator } from '../../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import type { RequestAuthenticatorOptions } from '../../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import { decodeJwt } from '../../packages/clerk-latchkey/src/auth/public-jwt.ts'
import { verifyToken } from '../../packages/clerk-latchkey/src/auth/verify-token.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { verifyWebhook } from '../../packages/clerk-latchkey/src/webhooks.ts'
import { createBackend } from './backend.ts'
import {
  development,
  header,
  now,
  observeBoth,
  outcome,
  production,
  signedInCookies,
  signer,
  stranger,
  toCase,
  token,
} from './both.ts'
import { knownDifferences } from './known-differences.ts'
import { mint } from './tokens.ts'

const page = { 'sec-fetch-dest': 'document' }
const bearer = (text: string): { authorization: string } => ({ authorization: `Bearer ${text}` })

/** Ours alone, at the time of the cases, with a Backend API that counts. */
function createOurs(options: Partial<RequestAuthenticatorOptions> = {}) {
  const { clientOptions, backend } = toCase({})
  const warnings: string[] = []
  const { fetch, calls } = createBackend(backend)
  const all = {
    ...clientOptions,
    env: () => ({}),
    logger: { debug() {}, info() {}, warn: (line: string) => warnings.push(line), error() {} },
    maxRetries: 0,
    rateLimit: false as const,
    fetch,
    ...options,
  }
  const authenticator = createRequestAuthenticator(all, createApi(all))
  return { ...authenticator, calls, warnings }
}

async function atTheTimeOfTheCases<T>(run: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
  try {
    return await run()
  } finally {
    vi.useRealTimers()
  }
}

function get(headers: Record<string, string> = {}, url = 'https://app.example.com/page'): Request {
  return new Request(url, { headers })
}

describe('signing keys', () => {
  test('A cold cache is filled once', async () => {
    await atTheTimeOfTheCases(async () => {
      const { authenticateRequest, calls } = createOurs()
      await Promise.all(Array.from({ length: 50 }, () => authenticateRequest(get(bearer(token())))))
      expect(calls).toHaveLength(1)
    })
  })

  test('Unknown keys are looked for once in 30 seconds', async () => {
    await atTheTimeOfTheCases(async () => {
      const { authenticateRequest, calls } = createOurs()
      for (let index = 0; index < 20; index++) {
        const unknown = token({}, { kid: `kid_${index}` }, stranger)
        // One after the other: that is the point.
        // oxlint-disable-next-line no-await-in-loop
        const { reason } = await authenticateRequest(get(bearer(unknown)))
        expect(reason).toBe('jwk-kid-mismatch')
      }
      expect(calls).toHaveLength(1)
    })
  })

  test('Keys outlive an outage', async () => {
    await atTheTimeOfTheCases(async () => {
      const { fetch } = createBackend(toCase({}).backend)
      const network = { fetch }
      const { authenticateRequest } = createOurs({ fetch: (...call) => network.fetch(...call) })
      await authenticateRequest(get(bearer(token())))
      network.fetch = createBackend(toCase({ backend: { jwks: 'down' } }).backend).fetch
      vi.setSystemTime((now + 3600) * 1000)
      const later = token({ iat: now + 3600, nbf: now + 3590, exp: now + 3660 })
      expect((await authenticateRequest(get(bearer(later)))).status).toBe('signed-in')
    })
  })

  test('A hanging or refusing endpoint is not asked again and again', async () => {
    await atTheTimeOfTheCases(async () => {
      const { fetch, calls } = createBackend(toCase({ backend: { jwks: 'denied' } }).backend)
      const { authenticateRequest } = createOurs({ fetch })
      const { reason } = await authenticateRequest(get(bearer(token())))
      expect(reason).toBe('secret-key-invalid')
      expect(calls).toHaveLength(1)
    })
  })

  test('A JWKS endpoint that cannot be reached is named', async () => {
    const { official, ours } = await observeBoth({
      headers: bearer(token()),
      backend: { jwks: 'down' },
    })
    expect(outcome(official)).toBe('signed-out unexpected-error')
    expect(outcome(ours)).toBe('signed-out jwk-remote-failed-to-load')
  })

  test('A kid is nothing but a name', async () => {
    const { official, ours } = await observeBoth({
      headers: bearer(token({}, { kid: '__proto__' })),
    })
    expect(outcome(official)).toBe('signed-out token-verification-failed')
    expect(outcome(ours)).toBe('signed-out jwk-kid-mismatch')
  })

  test('What is no RSA signing key is passed over', async () => {
    const ec = { kid: signer.kid, kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }
    const { official, ours } = await observeBoth({
      headers: bearer(token()),
      backend: { keys: [ec] },
    })
    expect(outcome(official)).toBe('signed-out token-verification-failed')
    expect(outcome(ours)).toBe('signed-out jwk-kid-mismatch')
  })

  test('jwtKey is parsed', async () => {
    const escaped = { jwtKey: signer.pem.replaceAll('\n', '\\n') }
    const { official, ours } = await observeBoth({ headers: bearer(token()), client: escaped })
    expect(official.state?.['status']).toBe('signed-out')
    expect(outcome(ours)).toBe('signed-in')
    const two = { jwtKey: `${stranger.pem}\n${signer.pem}` }
    expect(outcome((await observeBoth({ headers: bearer(token()), client: two })).ours)).toBe(
      'signed-in',
    )
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const jwtKey = String(publicKey.export({ type: 'spki', format: 'pem' }))
    expect(() => createOurs({ jwtKey })).toThrow(/CLERK_JWT_KEY.*not an RSA public key/)
  })
})

describe('tokens', () => {
  test('A payload that is no object is an invalid token', async () => {
    for (const payload of ['null', '1', '[]', '"text"']) {
      const text = mint(signer, payload)
      // oxlint-disable-next-line no-await-in-loop
      const { ours } = await observeBoth({ headers: { cookie: signedInCookies(text) } })
      expect(outcome(ours)).toBe('signed-out token-invalid')
    }
    const { official } = await observeBoth({
      headers: { cookie: signedInCookies(mint(signer, 'null')) },
    })
    expect(official.error).toBe('TypeError')
    expect(decodeJwtOfficially(mint(signer, '7')).payload).toBe(7)
    expect(() => decodeJwt(mint(signer, '7'))).toThrow('not a JSON object')
  })

  test('Malformed claims grant nothing', async () => {
    const o = { id: 'org_1', per: 'read', fpm: '1' }
    const broken = token({ v: 2, o, fea: 'broken,o:reports' })
    const { official, ours } = await observeBoth({ headers: bearer(broken) })
    expect(official.error).toBe('Error')
    expect(ours.auth).toMatchObject({ orgPermissions: ['org:reports:read'] })
    const cookies = await observeBoth({ headers: { cookie: signedInCookies(broken) } })
    expect(outcome(cookies.official)).toBe('signed-out unexpected-error')
    expect(outcome(cookies.ours)).toBe('signed-in')
    const numbers = bearer(token({ v: 2, o: { ...o, per: 1 }, fea: 2, pla: 3 }))
    const other = await observeBoth({ headers: numbers })
    expect(other.official.error).toBe('TypeError')
    expect(other.ours.auth).toMatchObject({ orgId: 'org_1', orgPermissions: [] })
  })

  test('Times are compared as numbers', async () => {
    const { official, ours } = await observeBoth({ headers: bearer(token({ nbf: 1e20 })) })
    expect(outcome(official)).toBe('signed-in')
    expect(outcome(ours)).toBe('signed-out session-token-nbf')
  })

  test('Handshake tokens expire', async () => {
    const handshake = [`__session=${token()}; Path=/`]
    const old = mint(signer, { handshake, exp: now - 60 })
    const { official, ours } = await observeBoth({
      url: `https://app.example.com/page?__clerk_handshake=${old}`,
    })
    expect(outcome(official)).toBe('signed-in')
    expect(outcome(ours)).toBe('signed-out session-token-and-uat-missing')
  })

  test('The scopes of an M2M token are a list', async () => {
    const { official, ours } = await observeBoth({
      headers: bearer(token({ sub: 'mch_1', aud: 'mch_2' })),
      options: { acceptsToken: 'm2m_token' },
    })
    expect(official.auth).toMatchObject({ scopes: 'mch_2' })
    expect(ours.auth).toMatchObject({ scopes: ['mch_2'] })
  })

  test('A machine token is no session', async () => {
    const padded = `${token({ sub: 'mch_1', sid: undefined })}==`
    const { official, ours } = await observeBoth({ headers: bearer(padded) })
    expect(outcome(official)).toBe('signed-in')
    expect(official.auth).toMatchObject({ userId: 'mch_1' })
    expect(outcome(ours)).toBe('signed-out token-invalid')
  })

  test('Verified signatures are remembered', async () => {
    await atTheTimeOfTheCases(async () => {
      const { authenticateRequest } = createOurs({ jwtKey: signer.pem })
      const text = token()
      const states = [
        await authenticateRequest(get(bearer(text))),
        await authenticateRequest(get(bearer(text))),
      ]
      const [first, second] = states.map((state) => state.toAuth())
      expect(second).toMatchObject({ userId: 'user_1' })
      // The same object twice: nobody may change it for the other.
      expect(second?.sessionClaims).toBe(first?.sessionClaims)
      expect(Object.isFrozen(first?.sessionClaims)).toBe(true)
      vi.setSystemTime((now + 120) * 1000)
      const { reason } = await authenticateRequest(get(bearer(text)))
      expect(reason).toBe('session-token-expired-refresh-non-eligible-no-refresh-cookie')
    })
  })

  test('Opaque machine tokens can be remembered', async () => {
    await atTheTimeOfTheCases(async () => {
      const { authenticateRequest, calls } = createOurs({ machineTokenCache: { ttlInMs: 1_000 } })
      const ask = () => authenticateRequest(get(bearer('ak_good')), { acceptsToken: 'api_key' })
      await ask()
      await ask()
      expect(calls).toHaveLength(1)
      vi.setSystemTime(now * 1000 + 1_000)
      await ask()
      expect(calls).toHaveLength(2)
    })
  })
})

describe('options', () => {
  test('The option of a request wins, whatever it is', async () => {
    const satellite = { isSatellite: true, domain: 'satellite.example' }
    const { official, ours } = await observeBoth({
      client: satellite,
      options: { isSatellite: false },
    })
    expect(official.state).toMatchObject({ isSatellite: true })
    expect(ours.state).toMatchObject({ isSatellite: false })
  })

  test('Every option can be given to the client', async () => {
    const { official, ours } = await observeBoth({
      headers: bearer(token()),
      client: { authorizedParties: ['https://other.example'] },
    })
    expect(outcome(official)).toBe('signed-in')
    expect(outcome(ours)).toBe('signed-out token-invalid-authorized-parties')
  })

  test('Options that are missing come from the environment', async () => {
    await atTheTimeOfTheCases(async () => {
      const env = () => ({ CLERK_SECRET_KEY: 'sk_live_env', CLERK_JWT_KEY: signer.pem })
      const options = { env, fetch: createBackend(toCase({}).backend).fetch }
      const { authenticateRequest } = createRequestAuthenticator(options, createApi(options))
      expect((await authenticateRequest(get(bearer(token())))).status).toBe('signed-in')
    })
  })

  test('Only the Secret Key is needed', async () => {
    await atTheTimeOfTheCases(async () => {
      const { fetch, calls } = createBackend(toCase({}).backend)
      const { authenticateRequest } = createOurs({
        publishableKey: undefined,
        jwtKey: signer.pem,
        fetch: (url, init) => {
          if (!url.includes('/v1/domains')) return fetch(url, init)
          calls.push({ method: 'GET', url, authorization: null, body: undefined })
          const data = [{ is_satellite: false, frontend_api_url: 'https://clerk.example.com' }]
          return Promise.resolve(Response.json({ data, total_count: 1 }))
        },
      })
      expect((await authenticateRequest(get(bearer(token())))).status).toBe('signed-in')
      expect(calls).toHaveLength(0)
      const cookie = `__session_${production.suffix}=${token()}; __client_uat_${production.suffix}=${now - 1000}`
      const state = await authenticateRequest(get({ cookie }))
      expect(state).toMatchObject({
        status: 'signed-in',
        publishableKey: production.publishableKey,
      })
      await authenticateRequest(get({ cookie }))
      expect(calls).toHaveLength(1)
    })
  })

  test('Broken options throw one kind of error', async () => {
    const { official, ours } = await observeBoth({ client: { publishableKey: 'pk_live_nonsense' } })
    expect(official.error).toBe('Error')
    expect(ours.error).toBe('ConfigurationError')
  })

  test('authorizedParties may be missed', async () => {
    await atTheTimeOfTheCases(async () => {
      const { authenticateRequest, warnings } = createOurs({ jwtKey: signer.pem })
      await authenticateRequest(get({ cookie: signedInCookies() }))
      await authenticateRequest(get({ cookie: signedInCookies() }))
      expect(warnings).toEqual([expect.stringContaining('No { authorizedParties } are set')])
      const parties = { authorizedParties: ['https://app.example.com'] }
      const without = get(bearer(token({ azp: undefined })))
      const strict = await authenticateRequest(without, parties)
      expect(strict.reason).toBe('token-invalid-authorized-parties')
      const lenient = await authenticateRequest(without, { ...parties, missingAzp: 'accept' })
      expect(lenient.status).toBe('signed-in')
    })
  })

  test('The issuer can be checked without naming it', async () => {
    const { official, ours } = await observeBoth({
      headers: bearer(token()),
      options: { issuer: 'auto' },
    })
    expect(outcome(official)).toBe('signed-out token-invalid-issuer')
    expect(outcome(ours)).toBe('signed-in')
    const foreign = bearer(token({ iss: 'https://clerk.other.example' }))
    const other = await observeBoth({ headers: foreign, options: { issuer: 'auto' } })
    expect(outcome(other.ours)).toBe('signed-out token-invalid-issuer')
  })
})

describe('requests', () => {
  test('What a proxy says is checked', async () => {
    const headers = { ...page, cookie: `__client_uat=${now}`, host: 'app.example.com' }
    const forged = { ...headers, 'x-forwarded-host': 'evil.example/x?' }
    const { official, ours } = await observeBoth({ headers: forged })
    expect(header(official, 'location')).toContain('evil.example')
    expect(header(ours, 'location')).toContain(encodeURIComponent('https://app.example.com/page'))
    const scheme = { ...headers, 'x-forwarded-proto': 'gopher' }
    const other = await observeBoth({ headers: scheme })
    expect(header(other.official, 'location')).toContain('gopher')
    expect(header(other.ours, 'location')).toContain(encodeURIComponent('https://app.example.com/'))
    const untrusted = { ...headers, 'x-forwarded-host': 'other.example.com' }
    for (const options of [{ trustProxy: false }, { allowedHosts: ['app.example.com'] }]) {
      // oxlint-disable-next-line no-await-in-loop
      const { ours: guarded } = await observeBoth({ headers: untrusted, options })
      expect(header(guarded, 'location')).not.toContain('other.example.com')
    }
  })

  test('A path cannot change the host', async () => {
    const { official, ours } = await observeBoth({
      url: 'https://inner.example//evil.example/page',
      headers: { ...page, cookie: `__client_uat=${now}`, host: 'app.example.com' },
    })
    expect(header(official, 'location')).toContain(encodeURIComponent('https://evil.example/'))
    expect(header(ours, 'location')).toContain(
      encodeURIComponent('https://app.example.com//evil.example/page'),
    )
  })

  test('A handshake that cannot be verified never throws', async () => {
    const { official, ours } = await observeBoth({
      instance: development,
      url: 'https://app.example.com/page?__clerk_handshake=garbage',
    })
    expect(official.error).toBe('Error')
    expect(outcome(ours)).toBe('signed-out dev-browser-missing')
  })

  test('A program with a bearer token is not redirected', async () => {
    const headers = { ...bearer(token({ exp: now - 60 })), accept: 'text/html' }
    const { official, ours } = await observeBoth({ headers })
    expect(official.state?.['status']).toBe('handshake')
    expect(ours.state?.['status']).toBe('signed-out')
    const browser = await observeBoth({ headers: { ...headers, ...page } })
    expect(browser.ours.state?.['status']).toBe('handshake')
  })

  test('Three redirects are enough, and so are four', async () => {
    const cookie = `__client_uat=${now}; __clerk_redirect_count=4`
    const { official, ours } = await observeBoth({ headers: { ...page, cookie } })
    expect(official.state?.['status']).toBe('handshake')
    expect(ours.state?.['status']).toBe('signed-out')
  })

  test('A satellite is answered where it is known', async () => {
    const own = {
      instance: development,
      headers: { ...page, cookie: '__clerk_db_jwt=dvb_1' },
      url: 'https://app.example.com/page?__clerk_redirect_url=https://evil.example/',
    }
    const { official, ours } = await observeBoth(own)
    expect(header(official, 'location')).toContain('https://evil.example/?__clerk_db_jwt=dvb_1')
    expect(outcome(ours)).toBe('signed-out session-token-and-uat-missing')
    const options = { allowedRedirectOrigins: ['https://evil.example'] }
    const allowed = await observeBoth({ ...own, options })
    expect(header(allowed.ours, 'location')).toBe(header(official, 'location'))
    const broken = { ...own, url: 'https://app.example.com/page?__clerk_redirect_url=nonsense' }
    const both = await observeBoth(broken)
    expect(both.official.error).toBe('TypeError')
    expect(outcome(both.ours)).toBe('signed-out session-token-and-uat-missing')
  })

  test('A request can be read from whatever brings it', async () => {
    const { authenticateRequest } = createOurs({ jwtKey: signer.pem })
    const live = token({ iat: time() - 5, nbf: time() - 15, exp: time() + 60 })
    const state = await receive(live, (request) => authenticateRequest(request))
    expect(state).toMatchObject({ status: 'signed-in' })
    const event = { method: 'GET', url: '/page', headers: { Authorization: `Bearer ${live}` } }
    expect((await authenticateRequest(event)).status).toBe('signed-in')
  })

  test('Another site cannot write with the cookies of a user', async () => {
    const own = {
      method: 'POST',
      headers: {
        cookie: signedInCookies(),
        'sec-fetch-site': 'cross-site',
        origin: 'https://x.example',
      },
      options: { csrf: true },
    }
    const { official, ours } = await observeBoth(own)
    expect(outcome(official)).toBe('signed-in')
    expect(outcome(ours)).toBe('signed-out cross-origin-request')
    const same = { ...own, headers: { ...own.headers, 'sec-fetch-site': 'same-origin' } }
    expect(outcome((await observeBoth(same)).ours)).toBe('signed-in')
  })

  test('A refresh with an unreadable answer is a fetch error', async () => {
    await atTheTimeOfTheCases(async () => {
      const { authenticateRequest } = createOurs({
        jwtKey: signer.pem,
        fetch: () => Promise.resolve(new Response('<p>Hello</p>')),
      })
      const cookie = `${signedInCookies(token({ exp: now - 60 }))}; __refresh_${production.suffix}=r`
      const { reason } = await authenticateRequest(get({ cookie }))
      expect(reason).toBe('session-token-expired-refresh-fetch-error')
    })
  })
})

describe('states', () => {
  test('The message always says why', async () => {
    await atTheTimeOfTheCases(async () => {
      const lines: string[] = []
      const { authenticateRequest } = createOurs({
        jwtKey: signer.pem,
        debug: (line) => lines.push(line),
      })
      const state = await authenticateRequest(get())
      expect(state.message).toBe(
        'There is no session: neither a token in the Authorization header nor a cookie.',
      )
      expect(state.headers.has('x-clerk-auth-message')).toBe(false)
      const expired = await authenticateRequest(get(bearer(token({ exp: now - 62 }))))
      expect(expired.message).toContain('expired 62.0 s ago')
      expect(lines).toHaveLength(2)
      expect(lines[1]).toMatch(
        /^GET \/page: signed-out by Authorization header \(session-token-exp/,
      )
    })
  })

  test('Not verified is not the same as not valid', async () => {
    await atTheTimeOfTheCases(async () => {
      const { fetch } = createBackend(toCase({ backend: { jwks: 'down' } }).backend)
      const { authenticateRequest } = createOurs({ fetch })
      expect(await authenticateRequest(get(bearer(token())))).toMatchObject({
        status: 'signed-out',
        couldNotVerify: true,
      })
      expect(await authenticateRequest(get(bearer('garbage')))).toMatchObject({
        couldNotVerify: false,
      })
    })
  })

  test('debug() shows no secret', async () => {
    await atTheTimeOfTheCases(async () => {
      const machineSecretKey = 'ak_0123456789abcdef'
      const { authenticateRequest } = createOurs({ jwtKey: signer.pem, machineSecretKey })
      const text = token()
      const state = await authenticateRequest(get(bearer(text)))
      const shown = JSON.stringify(state.toAuth()?.debug())
      expect(shown).toContain('ak_0123***')
      for (const secret of [machineSecretKey, text, signer.pem.slice(60, 90)]) {
        expect(shown).not.toContain(secret)
      }
    })
  })
})

describe('functions', () => {
  test('verifyToken says why keys could not be loaded', async () => {
    const text = token({ iat: time(), nbf: time() - 10, exp: time() + 60 })
    const options = { secretKey: 'sk_live_unreachable', apiUrl: 'http://127.0.0.1:1' }
    const { setTimeout } = globalThis
    // The waits between its five attempts decide nothing.
    globalThis.setTimeout = ((run: () => void) => setImmediate(run)) as unknown as typeof setTimeout
    await expect(verifyTokenOfficially(text, options)).rejects.toThrow(TypeError)
    globalThis.setTimeout = setTimeout
    await expect(verifyToken(text, options)).rejects.toMatchObject({
      name: 'TokenVerificationError',
      reason: 'jwk-remote-failed-to-load',
      couldNotVerify: true,
    })
  })

  test('Webhooks are verified by their raw body', async () => {
    const body = '{ "type": "user.created", "data": { "id": "user_1" } }'
    const secrets = ['whsec_AAAA', `whsec_${btoa('the secret of the endpoint')}`]
    const headers = await signWebhook(body, btoa('the secret of the endpoint'))
    const request = () => new Request('https://app.example.com/', { method: 'POST', body, headers })
    const event = await verifyWebhook(request(), { signingSecret: secrets })
    expect(event).toMatchObject({ type: 'user.created', data: { id: 'user_1' } })
    const signingSecret = secrets[1] ?? ''
    expect(await verifyWebhookOfficially(request(), { signingSecret })).toMatchObject({
      type: 'user.created',
    })
    const parsed = { headers, body: JSON.parse(body) as unknown }
    await expect(verifyWebhook(parsed, { signingSecret })).rejects.toMatchObject({
      code: 'body_not_raw',
    })
  })
})

test('every difference is written down, and nothing else is', () => {
  const tests = readFileSync(fileURLToPath(import.meta.url), 'utf8')
  const tested = [...tests.matchAll(/^ {2}test\('(.+?)',/gm)].map(([, name]) => name)
  const page = new URL('../../docs/differences.md', import.meta.url)
  const [, section = ''] = readFileSync(page, 'utf8').split('## Request authentication')
  const [own = ''] = section.split('\n## ')
  const written = [...own.matchAll(/^- \*\*(.+?)\.\*\*/gms)].map(([, name = '']) =>
    name.replaceAll(/\s+/g, ' '),
  )
  expect(written.toSorted()).toEqual(tested.toSorted())
  expect(written).toEqual(expect.arrayContaining(knownDifferences.map(({ name }) => name)))
})

function time(): number {
  return Math.floor(Date.now() / 1000)
}

/** Lets a real server receive a request. */
async function receive(
  text: string,
  handle: (request: IncomingMessage) => Promise<object>,
): Promise<object> {
  let state: object = {}
  const server = createServer((request, response) => {
    void handle(request).then((found) => {
      state = found
      response.end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/page`
  await new Promise((resolve) => {
    send(url, { headers: bearer(text), agent: false }, (answer) =>
      answer.resume().on('end', resolve),
    )
  })
  server.close()
  return state
}

async function signWebhook(body: string, secret: string): Promise<Record<string, string>> {
  const timestamp = String(time())
  const raw = Uint8Array.from(atob(secret), (character) => character.charCodeAt(0))
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign'])
  const content = new TextEncoder().encode(`msg_1.${timestamp}.${body}`)
  const signature = await crypto.subtle.sign('HMAC', key, content)
  const encoded = btoa(String.fromCharCode(...new Uint8Array(signature)))
  return {
    'svix-id': 'msg_1',
    'svix-timestamp': timestamp,
    'svix-signature': `v1,AAAA v1,${encoded}`,
  }
}
