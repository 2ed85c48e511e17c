import { isDeepStrictEqual } from 'node:util'

import { expect, test } from 'vitest'

import { now, observeBoth, outcome, signer } from './both.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { mint } from './tokens.ts'

/** What a JWT template could put in the place of anything. */
const anything: readonly unknown[] = [
  '',
  'x',
  'a,b',
  'o:a',
  'u:a,o:b',
  0,
  1,
  -1,
  1.5,
  null,
  true,
  false,
  [],
  ['a'],
  [1, 2],
  {},
  { id: 'org_1' },
  { sub: 1 },
]

const claimsOfSessions =
  'sid azp act fva sts fea pla v o aud org_id org_role org_slug org_permissions'.split(' ')

function malformedClaims(random: Random): object {
  const own = claimsOfSessions.filter(() => random.chance(0.25))
  const registered = ['iss', 'sub', 'iat', 'nbf', 'exp'].filter(() => random.chance(0.03))
  const any = (): unknown => random.pick(anything)
  return {
    iss: 'https://clerk.example.com',
    sub: 'user_1',
    sid: 'sess_1',
    azp: 'https://app.example.com',
    iat: now - 10,
    nbf: now - 20,
    exp: now + 50,
    ...Object.fromEntries([...own, ...registered].map((name) => [name, any()])),
    ...random.maybe(0.5, () => ({
      v: 2,
      o: {
        id: any(),
        slg: any(),
        rol: any(),
        per: random.chance(0.7) ? 'read,write' : any(),
        fpm: random.chance(0.7) ? '3' : any(),
      },
    })),
  }
}

test('makes of claims of any shape what the official SDK makes of them, where it does not throw', async () => {
  let same = 0
  for (let seed = 0; seed < 1_000; seed++) {
    const random = createRandom(seed)
    const token = mint(signer, malformedClaims(random))
    const cookies = { cookie: `__session=${token}; __client_uat=5`, 'sec-fetch-dest': 'document' }
    // One after the other: each moves the clock.
    // oxlint-disable-next-line no-await-in-loop
    const { official, ours } = await observeBoth({
      client: { jwtKey: signer.pem },
      headers: random.chance(0.5) ? cookies : { authorization: `Bearer ${token}` },
      options: {
        ...random.maybe(0.3, () => ({ audience: 'x' })),
        ...random.maybe(0.3, () => ({ authorizedParties: ['https://app.example.com'] })),
        ...random.maybe(0.3, () => ({ acceptsToken: 'any' as const })),
      },
    })
    expect(ours.error).toBeUndefined()
    if (official.error !== undefined || outcome(official).endsWith('unexpected-error')) continue
    expect([seed, ours]).toEqual([seed, official])
    if (isDeepStrictEqual(ours, official)) same++
  }
  expect(same).toBeGreaterThan(600)
})
