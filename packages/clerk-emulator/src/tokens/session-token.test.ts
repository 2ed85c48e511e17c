import { expect, test } from 'vitest'

import { createEmulator } from '../create-emulator.ts'
import { decodeJwt } from './jwt.ts'

const emulator = await createEmulator()
const email = 'ada@example.com'
const claimsOf = (token: string) => decodeJwt(token)?.claims

test('version 2 of the claims has the organization in o', async () => {
  const { token } = await emulator.signIn({ email, organization: 'acme' })
  expect(claimsOf(token)).toMatchObject({ v: 2, sts: 'active', o: { slg: 'acme', rol: 'admin' } })
})

test('version 1 of the claims has it in claims of their own', async () => {
  const { sessionId, organizationId } = await emulator.signIn({ email, organization: 'acme' })
  const claims = claimsOf(await emulator.createSessionToken({ sessionId, version: 1 }))
  expect(claims).toMatchObject({ org_id: organizationId, org_role: 'org:admin', org_slug: 'acme' })
  expect(Object.keys(claims ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(v|o|sts|fea|pla)$/)]),
  )
})

test('an impersonated session says who acts', async () => {
  const { token } = await emulator.signIn({ email, actor: { sub: 'user_support' } })
  expect(claimsOf(token)?.['act']).toEqual({ sub: 'user_support' })
})

test('a pending session says so', async () => {
  const { token } = await emulator.signIn({ email, status: 'pending' })
  expect(claimsOf(token)?.['sts']).toBe('pending')
})

test.each([
  [undefined, [2, -1]],
  [
    [5, 3],
    [7, 5],
  ],
  [
    [0, -1],
    [2, -1],
  ],
  [
    [-1, -1],
    [-1, -1],
  ],
] as const)(
  'factors proved %j minutes ago are %j old two minutes later',
  async (factorAges, fva) => {
    const { sessionId } = await emulator.signIn({ email, factorAges })
    emulator.clock.advance(120_000)
    expect(claimsOf(await emulator.createSessionToken({ sessionId }))?.['fva']).toEqual(fva)
  },
)

test('the clock moves what a token says, and what still counts', async () => {
  const { token } = await emulator.signIn({ email })
  const verify = () =>
    emulator.fetch(
      new Request('http://emulator.test/v1/clients/verify', {
        method: 'POST',
        headers: { authorization: `Bearer ${emulator.secretKey}` },
        body: JSON.stringify({ token }),
      }),
    )
  expect((await verify()).status).toBe(200)
  emulator.clock.advance(61_000)
  expect((await verify()).status).toBe(400)
})
