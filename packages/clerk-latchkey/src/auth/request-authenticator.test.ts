import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { createApi } from '../http/create-api.ts'
import { createRequestAuthenticator } from './request-authenticator.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string
const b64 = (v: unknown) => Buffer.from(JSON.stringify(v)).toString('base64url')
const now = () => Math.floor(Date.now() / 1000)
function mint(claims: object, header: object = {}) {
  const input = `${b64({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${b64({ sub: 'user_1', sid: 'sess_1', iss: 'https://clerk.example.com', iat: now(), nbf: now() - 5, exp: now() + 60, azp: 'https://example.com', v: 2, ...claims })}`
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')}`
}
test('bearer and cookie', async () => {
  const auth = createRequestAuthenticator(
    { secretKey: 'sk_live_abc', jwtKey: pem, env: () => ({}) },
    createApi({ secretKey: 'sk_live_abc' }),
  )
  const token = mint({
    o: { id: 'org_1', rol: 'admin', per: 'read,write', fpm: '3' },
    fea: 'o:reports',
  })
  const state = await auth.authenticateRequest(
    new Request('https://example.com/x', { headers: { authorization: `Bearer ${token}` } }),
  )
  expect(state.status).toBe('signed-in')
  const a = state.toAuth()!
  expect(a.userId).toBe('user_1')
  expect(a.has({ role: 'admin' })).toBe(true)
  expect(a.has({ permission: 'org:reports:write' })).toBe(true)
  expect(a.orgPermissions).toEqual(['org:reports:read', 'org:reports:write'])
  const c = await auth.authenticateRequest(
    {
      method: 'GET',
      url: '/x',
      headers: { host: 'example.com', cookie: `__session=${token}; __client_uat=${now() - 100}` },
    },
    { publishableKey: `pk_live_${btoa('clerk.example.com$')}` },
  )
  expect([c.status, c.reason]).toEqual(['signed-in', null])
  const anon = await auth.authenticateRequest(new Request('https://example.com/x'))
  expect([anon.status, anon.reason]).toEqual(['signed-out', 'session-token-and-uat-missing'])
  const hs = await auth.authenticateRequest(
    new Request('https://example.com/x?y=1', {
      headers: { accept: 'text/html', cookie: '__client_uat=5' },
    }),
    { publishableKey: `pk_live_${btoa('clerk.example.com$')}` },
  )
  expect([hs.status, hs.reason, hs.headers.get('location')]).toEqual([
    'handshake',
    'client-uat-but-no-session-token',
    expect.any(String),
  ])
})
