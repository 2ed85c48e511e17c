import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { verifyClaims, verifyLifetime } from './claims.ts'
import type { ClaimChecks } from './claims.ts'
import type { JwtPayload } from './jwt-types.ts'

const now = 1_790_000_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

const good = { sub: 'user_1', exp: now + 60, nbf: now - 10, iat: now, azp: 'https://a.example' }

/** `accepted`, or the reason and the message of the first check that fails. */
function verify(change: Record<string, unknown>, checks: ClaimChecks = {}): string {
  try {
    // Claims are what a token says; their type is only what it should say.
    verifyClaims({ ...good, ...change } as unknown as JwtPayload, checks)
    return 'accepted'
  } catch (error) {
    const { reason, message, action } = Object(error) as Record<string, string>
    return `${reason}: ${message}${action === undefined ? '' : ` ${action}`}`
  }
}

const jwt = 'Send a token that Clerk issued for this instance.'
const clock = 'Synchronise the clock of this machine.'
const failed = 'token-verification-failed'

describe('sub', () => {
  test('is a string', () => {
    expect(verify({})).toBe('accepted')
    expect(verify({ sub: '' })).toBe('accepted')
    expect(verify({ sub: 7 })).toBe(`${failed}: The claim "sub" is 7; it must be a string. ${jwt}`)
    expect(verify({ sub: undefined })).toContain('The claim "sub" is missing;')
  })

  test('is shown only in part when it is long', () => {
    expect(verify({ sub: ['x'.repeat(96)] })).toContain(`["${'x'.repeat(96)}"]; it`)
    expect(verify({ sub: ['x'.repeat(97)] })).toContain(`["${'x'.repeat(97)}"…; it`)
  })
})

describe('aud', () => {
  test.each<[unknown, ClaimChecks['audience']]>([
    ['api', undefined],
    ['api', ''],
    ['api', []],
    ['api', ['']],
    [undefined, 'api'],
    ['', 'api'],
    ['api', 'api'],
    ['api', ['other', 'api']],
    [['other', 'api'], 'api'],
    [['', 'api'], 'api'],
    [[], 'api'],
    [[7], 'api'],
    [['other', 7], 'api'],
    [7, 'api'],
    [[''], 'api'],
  ])('%j is accepted where { audience } is %j', (aud, audience) => {
    expect(verify({ aud }, { audience })).toBe('accepted')
  })

  test.each<[unknown, ClaimChecks['audience'], string]>([
    ['api', 'other', 'is "api"; { audience } allows other'],
    ['api', ['a', '', 'b'], 'is "api"; { audience } allows a, b'],
    [['x', 'y'], 'api', 'is ["x","y"]; { audience } allows api'],
    [['', 'x'], 'api', 'is ["","x"]; { audience } allows api'],
  ])('%j is refused where { audience } is %j', (aud, audience, message) => {
    expect(verify({ aud }, { audience })).toBe(`${failed}: The claim "aud" ${message}. ${jwt}`)
  })
})

describe('azp', () => {
  test.each<[unknown, ClaimChecks]>([
    ['https://evil.example', {}],
    ['https://evil.example', { authorizedParties: [] }],
    [undefined, {}],
    ['https://a.example', { authorizedParties: ['https://b.example', 'https://a.example'] }],
    [undefined, { authorizedParties: ['https://a.example'], missingAzp: 'accept' }],
    ['', { authorizedParties: ['https://a.example'], missingAzp: 'accept' }],
  ])('%j is accepted with %j', (azp, checks) => {
    expect(verify({ azp }, checks)).toBe('accepted')
  })

  test.each<[unknown, ClaimChecks, string]>([
    ['https://evil.example', {}, '"https://evil.example"'],
    ['https://evil.example', { missingAzp: 'accept' }, '"https://evil.example"'],
    [undefined, {}, 'no origin (it has no "azp")'],
    ['', { missingAzp: 'reject' }, 'no origin (it has no "azp")'],
    [['https://a.example'], {}, '["https://a.example"]'],
  ])('%j is refused with %j where parties are set', (azp, checks, shown) => {
    const authorizedParties = ['https://a.example', 'https://b.example']
    expect(verify({ azp }, { authorizedParties, ...checks })).toBe(
      `token-invalid-authorized-parties: The token was issued for ${shown}; { authorizedParties } allows https://a.example, https://b.example. Add the origin to authorizedParties if it is yours.`,
    )
  })
})

