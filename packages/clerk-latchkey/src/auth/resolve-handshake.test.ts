import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  createApplication,
  development,
  page,
  production,
  refuse,
} from '../../../../tests/auth/application.ts'
import type { Answer, Given } from '../../../../tests/auth/application.ts'
import { now, sessionClaims } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'

let signer: Signer
let stranger: Signer
let session: string

beforeAll(async () => {
  signer = await createSigner()
  stranger = await createSigner()
})

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
  session = await signer.mint(sessionClaims())
})

afterEach(() => {
  vi.useRealTimers()
})

const authorizedParties = ['https://app.example.com']
const known = { __clerk_db_jwt: 'dvb' }

async function resolve(claims: unknown, options: object = production, header: object = {}) {
  const token = await signer.mint(claims, { ...header })
  const app = createApplication({
    ...production,
    authorizedParties,
    jwtKey: signer.pem,
    ...options,
  })
  const url = `/page?a=1&__clerk_handshake=${token}&__clerk_help=1&__clerk_db_jwt=x`
  return { app, state: await app.authenticate({ url, cookies: known, headers: page }) }
}

function directives(token = session): string[] {
  return [`__client_uat=${now}; Path=/`, `__session=${token}; Path=/; Secure`]
}

const corsHeaders = [
  ['access-control-allow-credentials', 'true'],
  ['access-control-allow-origin', 'null'],
]

describe('a handshake token', () => {
  test('brings cookies and who is signed in', async () => {
    const { app, state } = await resolve({ handshake: directives() })
    expect(state).toMatchObject({ status: 'signed-in', token: session, tokenType: 'session_token' })
    expect([...state.headers]).toEqual([
      ...corsHeaders,
      ...directives().map((directive) => ['set-cookie', directive]),
    ])
    expect(app.warnings).toEqual([])
  })

  test('is taken out of the address bar in development', async () => {
    const { state } = await resolve({ handshake: directives() }, development)
    expect(state.status).toBe('signed-in')
    expect(state.headers.get('location')).toBe('https://app.example.com/page?a=1')
    expect(state.headers.get('cache-control')).toBe('no-store')
  })

  test('may come in a cookie, and a nonce goes first', async () => {
    const token = await signer.mint({ handshake: directives() })
    const app = createApplication({ ...production, authorizedParties, jwtKey: signer.pem })
    const cookies = { __clerk_handshake: token }
    expect(await app.authenticate({ cookies })).toMatchObject({ status: 'signed-in' })
    const both = { ...cookies, __clerk_handshake_nonce: 'n' }
    expect(await app.authenticate({ cookies: both })).toMatchObject({
      reason: 'session-token-missing',
    })
    expect(app.calls.map(({ line }) => line)).toEqual(['GET /v1/clients/handshake_payload?nonce=n'])
    expect(await app.authenticate({ url: '/?__clerk_handshake=', cookies })).toMatchObject({
      status: 'signed-in',
    })
  })

  test.each<[string, unknown]>([
    ['no cookies', { handshake: [] }],
    ['nothing', {}],
    ['a text', { handshake: 'x' }],
    ['a session that is cleared', { handshake: ['__session=; Max-Age=0'] }],
    [
      'a session that is cleared at last',
      { handshake: ['__session=x', '__session_y=; Max-Age=0'] },
    ],
    ['other cookies', { handshake: ['a__session=x', '__client_uat=0'] }],
    ['a cookie without a value', { handshake: ['__session'] }],
  ])('that brings %s signs out', async (_, claims) => {
    const { state } = await resolve(claims)
    expect(state).toMatchObject({
      status: 'signed-out',
      reason: 'session-token-missing',
      message: 'The handshake brought no session.',
    })
    expect(state.headers.get('access-control-allow-origin')).toBe('null')
    expect(state.headers.get('x-clerk-auth-reason')).toBe('session-token-missing')
  })

  test('leaves out what is no text', async () => {
    const { state } = await resolve({ handshake: [1, null, ...directives()] })
    expect(state.headers.getSetCookie()).toEqual(directives())
  })

  const ignored = 'Clerk: A handshake could not be resolved and was ignored. '
  const clear = ' If you changed the keys of this application, clear its cookies.'

  test.each<[string, object, object, string]>([
    [
      'of a JWT template',
      {},
      { cat: 'cl_B7d4PD222AAA' },
      'The handshake token is a token of another kind. (reason=token-invalid, token-carrier=none)',
    ],
    [
      'that expired',
      { exp: now - 5 },
      {},
      'The token expired 5.0 s ago by the clock of this machine (allowed difference: 5.0 s). (reason=token-expired, token-carrier=none)',
    ],
    [
      'of the future',
      { nbf: now + 6 },
      {},
      'The token is valid in 6.0 s by the clock of this machine (allowed difference: 5.0 s). Synchronise the clock of this machine. (reason=token-not-active-yet, token-carrier=none)',
    ],
  ])('%s is ignored', async (_, claims, header, message) => {
    const { app, state } = await resolve({ handshake: directives(), ...claims }, production, header)
    expect(state.reason).toBe('session-token-and-uat-missing')
    expect(app.warnings).toEqual([ignored + message + clear])
  })

  test.each([{ exp: now - 3600 }, { nbf: now + 3600 }])(
    'with %j passes in development',
    async (claims) => {
      const { state } = await resolve({ handshake: directives(), ...claims }, development)
      expect(state.status).toBe('signed-in')
    },
  )

  test('that somebody else signed, or that is none, is ignored', async () => {
    const app = createApplication({ ...production, authorizedParties, jwtKey: signer.pem })
    const forged = await stranger.mint({ handshake: directives() })
    for (const token of [forged, 'garbage']) {
      const state = await app.authenticate({ url: `/?__clerk_handshake=${token}`, headers: page })
      expect(state.reason).toBe('session-token-and-uat-missing')
      expect(state.headers.getSetCookie()).toEqual([])
    }
    expect(app.warnings).toEqual([
      expect.stringContaining('token-invalid-signature'),
      expect.stringContaining('token-invalid'),
    ])
  })

  test('is fine with the categories of session tokens', async () => {
    for (const cat of ['cl_B7d4PD111AAA', 'cl_I7d4PD111III']) {
      const { state } = await resolve({ handshake: directives() }, production, { cat })
      expect(state.status).toBe('signed-in')
    }
  })

  test('with a session that is not accepted is ignored in production', async () => {
    const expired = await signer.mint(sessionClaims({ exp: now - 60 }))
    const { app, state } = await resolve({ handshake: directives(expired) })
    expect(state.reason).toBe('session-token-and-uat-missing')
    expect(app.warnings).toEqual([expect.stringContaining('token-expired')])
  })

  test.each([
    ['exp', { exp: now - 3600 }],
    ['nbf', { nbf: now + 3600 }],
    ['iat', { iat: now + 3600 }],
  ])(
    'with a session whose %s is wrong passes in development, with a warning',
    async (_, change) => {
      const token = await signer.mint(sessionClaims(change))
      const { app, state } = await resolve({ handshake: directives(token) }, development)
      expect(state.status).toBe('signed-in')
      expect(app.warnings).toEqual([
        expect.stringMatching(
          /^Clerk: The clock of this machine is wrong: The token .* Set it right; for this sign-in a day of difference is allowed\.$/,
        ),
      ])
    },
  )

  test('with a session that is wrong in another way is ignored in development too', async () => {
    const token = await signer.mint(sessionClaims({ sub: 7 }))
    const { state } = await resolve({ handshake: directives(token) }, development)
    // The handshake is as if it were not there; what remains is the new development browser in the address.
    expect(state.reason).toBe('dev-browser-sync')
    const old = await signer.mint(sessionClaims({ exp: now - 90_000 }))
    const later = await resolve({ handshake: directives(old) }, development)
    expect(later.state.reason).toBe('dev-browser-sync')
  })
})

