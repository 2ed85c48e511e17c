import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createClerkClient } from 'clerk-latchkey'
import type { ClerkClient } from 'clerk-latchkey'
import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/express'
import express from 'express'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let emulator: Emulator
let clerk: ClerkClient
let server: Server
let url: string
/** The tokens by name, and the reason that each one must be refused for. */
let tokens: Record<string, [token: string, reason: string]>

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  const { secretKey, publishableKey, url: apiUrl } = emulator
  clerk = createClerkClient({ secretKey, publishableKey, apiUrl })
  tokens = await makeTokens()

  const app = express()
  app.use(clerkMiddleware({ clerkClient: clerk }))
  app.get('/public', (req, res) => {
    res.json({ userId: getAuth(req).userId })
  })
  app.get('/me', requireAuth(), (_req, res) => {
    res.json({})
  })
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await emulator.close()
})

const expired = 'session-token-expired-refresh-non-eligible-no-refresh-cookie'

async function makeTokens(): Promise<typeof tokens> {
  const other = await createEmulator()
  const { token, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
  const [header = '', payload = '', signature = ''] = token.split('.')
  const withPayload = (value: unknown): string => [header, encode(value), signature].join('.')
  const make = (options: object) => emulator.createSessionToken({ sessionId, ...options })
  const soon = Math.floor(Date.now() / 1000) + 600
  return {
    'of another instance': [
      (await other.signIn({ email: 'ada@example.com' })).token,
      'jwk-kid-mismatch',
    ],
    expired: [await make({ expiresInSeconds: -600 }), expired],
    'not active yet': [await make({ claims: { nbf: soon } }), 'session-token-nbf'],
    'issued in the future': [
      await make({ claims: { iat: soon } }),
      'session-token-iat-in-the-future',
    ],
    'with alg none': [
      [encode({ ...decode(header), alg: 'none' }), payload, ''].join('.'),
      'token-invalid-algorithm',
    ],
    'with alg none that keeps a signature': [
      [encode({ ...decode(header), alg: 'none' }), payload, signature].join('.'),
      'token-invalid-algorithm',
    ],
    'with an HMAC under the public key': [
      [encode({ ...decode(header), alg: 'HS256' }), payload, signature].join('.'),
      'token-invalid-algorithm',
    ],
    'whose user was changed': [
      withPayload({ ...decode(payload), sub: 'user_of_somebody_else' }),
      'token-invalid-signature',
    ],
    // 320 characters are left of 342: still base64, of fewer bytes.
    'whose signature is cut': [token.slice(0, -22), 'token-invalid-signature'],
    // 341 characters are no base64.
    'whose last character is cut': [token.slice(0, -1), 'token-invalid'],
    'that is cut in the payload': [token.slice(0, header.length + 20), 'token-invalid'],
    'without a signature': [`${header}.${payload}`, 'token-invalid'],
    'with a payload that is null': [withPayload(null), 'token-invalid'],
    'with a payload that is a number': [withPayload(7), 'token-invalid'],
    'with a payload that is a list': [withPayload([]), 'token-invalid'],
    'with a payload that is a text': [withPayload('x'), 'token-invalid'],
    'with a payload that is no JSON': [[header, 'e30t', signature].join('.'), 'token-invalid'],
    'with a header that is null': [[encode(null), payload, signature].join('.'), 'token-invalid'],
    'that is no token': ['hello', 'token-invalid'],
    'that is made of dots': ['..', 'token-invalid'],
    'with a kid from the prototype of objects': [
      [encode({ ...decode(header), kid: '__proto__' }), payload, signature].join('.'),
      'jwk-kid-mismatch',
    ],
    'that is long and says nothing': [`${'A'.repeat(7000)}.A.A`, 'token-invalid'],
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString())
}

const names = [
  'of another instance',
  'expired',
  'not active yet',
  'issued in the future',
  'with alg none',
  'with alg none that keeps a signature',
  'with an HMAC under the public key',
  'whose user was changed',
  'whose signature is cut',
  'whose last character is cut',
  'that is cut in the payload',
  'without a signature',
  'with a payload that is null',
  'with a payload that is a number',
  'with a payload that is a list',
  'with a payload that is a text',
  'with a payload that is no JSON',
  'with a header that is null',
  'that is no token',
  'that is made of dots',
  'with a kid from the prototype of objects',
  'that is long and says nothing',
]

describe.each(names)('a token %s', (name) => {
  test('in the header gives a signed-out state with the reason', async () => {
    const [token, reason] = tokens[name] ?? []
    const state = await clerk.authenticateRequest({
      method: 'GET',
      url: '/me',
      headers: { host: 'app.example', authorization: `Bearer ${token}` },
    })
    expect(state).toMatchObject({ status: 'signed-out', reason, isAuthenticated: false })
    expect(state.toAuth()).toMatchObject({ userId: null, isAuthenticated: false })
  })

  test('in the cookie gives a signed-out state, whatever the browser may do next', async () => {
    const [token] = tokens[name] ?? []
    const state = await clerk.authenticateRequest({
      method: 'GET',
      url: '/me',
      headers: {
        host: 'app.example',
        cookie: `__session=${token}; __client_uat=1; __clerk_db_jwt=dvb_x`,
      },
    })
    expect(state).toMatchObject({ status: 'signed-out', isAuthenticated: false })
  })

  test('gets 401 from a protected route and 200 as nobody from a public one', async () => {
    const [token, reason = ''] = tokens[name] ?? []
    const headers = { authorization: `Bearer ${token}` }
    const refused = await fetch(`${url}/me`, { headers })
    expect(refused.status).toBe(401)
    const text = await refused.text()
    expect(text).toContain(reason)
    expect(text).not.toContain(token?.slice(0, 20))
    const open = await fetch(`${url}/public`, { headers })
    expect(open.status).toBe(200)
    expect(await open.json()).toEqual({ userId: null })
  })
})

test('the names above are all tokens', () => {
  expect(Object.keys(tokens).toSorted()).toEqual(names.toSorted())
})