describe('iss', () => {
  test.each<[unknown, ClaimChecks['issuer']]>([
    [undefined, undefined],
    ['https://x.example', []],
    ['https://x.example', ''],
    ['https://x.example', 'https://x.example'],
    ['https://x.example', ['https://y.example', 'https://x.example']],
  ])('%j is accepted where { issuer } is %j', (iss, issuer) => {
    expect(verify({ iss }, { issuer })).toBe('accepted')
  })

  test.each<[unknown, ClaimChecks['issuer'], string]>([
    [
      'https://x.example',
      'https://y.example',
      '"https://x.example"; { issuer } allows https://y.example',
    ],
    [undefined, ['a', 'b'], 'missing; { issuer } allows a, b'],
    [['a'], 'a', '["a"]; { issuer } allows a'],
  ])('%j is refused where { issuer } is %j', (iss, issuer, message) => {
    expect(verify({ iss }, { issuer })).toBe(
      `token-invalid-issuer: The token was issued by ${message}. ${jwt}`,
    )
  })
})

const default5 = 'by the clock of this machine (allowed difference: 5.0 s).'

describe('times', () => {
  test.each<[Record<string, unknown>, ClaimChecks, string]>([
    [{ exp: now - 4 }, {}, 'accepted'],
    [{ exp: now - 5 }, {}, `token-expired: The token expired 5.0 s ago ${default5}`],
    [{ exp: now - 4.5 }, {}, `token-expired: The token expired 5.0 s ago ${default5}`],
    [{ exp: now }, { clockSkewInMs: 1 }, 'accepted'],
    [
      { exp: now },
      { clockSkewInMs: 0 },
      'token-expired: The token expired 0.0 s ago by the clock of this machine (allowed difference: 0.0 s).',
    ],
    [
      { exp: now + 1 },
      { clockSkewInMs: -1000 },
      'token-expired: The token expired -1.0 s ago by the clock of this machine (allowed difference: -1.0 s).',
    ],
    [{ exp: now - 4 }, { clockSkewInMs: Number.NaN }, 'accepted'],
    [{ exp: now - 4 }, { clockSkewInMs: Infinity }, 'accepted'],
    [
      { exp: now - 6 },
      { clockSkewInMs: Infinity },
      `token-expired: The token expired 6.0 s ago ${default5}`,
    ],
    [{ nbf: now + 5 }, {}, 'accepted'],
    [
      { nbf: now + 6 },
      {},
      `token-not-active-yet: The token is valid in 6.0 s ${default5} ${clock}`,
    ],
    [{ nbf: now + 6 }, { clockSkewInMs: 6000 }, 'accepted'],
    [{ nbf: undefined }, {}, 'accepted'],
    [{ iat: now + 5 }, {}, 'accepted'],
    [
      { iat: now + 6 },
      {},
      `token-iat-in-the-future: The token was issued 6.0 s from now ${default5} ${clock}`,
    ],
    [{ iat: undefined }, {}, 'accepted'],
    [
      { exp: undefined },
      {},
      `${failed}: The claim "exp" is missing; it must be a number of seconds. ${jwt}`,
    ],
    [
      { exp: 'soon' },
      {},
      `${failed}: The claim "exp" is "soon"; it must be a number of seconds. ${jwt}`,
    ],
    [
      { nbf: null },
      {},
      `${failed}: The claim "nbf" is null; it must be a number of seconds. ${jwt}`,
    ],
    [{ iat: '1' }, {}, `${failed}: The claim "iat" is "1"; it must be a number of seconds. ${jwt}`],
  ])('%j with %j', (change, checks, expected) => {
    expect(verify(change, checks)).toBe(expected)
  })
})

describe('the order of the checks', () => {
  test('is sub, aud, azp, iss, exp, nbf, iat', () => {
    const bad = { sub: 1, aud: 'x', azp: 'x', iss: 'x', exp: 0, nbf: now + 99, iat: now + 99 }
    const checks = { audience: 'a', authorizedParties: ['a'], issuer: 'a' }
    const order: string[] = []
    const left: Record<string, unknown> = { ...bad }
    for (const [name, value] of Object.entries({ ...good, aud: 'a', azp: 'a', iss: 'a' }).toSorted(
      ([a], [b]) => Object.keys(bad).indexOf(a) - Object.keys(bad).indexOf(b),
    )) {
      order.push(verify(left, checks).split(': ', 1)[0] ?? '')
      left[name] = value
    }
    expect(order).toEqual([
      failed,
      failed,
      'token-invalid-authorized-parties',
      'token-invalid-issuer',
      'token-expired',
      'token-not-active-yet',
      'token-iat-in-the-future',
    ])
    expect(verify(left, checks)).toBe('accepted')
  })
})

describe('verifyLifetime', () => {
  const lifetime = (claims: object) => () => verifyLifetime(claims as JwtPayload, 5_000)

  test.each([{}, { exp: now - 4 }, { nbf: now + 5 }, { iat: now + 99 }])('%j is good', (claims) => {
    expect(lifetime(claims)).not.toThrow()
  })

  test.each([
    [{ exp: now - 5 }, 'token-expired'],
    [{ nbf: now + 6 }, 'token-not-active-yet'],
  ])('%j is %s', (claims, reason) => {
    expect(lifetime(claims)).toThrow(expect.objectContaining({ reason }))
  })
})
