import { generateKeyPairSync } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { checkClock } from './check-clock.ts'
import { checkJwtKey } from './check-jwt-key.ts'
import { checkKeys } from './check-keys.ts'
import { checkNames } from './check-names.ts'
import { checkNode } from './check-node.ts'
import { editDistance } from './edit-distance.ts'

test.each([
  ['18.20.4', 'fail'],
  ['20.8.1', 'fail'],
  ['20.9.0', 'warn'],
  ['22.0.0', 'ok'],
  ['26.1.0', 'ok'],
])('Node.js %s: %s', (version, status) => {
  expect(checkNode(version).status).toBe(status)
})

describe('names of variables', () => {
  test.each([
    ['CLERK_SECERT_KEY', 'CLERK_SECRET_KEY'],
    ['CLERK_PUBLISABLE_KEY', 'CLERK_PUBLISHABLE_KEY'],
    ['CLERK_SECRETKEY', 'CLERK_SECRET_KEY'],
    ['CLERK_API_KEY', 'CLERK_SECRET_KEY'],
    ['CLERK_WEBHOOK_SECRET', 'CLERK_WEBHOOK_SIGNING_SECRET'],
    ['CLERK_PEM_PUBLIC_KEY', 'CLERK_JWT_KEY'],
  ])('%s is taken for %s', (name, meant) => {
    expect(checkNames({ [name]: 'x' })).toEqual([
      {
        status: 'warn',
        name: 'Environment',
        what: `${name} is set, and nothing reads it.`,
        todo: `If you mean ${meant}, rename it.`,
      },
    ])
  })

  test.each([
    'CLERK_SECRET_KEY',
    'CLERK_TELEMETRY_DISABLED',
    'CLERK_JS_URL',
    'CLERK_SIGN_IN_FORCE_REDIRECT_URL',
    'MY_CLERK_ADMIN_USER',
    'NEXT_PUBLIC_CLERK_SIGN_IN_FALLBACK_REDIRECT_URL',
    'PATH',
  ])('%s is fine', (name) => {
    expect(checkNames({ [name]: 'x' })).toMatchObject([{ status: 'ok' }])
  })

  test('an empty variable is not set', () => {
    expect(checkNames({ CLERK_API_KEY: '' })).toMatchObject([{ status: 'ok' }])
  })

  test.each([
    ['NEXT_PUBLIC_CLERK_SECRET_KEY', 'anything'],
    ['VITE_CLERK_MACHINE_SECRET_KEY', 'anything'],
    ['VITE_CLERK_KEY', 'sk_live_1234567890'],
    ['EXPO_PUBLIC_HOOK', 'whsec_1234567890'],
  ])('a secret called %s is published by bundlers', (name, value) => {
    const [check] = checkNames({ [name]: value })
    expect(check).toMatchObject({ status: 'fail', what: expect.stringContaining(name) })
    expect(JSON.stringify(check)).not.toContain(value)
  })

  test('a public key for frontends is no key of the backend, and must be the same one', () => {
    const name = 'NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY'
    const own = 'CLERK_PUBLISHABLE_KEY'
    expect(checkNames({ [name]: 'a' })).toMatchObject([
      { status: 'warn', todo: `Set ${own} to the same value.` },
    ])
    expect(checkNames({ [name]: 'a', [own]: 'b' })).toMatchObject([
      { status: 'warn', what: expect.stringContaining('different instances') },
    ])
    expect(checkNames({ [name]: 'a', [own]: 'a' })).toMatchObject([{ status: 'ok' }])
  })
})

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['secert', 'secret', 1],
  ['kitten', 'sitting', 3],
  ['CLERK_JWT', 'CLERK_JWT_KEY', 4],
])('from %j to %j it is %i', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance)
  expect(editDistance(right, left)).toBe(distance)
})

