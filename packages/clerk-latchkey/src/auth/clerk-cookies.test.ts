import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  cookieSuffix,
  createApplication,
  development,
  production,
} from '../../../../tests/auth/application.ts'
import { now, sessionClaims } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'

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

/** What a set of cookies holds: the claims of a session token (or a text), and `__client_uat`. */
interface Set {
  readonly session?: object | string
  readonly uat?: number | string
}

async function uses(
  plain: Set,
  suffixed: Set,
  options: typeof production | typeof development = production,
) {
  const isDevelopment = options === development
  const suffix = cookieSuffix[isDevelopment ? 'development' : 'production']
  const iss = `https://${isDevelopment ? 'happy-cat-12.clerk.accounts.dev' : 'clerk.example.com'}`
  const cookies: Record<string, string | number> = {}
  for (const [end, { session, uat }] of [
    ['', plain],
    [suffix, suffixed],
  ] as const) {
    if (uat !== undefined) cookies[`__client_uat${end}`] = uat
    if (session === undefined) continue
    cookies[`__session${end}`] =
      typeof session === 'string' ? session : await signer.mint(sessionClaims({ iss, ...session }))
  }
  const app = createApplication({ ...options, jwtKey: signer.pem })
  const state = await app.authenticate({ cookies, method: 'POST' })
  const shown = state.toAuth()?.debug() ?? {}
  return shown['usesSuffixedCookies'] === true ? 'suffixed' : 'plain'
}

const young = { iat: now - 5 }
const old = { iat: now - 50 }

describe('of the cookies with and without a suffix, those count that are', () => {
  test.each<[string, Set, Set, string]>([
    [
      'plain where the plain token names no issuer',
      { session: { iss: undefined } },
      { session: young, uat: 5 },
      'plain',
    ],
    [
      'plain where the plain token is none',
      { session: 'garbage' },
      { session: young, uat: 5 },
      'plain',
    ],
    [
      'suffixed where the plain token is of another instance',
      { session: { iss: 'https://clerk.other.example' } },
      {},
      'suffixed',
    ],
    [
      'suffixed where the issuer of the plain token is no text',
      { session: { iss: 7 } },
      {},
      'suffixed',
    ],
    ['plain where there are no others', { session: young, uat: 5 }, {}, 'plain'],
    ['plain where there are none', {}, {}, 'plain'],
    ['suffixed where there are no others', {}, { session: young, uat: 5 }, 'suffixed'],
    ['suffixed where only their client is there', {}, { uat: 5 }, 'suffixed'],
    [
      'plain where the plain token is younger',
      { session: young, uat: 5 },
      { session: old, uat: 5 },
      'plain',
    ],
    [
      'suffixed where the plain token is older',
      { session: old, uat: 5 },
      { session: young, uat: 5 },
      'suffixed',
    ],
    [
      'suffixed where both are of the same time',
      { session: young, uat: 5 },
      { session: young, uat: 5 },
      'suffixed',
    ],
    ['plain where only their token is there', { session: young, uat: 5 }, { uat: 5 }, 'plain'],
    ['plain where only the suffixed client signed out', { uat: 5 }, { uat: 0 }, 'plain'],
    [
      'plain where the suffixed client signed out and the other says nothing',
      {},
      { uat: 0, session: young },
      'plain',
    ],
    ['suffixed where both clients signed out', { uat: 0 }, { uat: 0 }, 'suffixed'],
    [
      'suffixed where only the plain client signed out',
      { session: young, uat: 0 },
      { session: old, uat: 5 },
      'suffixed',
    ],
    ['plain where the suffixed token has no client', {}, { session: young }, 'plain'],
    ['plain where the suffixed client is empty', {}, { session: young, uat: '' }, 'plain'],
    [
      'suffixed where the suffixed token is none and there is no plain one',
      { uat: 5 },
      { session: 'garbage', uat: 5 },
      'suffixed',
    ],
  ])('%s', async (_, plain, suffixed, expected) => {
    expect(await uses(plain, suffixed)).toBe(expected)
  })

  test('those of the scheme that the issuer has', async () => {
    const session = { iss: 'http://clerk.example.com' }
    expect(await uses({ session, uat: 5 }, {})).toBe('plain')
    expect(await uses({ session: { iss: 'clerk.example.com' }, uat: 5 }, {})).toBe('plain')
  })

  test('plain in development where the suffixed session is over and the plain client signed out', async () => {
    const over = { session: { iat: now - 90, exp: now }, uat: 5 }
    const alive = { session: { iat: now - 90, exp: now + 1 }, uat: 5 }
    expect(await uses({ uat: 0 }, over, development)).toBe('plain')
    expect(await uses({ uat: 0 }, alive, development)).toBe('suffixed')
    expect(await uses({ uat: 0 }, { uat: 5 }, development)).toBe('suffixed')
    expect(await uses({ uat: 0 }, over, production)).toBe('suffixed')
    expect(await uses({ uat: 5 }, over, development)).toBe('suffixed')
  })
})

describe('__client_uat', () => {
  test.each([
    ['12abc', 12],
    ['x', 0],
    ['', 0],
    ['0', 0],
    ['-5', -5],
  ])('%j is %d', async (uat, expected) => {
    const state = await createApplication().authenticate({ cookies: { __client_uat: uat, __a: 1 } })
    expect(state.toAuth()?.debug()).toMatchObject({ clientUat: expected })
  })
})