describe('a handshake nonce', () => {
  const visit = async (
    answer: Answer,
    given: Given = { url: '/?__clerk_handshake_nonce=a%2Fb' },
  ) => {
    const app = createApplication({ ...production, authorizedParties, jwtKey: signer.pem }, answer)
    return { app, state: await app.authenticate({ headers: page, ...given }) }
  }

  test('is exchanged for cookies', async () => {
    const { app, state } = await visit(() => ({ directives: directives() }))
    expect(state).toMatchObject({ status: 'signed-in', token: session })
    expect(state.headers.getSetCookie()).toEqual(directives())
    expect(app.calls).toEqual([
      {
        line: 'GET /v1/clients/handshake_payload?nonce=a%2Fb',
        authorization: `Bearer ${production.secretKey}`,
        body: undefined,
      },
    ])
  })

  test('may come in a cookie', async () => {
    const { state } = await visit(() => ({ directives: directives() }), {
      cookies: { __clerk_handshake_nonce: 'n' },
    })
    expect(state.status).toBe('signed-in')
  })

  test.each<[string, Answer]>([
    ['is refused', () => refuse(404, 'resource_not_found')],
    [
      'reaches nobody',
      () => {
        throw new TypeError('fetch failed')
      },
    ],
  ])('that %s signs out, with a warning', async (_, answer) => {
    const { app, state } = await visit(answer)
    expect(state).toMatchObject({ status: 'signed-out', reason: 'session-token-missing' })
    expect(app.warnings).toEqual([
      expect.stringContaining('Clerk: A handshake nonce could not be exchanged: '),
    ])
    expect(app.warnings[0]).not.toContain('a/b')
  })

  test.each([
    ['refused', 404, false],
    ['refused', 499, false],
    ['not looked at', 500, true],
    ['not looked at', 503, true],
  ])(
    'that is %s with %i leaves it open whether there is a session: %s',
    async (_, status, open) => {
      const { state } = await visit(() => refuse(status, 'code'))
      expect(state).toMatchObject({ status: 'signed-out', couldNotVerify: open })
    },
  )

  test('that nobody could be asked about leaves it open whether there is a session', async () => {
    const { state } = await visit(() => {
      throw new TypeError('fetch failed')
    })
    expect(state.couldNotVerify).toBe(true)
  })

  test('that brings nothing signs out', async () => {
    const { state } = await visit(() => ({}))
    expect(state).toMatchObject({ reason: 'session-token-missing', couldNotVerify: false })
    expect(state.headers.getSetCookie()).toEqual([])
  })

  test('is taken out of the address bar in development', async () => {
    const app = createApplication({ ...development, jwtKey: signer.pem }, () => ({
      directives: directives(),
    }))
    const url = '/page?__clerk_handshake_nonce=n&a=1'
    const state = await app.authenticate({ url, cookies: known, headers: page })
    expect(state.headers.get('location')).toBe('https://app.example.com/page?a=1')
  })
})