describe('keys', () => {
  const publishable = (kind: string) => `pk_${kind}_${btoa('clerk.example.com$')}`
  const good = {
    CLERK_SECRET_KEY: 'sk_test_0123456789',
    CLERK_PUBLISHABLE_KEY: publishable('test'),
  }
  const problems = (env: Record<string, string>) =>
    checkKeys(env).checks.filter(({ status }) => status !== 'ok')

  test('that fit have nothing wrong with them', () => {
    expect(problems(good)).toEqual([])
    expect(checkKeys(good)).toMatchObject({
      secretKey: 'sk_test_0123456789',
      frontendApi: 'clerk.example.com',
    })
    expect(problems({ CLERK_SECRET_KEY: good.CLERK_SECRET_KEY })).toEqual([])
  })

  test.each([
    ['no Secret Key', { CLERK_SECRET_KEY: '' }, /not set/],
    [
      'a Publishable Key in its place',
      { CLERK_SECRET_KEY: publishable('test') },
      /is a Publishable Key/,
    ],
    ['a Secret Key in quotes', { CLERK_SECRET_KEY: '"sk_test_0123456789"' }, /no Secret Key/],
    [
      'a Secret Key as Publishable Key',
      { CLERK_PUBLISHABLE_KEY: 'sk_test_01' },
      /but a Secret Key/,
    ],
    ['half a Publishable Key', { CLERK_PUBLISHABLE_KEY: 'pk_test_Y2xl' }, /no Publishable Key/],
    [
      'keys of different kinds',
      { CLERK_PUBLISHABLE_KEY: publishable('live') },
      /development instance.*production/,
    ],
    ['a machine key of another kind', { CLERK_MACHINE_SECRET_KEY: 'sk_test_01234' }, /ak_/],
    ['a webhook secret without its start', { CLERK_WEBHOOK_SIGNING_SECRET: 'c2VjcmV0' }, /whsec_/],
    [
      'a webhook secret that was cut off',
      { CLERK_WEBHOOK_SIGNING_SECRET: 'whsec_c2VjcmV0' },
      /cut off/,
    ],
    ['an API address with a version', { CLERK_API_URL: 'https://api.example.com/v1' }, /path/],
    ['an API address that is none', { CLERK_API_URL: 'api.example.com' }, /no URL/],
  ])('%s', (_, env, what) => {
    const [problem, ...more] = problems({ ...good, ...env })
    expect(problem?.what).toMatch(what)
    expect(problem?.todo).toMatch(/\.$/)
    expect(more).toEqual([])
  })
})

describe('the clock', () => {
  const date = 'Tue, 24 Nov 2026 12:00:00 GMT'
  const time = Date.parse(date)
  const check = (sent: number, received: number, headers: Record<string, string> = { date }) =>
    checkClock(new Headers(headers), time + sent, time + received)

  test.each([
    [200, 400, 'ok'],
    // Clerk's clock may have been at 12:00:00.999.
    [1_900, 1_999, 'ok'],
    [-900, -800, 'ok'],
    // The answer was 30 s on its way: nothing can be said.
    [-15_000, 15_000, 'ok'],
    [4_000, 4_100, 'warn'],
    [-3_000, -2_900, 'warn'],
    [61_000, 61_100, 'fail'],
    [-61_000, -60_900, 'fail'],
  ])(
    'sent %i ms and received %i ms after the second that Clerk says: %s',
    (sent, received, status) => {
      expect(check(sent, received).status).toBe(status)
    },
  )

  test('says which way it is wrong, and by how much', () => {
    expect(check(61_000, 61_100).what).toMatch(/^60 s ahead/)
    expect(check(-61_000, -60_900).what).toMatch(/^61 s behind/)
  })

  test.each([{}, { date: 'noon' }, { date, age: '30' }])('is not known from %j', (headers) => {
    expect(check(0, 1, headers)).toMatchObject({
      status: 'warn',
      what: expect.stringMatching(/does not say/),
    })
  })
})

describe('CLERK_JWT_KEY', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const own = { kid: 'ins_own', n: pair.publicKey.export({ format: 'jwk' }).n ?? '' }

  test.each([
    ['PEM', pem],
    ['PEM with escaped line breaks', pem.replaceAll('\n', String.raw`\n`)],
    ['base64 alone', pem.replaceAll(/-----.*-----|\n/g, '')],
  ])('as %s is found among the keys of the instance', (_, value) => {
    expect(checkJwtKey(value, [{ kid: 'other', n: 'x' }, own])).toMatchObject({
      status: 'ok',
      what: expect.stringContaining('ins_own'),
    })
  })

  test('of another instance fails', () => {
    expect(checkJwtKey(pem, [{ kid: 'other', n: 'x' }])).toMatchObject({ status: 'fail' })
  })

  test.each([
    ['a private key', pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['a key that was cut off', pem.slice(0, 200)],
    ['no key', 'ins_2abc'],
  ])('%s fails, and is not shown', (_, value) => {
    const check = checkJwtKey(value, [own])
    expect(check.status).toBe('fail')
    expect(JSON.stringify(check)).not.toContain(value.slice(30, 60) || value)
  })
})
