import { describe, expect, test } from 'vitest'

import { signedOutAuthObject } from '../auth/auth-object.ts'
import type { SignedInAuthObject } from '../auth/auth-object-types.ts'
import type { State } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'

function signedIn(has: SignedInAuthObject['has'] = () => false): State {
  const auth = { tokenType: 'session_token', isAuthenticated: true, userId: 'user_1', has }
  return {
    status: 'signed-in',
    reason: null,
    tokenType: 'session_token',
    headers: new Headers(),
    toAuth: () => auth,
  }
}

function signedOut(reason: string): State {
  return {
    status: 'signed-out',
    reason,
    tokenType: 'session_token',
    headers: new Headers(),
    toAuth: () => signedOutAuthObject(),
  }
}

describe('defineRequirement', () => {
  test.each([
    ['session-token-and-uat-missing', 'Bearer'],
    ['No token in header', 'Bearer'],
    ['dev-browser-missing', 'Bearer'],
    ['token-invalid', 'Bearer error="invalid_token"'],
    ['session-token-expired-refresh-fetch-error', 'Bearer error="invalid_token"'],
  ])('after %s challenges with %s', async (reason, challenge) => {
    const rejection = await defineRequirement()(signedOut(reason))
    expect(rejection?.status).toBe(401)
    expect(Object.fromEntries(rejection?.headers ?? [])).toMatchObject({
      'WWW-Authenticate': challenge,
      'Cache-Control': 'no-store',
    })
  })

  test('asks for everything at once but for reverification, which it asks for last', async () => {
    const asked: unknown[] = []
    const has = ((params) => asked.push(params) > 0) as SignedInAuthObject['has']
    const check = defineRequirement({ role: 'org:admin', reverification: 'lax' })
    expect(await check(signedIn(has))).toBeUndefined()
    expect(asked).toEqual([{ role: 'org:admin' }, { reverification: 'lax' }])
  })

  test('waits for a function that answers later', async () => {
    const check = defineRequirement((auth) => Promise.resolve(auth.userId === 'user_2'))
    expect((await check(signedIn()))?.status).toBe(403)
  })

  test('asks no function about somebody who is signed out', async () => {
    const check = defineRequirement(() => {
      throw new Error('must not be asked')
    })
    expect((await check(signedOut('token-invalid')))?.status).toBe(401)
  })

  test('hands on what a function throws', async () => {
    const check = defineRequirement(() => Promise.reject(new Error('database is away')))
    await expect(check(signedIn())).rejects.toThrow('database is away')
  })

  test.each(['role', 'permission', 'feature', 'plan', 'reverification'])(
    'refuses { %s: undefined }, which would let everybody in',
    (name) => {
      expect(() => defineRequirement({ [name]: undefined })).toThrow(
        expect.objectContaining({ code: 'option_invalid' }),
      )
    },
  )

  test('a name that is misspelled lets nobody in', async () => {
    const check = defineRequirement({ roles: 'org:admin' } as object)
    expect((await check(signedIn()))?.status).toBe(403)
  })
})
