import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, production } from '../../../../tests/auth/application.ts'
import { now, sessionClaims } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import {
  getAuthObjectForAcceptedToken,
  invalidTokenAuthObject,
  makeAuthObjectSerializable,
  signedOutAuthObject,
} from './auth-object.ts'
import type { AuthObject } from './auth-object-types.ts'
import type { AcceptsToken } from './token-types.ts'

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

async function signIn(claims: object): Promise<Record<string, unknown> & AuthObject> {
  const app = createApplication({ ...production, jwtKey: signer.pem })
  const state = await app.authenticate({ bearer: await signer.mint(sessionClaims({ ...claims })) })
  return state.toAuth() as Record<string, unknown> & AuthObject
}

describe('what a session token says', () => {
  const none = {
    orgId: undefined,
    orgRole: undefined,
    orgSlug: undefined,
    orgPermissions: undefined,
  }

  test.each<[object, object]>([
    [{}, none],
    [{ v: 2 }, none],
    [{ v: 2, o: null }, none],
    [{ v: 2, org_id: 'org_1' }, none],
    [
      { org_id: 'org_1', org_role: 'org:a', org_slug: 's', org_permissions: ['org:a:b'] },
      { orgId: 'org_1', orgRole: 'org:a', orgSlug: 's', orgPermissions: ['org:a:b'] },
    ],
    [
      { v: 1, o: { id: 'org_2' }, org_id: 'org_1' },
      { ...none, orgId: 'org_1' },
    ],
    [{ v: '2', o: { id: 'org_2' } }, none],
    [
      { v: 2, o: { id: 'org_1' } },
      { orgId: 'org_1', orgRole: undefined, orgSlug: undefined, orgPermissions: [] },
    ],
    [
      { v: 2, o: { id: 'org_1', rol: 'admin', slg: 's' } },
      { orgId: 'org_1', orgRole: 'org:admin', orgSlug: 's', orgPermissions: [] },
    ],
  ])('%j of the organization: %j', async (claims, expected) => {
    expect(await signIn(claims)).toMatchObject(expected)
  })

  test.each<[unknown, unknown, unknown, string[]]>([
    ['o:reports', 'read,write', '3', ['org:reports:read', 'org:reports:write']],
    ['o:reports', 'read,write', '2', ['org:reports:write']],
    ['o:reports', ' read , write ', ' 3 ', ['org:reports:read', 'org:reports:write']],
    ['o:a,o:b', 'r,w', '1,2', ['org:a:r', 'org:b:w']],
    ['u:x,o:a,uo:b,ou:c', 'r,w', '1,2,3', ['org:a:r', 'org:b:w', 'org:c:r', 'org:c:w']],
    ['o:a,o:b', 'r', '1', ['org:a:r']],
    ['o:a', 'r', '0', []],
    ['o:a', 'r', 'x', []],
    ['o:a', 'r', '-1', []],
    ['o:a', 'r', '1e1', []],
    ['o:a', 'r', '0x1', []],
    ['o:a', 'r', '', []],
    ['o:a', '', '1', []],
    ['', 'r', '1', []],
    ['a', 'r', '1', []],
    ['x:a', 'r', '1', []],
    ['o:a', 'r', 1, []],
    ['o:a', ['r'], '1', []],
    [['o:a'], 'r', '1', []],
    [
      'o:a',
      Array.from({ length: 70 }, (_, index) => `p${index}`).join(','),
      String(2n ** 69n),
      ['org:a:p69'],
    ],
  ])(
    'features %j, actions %j and masks %j are the permissions %j',
    async (fea, per, fpm, expected) => {
      const { orgPermissions } = await signIn({ v: 2, fea, o: { id: 'org_1', per, fpm } })
      expect(orgPermissions).toEqual(expected)
    },
  )

  test('of status, factors and who acts for the user', async () => {
    const act = { sub: 'user_2' }
    expect(await signIn({ sts: 'active', fva: [1, -1], act })).toMatchObject({
      sessionStatus: 'active',
      factorVerificationAge: [1, -1],
      actor: act,
    })
    expect(await signIn({})).toMatchObject({
      sessionStatus: null,
      factorVerificationAge: null,
      actor: undefined,
    })
  })

  test('answers has()', async () => {
    const claims = {
      v: 2,
      o: { id: 'org_1', rol: 'admin' },
      fea: 'o:a',
      pla: 'u:pro',
      fva: [0, -1],
    }
    const { has } = await signIn(claims)
    const asked: object[] = [
      { role: 'admin' },
      { feature: 'a' },
      { plan: 'pro' },
      { reverification: 'strict' },
    ]
    expect(asked.map((question) => has(question))).toEqual([true, true, true, true])
    expect([has({ feature: 'pro' }), has({ plan: 'a' })]).toEqual([false, false])
  })
})

describe('getAuthObjectForAcceptedToken', () => {
  const debug = () => ({ a: 1 })
  const session = signedOutAuthObject(debug)

  test.each<[AcceptsToken | undefined, unknown]>([
    [undefined, 'session_token'],
    ['session_token', 'session_token'],
    ['any', 'session_token'],
    [['api_key', 'session_token'], 'session_token'],
    ['api_key', 'api_key'],
    [['api_key', 'm2m_token'], null],
  ])('a session where %j is accepted becomes %j', (acceptsToken, tokenType) => {
    const found = getAuthObjectForAcceptedToken({ authObject: session, acceptsToken })
    expect(found).toMatchObject({ tokenType, isAuthenticated: false })
    expect(found === session).toBe(tokenType === 'session_token')
  })

  test('a machine becomes nobody where a session is accepted', async () => {
    const app = createApplication({ ...production, acceptsToken: 'api_key' }, () => ({
      id: 'id_1',
      subject: 'user_1',
      scopes: [],
    }))
    const authObject = (await app.authenticate({ bearer: 'ak_1' })).toAuth()
    if (!authObject) throw new Error('A machine token leads to no handshake.')
    expect(authObject.isAuthenticated).toBe(true)
    const found = getAuthObjectForAcceptedToken({ authObject })
    expect(found).toMatchObject({
      tokenType: 'session_token',
      isAuthenticated: false,
      userId: null,
      sessionId: null,
      sessionClaims: null,
    })
    expect(found.debug()).toEqual(authObject.debug())
    const machine = getAuthObjectForAcceptedToken({ authObject, acceptsToken: 'm2m_token' })
    expect(machine).toMatchObject({ tokenType: 'm2m_token', machineId: null, claims: null })
    expect(machine.debug()).toEqual(authObject.debug())
  })

  test('an invalid token stays one where everything is accepted', () => {
    const authObject = invalidTokenAuthObject()
    expect(getAuthObjectForAcceptedToken({ authObject, acceptsToken: 'any' })).toBe(authObject)
    expect(getAuthObjectForAcceptedToken({ authObject })).toMatchObject({
      tokenType: 'session_token',
    })
  })
})

describe('makeAuthObjectSerializable', () => {
  test('leaves the functions out', () => {
    const { debug: _debug, getToken: _getToken, has: _has, ...rest } = signedOutAuthObject()
    expect(makeAuthObjectSerializable(signedOutAuthObject())).toEqual(rest)
    expect(signedOutAuthObject().debug()).toEqual({})
  })
})
