import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, production, refuse } from '../../../../tests/auth/application.ts'
import type { Answer } from '../../../../tests/auth/application.ts'
import { now, sessionClaims } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { isWorkers } from './workers.ts'

let signer: Signer
let stranger: Signer

beforeAll(async () => {
  signer = await createSigner()
  stranger = await createSigner()
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

const verified = {
  id: 'id_1',
  subject: 'user_1',
  scopes: ['read'],
  claims: { some_claim: 1 },
  name: 'My key',
  client_id: 'client_1',
}

const good: Answer = () => verified

function create(options: AuthenticateRequestOptions, answer: Answer = good) {
  return createApplication({ ...production, jwtKey: signer.pem, ...options }, answer)
}

describe('an opaque machine token', () => {
  test('of an API key of a user', async () => {
    const app = create({ acceptsToken: 'api_key' })
    const state = await app.authenticate({ bearer: 'ak_1' })
    expect(state).toMatchObject({
      status: 'signed-in',
      tokenType: 'api_key',
      token: 'ak_1',
      isAuthenticated: true,
      isSignedIn: true,
      reason: null,
      message: null,
      couldNotVerify: false,
    })
    expect([...state.headers]).toEqual([])
    const auth = state.toAuth()
    expect(auth).toMatchObject({
      tokenType: 'api_key',
      isAuthenticated: true,
      id: 'id_1',
      subject: 'user_1',
      userId: 'user_1',
      orgId: null,
      scopes: ['read'],
      name: 'My key',
      claims: { some_claim: 1 },
    })
    expect(await auth?.getToken()).toBe('ak_1')
    expect(auth?.has({ role: 'admin' })).toBe(false)
    expect(auth?.debug()).toMatchObject({ tokenInHeader: '***' })
    expect(app.calls).toEqual([
      {
        line: 'POST /api_keys/verify',
        authorization: `Bearer ${production.secretKey}`,
        body: { secret: 'ak_1' },
      },
    ])
  })

  test('of an API key of an organization, and of nobody that is known', async () => {
    const owner = async (subject: string, change: object = {}) => {
      const app = create({ acceptsToken: 'api_key' }, () => ({
        id: 'i',
        scopes: [],
        subject,
        ...change,
      }))
      return (await app.authenticate({ bearer: 'ak_1' })).toAuth()
    }
    expect(await owner('org_1')).toMatchObject({
      userId: null,
      orgId: 'org_1',
      name: '',
      claims: null,
    })
    expect(await owner('x_user_org_')).toMatchObject({ userId: null, orgId: null })
  })

  test('of a machine', async () => {
    const app = create({ acceptsToken: 'm2m_token' }, () => ({ ...verified, subject: 'mch_1' }))
    const state = await app.authenticate({ bearer: 'mt_1' })
    expect(state.toAuth()).toMatchObject({ machineId: 'mch_1', claims: { some_claim: 1 } })
    expect(app.calls[0]).toMatchObject({ line: 'POST /m2m_tokens/verify', body: { token: 'mt_1' } })
    const bare = create({ acceptsToken: 'm2m_token' }, () => ({
      id: 'i',
      subject: 's',
      scopes: [],
    }))
    expect((await bare.authenticate({ bearer: 'mt_1' })).toAuth()).toMatchObject({ claims: null })
  })

  test('of a machine is verified with the key of the machine where there is one', async () => {
    const machineSecretKey = 'ak_machine'
    const m2m = create({ acceptsToken: ['m2m_token', 'api_key'], machineSecretKey })
    await m2m.authenticate({ bearer: 'mt_1' })
    await m2m.authenticate({ bearer: 'ak_1' })
    expect(m2m.calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer ak_machine',
      `Bearer ${production.secretKey}`,
    ])
    const alone = createApplication({ machineSecretKey, acceptsToken: 'm2m_token' }, good)
    expect(await alone.authenticate({ bearer: 'mt_1' })).toMatchObject({ status: 'signed-in' })
  })

  test('of OAuth', async () => {
    const app = create({ acceptsToken: 'oauth_token' })
    const state = await app.authenticate({ bearer: 'oat_1' })
    expect(state.toAuth()).toMatchObject({ userId: 'user_1', clientId: 'client_1' })
    expect(app.calls[0]).toMatchObject({
      line: 'POST /oauth_applications/access_tokens/verify',
      body: { access_token: 'oat_1' },
    })
    const bare = create({ acceptsToken: 'oauth_token' }, () => ({
      id: 'i',
      subject: 's',
      scopes: [],
    }))
    expect((await bare.authenticate({ bearer: 'oat_1' })).toAuth()).toMatchObject({ clientId: '' })
  })

  test.each<[unknown, AuthenticateRequestOptions['audience'], string]>([
    [undefined, undefined, 'signed-in'],
    ['api', 'api', 'signed-in'],
    [['other', 'api'], ['x', 'api'], 'signed-in'],
    ['api', '', 'signed-in'],
    ['api', [''], 'signed-in'],
    [undefined, 'api', 'The OAuth token is for no audience; { audience } allows api.'],
    ['other', ['api', 'x'], 'The OAuth token is for "other"; { audience } allows api, x.'],
    [['api', 7], 'api', 'The OAuth token is for ["api",7]; { audience } allows api.'],
    [['api', ''], 'api', 'The OAuth token is for ["api",""]; { audience } allows api.'],
    [[], 'api', 'The OAuth token is for []; { audience } allows api.'],
  ])('of OAuth for %j where { audience } is %j: %s', async (aud, audience, expected) => {
    const app = create({ acceptsToken: 'oauth_token', audience }, () => ({ ...verified, aud }))
    const state = await app.authenticate({ bearer: 'oat_1' })
    const message = `${expected} (code=token-verification-failed, status=n/a)`
    expect(state).toMatchObject(
      expected === 'signed-in'
        ? { status: expected }
        : { reason: 'token-verification-failed', message },
    )
  })

  test.each<[string, Answer, object]>([
    [
      'ak_1',
      () => refuse(401, 'clerk_key_invalid'),
      {
        reason: 'secret-key-invalid',
        couldNotVerify: true,
        message:
          'The Backend API refused the key that the API key was to be verified with. (code=secret-key-invalid, status=401)',
      },
    ],
    [
      'mt_1',
      () => refuse(404, 'resource_not_found'),
      {
        reason: 'token-invalid',
        couldNotVerify: false,
        message:
          'The Backend API does not know this machine token: it was revoked, it expired, or it belongs to another instance. (code=token-invalid, status=404)',
      },
    ],
    [
      'oat_1',
      () => refuse(500, 'internal'),
      {
        reason: 'unexpected-error',
        couldNotVerify: true,
        message:
          'The Backend API could not be asked about the OAuth token. (code=unexpected-error, status=500)',
      },
    ],
    [
      'ak_1',
      () => {
        throw new TypeError('fetch failed')
      },
      {
        reason: 'unexpected-error',
        couldNotVerify: true,
        message:
          'The Backend API could not be asked about the API key. (code=unexpected-error, status=n/a)',
      },
    ],
  ])('%s that is not verified', async (bearer, answer, expected) => {
    const state = await create({ acceptsToken: 'any' }, answer).authenticate({ bearer })
    expect(state).toMatchObject({ status: 'signed-out', token: null, ...expected })
    expect(state.headers.get('x-clerk-auth-message')).toBe(state.message)
    expect(state.toAuth()).toMatchObject({ isAuthenticated: false, id: null })
  })
})

describe('verified opaque tokens', () => {
  const types = { acceptsToken: 'any' } as const

  test('are asked about each time, unless a cache is wanted', async () => {
    const app = create(types)
    await app.authenticate({ bearer: 'ak_1' })
    await app.authenticate({ bearer: 'ak_1' })
    expect(app.calls).toHaveLength(2)
  })

  test('are asked about once by all who wait', async () => {
    const app = create(types)
    await Promise.all(Array.from({ length: 10 }, () => app.authenticate({ bearer: 'ak_1' })))
    // On Workers no request can wait for another one's I/O.
    expect(app.calls).toHaveLength(isWorkers() ? 10 : 1)
  })

  test('are remembered for as long as the options say', async () => {
    const app = create({ ...types, machineTokenCache: { ttlInMs: 1000 } })
    await app.authenticate({ bearer: 'ak_1' })
    vi.setSystemTime(now * 1000 + 999)
    const state = await app.authenticate({ bearer: 'ak_1' })
    expect(state.toAuth()).toMatchObject({ name: 'My key' })
    expect(app.calls).toHaveLength(1)
    vi.setSystemTime(now * 1000 + 1000)
    await app.authenticate({ bearer: 'ak_1' })
    expect(app.calls).toHaveLength(2)
    await app.authenticate({ bearer: 'ak_2' })
    expect(app.calls).toHaveLength(3)
  })

  test('are remembered in a number that is bounded', async () => {
    const app = create({ ...types, machineTokenCache: { ttlInMs: 1000, maxEntries: 2 } })
    for (const bearer of ['ak_1', 'ak_2', 'ak_3', 'ak_2', 'ak_3'])
      await app.authenticate({ bearer })
    expect(app.calls).toHaveLength(3)
    await app.authenticate({ bearer: 'ak_1' })
    expect(app.calls).toHaveLength(4)
  })

  test('are a copy for each request', async () => {
    const app = create({ ...types, machineTokenCache: { ttlInMs: 1000 } })
    const scopes = async (): Promise<unknown[]> => {
      const state = await app.authenticate({ bearer: 'ak_1' })
      return Object(state.toAuth()).scopes as unknown[]
    }
    const answers = await Promise.all([scopes(), scopes(), scopes()])
    for (const list of [...answers, await scopes()]) list.push('more')
    expect(await scopes()).toEqual(['read'])
  })

  test.each([
    ['are asked about again once they expired', now * 1000 + 500, 2],
    ['that never expire are remembered to the end', null, 1],
    ['that expire later are remembered to the end', now * 1000 + 5000, 1],
  ])('%s', async (_name, expiration, calls) => {
    const answer = () => ({ ...verified, expiration })
    const app = create({ ...types, machineTokenCache: { ttlInMs: 1000 } }, answer)
    await app.authenticate({ bearer: 'ak_1' })
    vi.setSystemTime(now * 1000 + 499)
    await app.authenticate({ bearer: 'ak_1' })
    expect(app.calls).toHaveLength(1)
    vi.setSystemTime(now * 1000 + 500)
    await app.authenticate({ bearer: 'ak_1' })
    expect(app.calls).toHaveLength(calls)
  })

  test('that were refused are asked about again', async () => {
    let isGood = false
    const app = create({ ...types, machineTokenCache: { ttlInMs: 1000 } }, () =>
      isGood ? verified : refuse(404, 'x'),
    )
    await app.authenticate({ bearer: 'ak_1' })
    isGood = true
    expect(await app.authenticate({ bearer: 'ak_1' })).toMatchObject({ status: 'signed-in' })
  })

  test('of one key are not those of another', async () => {
    const app = create({ ...types, machineTokenCache: { ttlInMs: 1000 } })
    await app.authenticate({ bearer: 'ak_1' })
    await app.authenticate({ bearer: 'ak_1' }, { ...types, secretKey: 'sk_live_other' })
    await app.authenticate({ bearer: 'ak_1' }, { ...types, machineSecretKey: 'ak_other' })
    expect(app.calls).toHaveLength(3)
  })

  test('are found by each part of what they are found by', async () => {
    const app = create({ ...types, machineTokenCache: { ttlInMs: 1000 } })
    await app.authenticate({ bearer: 'ak_ak_1' })
    await app.authenticate({ bearer: 'ak_1' }, { ...types, machineSecretKey: 'ak_' })
    expect(app.calls).toHaveLength(2)
  })

  test('of other kinds than OAuth may be for any audience', async () => {
    const app = create({ ...types, audience: 'api' }, () => ({ ...verified, aud: 'other' }))
    expect(await app.authenticate({ bearer: 'ak_1' })).toMatchObject({ status: 'signed-in' })
    expect(await app.authenticate({ bearer: 'mt_1' })).toMatchObject({ status: 'signed-in' })
    expect(await app.authenticate({ bearer: 'oat_1' })).toMatchObject({ status: 'signed-out' })
  })

  test('of machines are asked about with the Machine Secret Key of the request', async () => {
    const app = create(types)
    await app.authenticate({ bearer: 'mt_1' }, { ...types, machineSecretKey: 'ak_other' })
    await app.authenticate({ bearer: 'oat_1' }, { ...types, machineSecretKey: 'ak_other' })
    expect(app.calls).toMatchObject([
      { authorization: 'Bearer ak_other' },
      { authorization: `Bearer ${production.secretKey}` },
    ])
  })

  test('of no API key leave nothing known of its owner', async () => {
    const state = await create({ acceptsToken: 'api_key' }).authenticate({ bearer: 'mt_1' })
    const { getToken, has, debug, ...rest } = Object(state.toAuth())
    expect(rest).toEqual({
      id: null,
      subject: null,
      scopes: null,
      isAuthenticated: false,
      tokenType: 'api_key',
      name: null,
      claims: null,
      userId: null,
      orgId: null,
    })
  })
})

const m2mClaims = { sub: 'mch_1', jti: 'mt_id', exp: now + 60, iss: 'x', nbf: 1, iat: 1 }
const oauthClaims = { sub: 'user_1', jti: 'oat_id', client_id: 'client_1', exp: now + 60 }

describe('an M2M token in the form of a JWT', () => {
  const verify = async (
    claims: object,
    header: object = {},
    options: AuthenticateRequestOptions = {},
  ) => {
    const app = create({ acceptsToken: 'm2m_token', ...options })
    return app.authenticate({
      bearer: await signer.mint({ ...m2mClaims, ...claims }, { ...header }),
    })
  }

  test.each([undefined, 'cl_B7d4PD333AAA'])('with the category %s is verified', async (cat) => {
    const state = await verify({}, { cat })
    expect(state).toMatchObject({ status: 'signed-in', tokenType: 'm2m_token' })
    expect(state.toAuth()).toMatchObject({
      id: 'mt_id',
      subject: 'mch_1',
      machineId: 'mch_1',
      scopes: [],
      claims: null,
    })
  })

  test('with another category is refused', async () => {
    expect(await verify({}, { cat: 'cl_B7d4PD111AAA' })).toMatchObject({
      reason: 'token-invalid',
      message:
        'The token names a machine and is marked as a token of another kind. (code=token-invalid, status=n/a)',
    })
  })

  test.each<[object, unknown[], unknown]>([
    [{ scopes: 'mch_2 mch_3' }, ['mch_2', 'mch_3'], { scopes: 'mch_2 mch_3' }],
    [{ aud: ['mch_2', 7] }, ['mch_2'], { aud: ['mch_2', 7] }],
    [{ scopes: ['a'], aud: ['b'] }, ['a'], { scopes: ['a'], aud: ['b'] }],
    [{ scopes: 7 }, [], { scopes: 7 }],
    [{ role: 'worker', jti: 5 }, [], { role: 'worker' }],
  ])('%j gives the scopes %j', async (claims, scopes, own) => {
    expect((await verify(claims)).toAuth()).toMatchObject({ scopes, claims: own })
  })

  test('without an id has an empty one', async () => {
    expect((await verify({ jti: undefined })).toAuth()).toMatchObject({ id: '' })
  })

  test('is for the audience that is asked for', async () => {
    const options = { audience: 'api' }
    expect(await verify({ aud: 'api' }, {}, options)).toMatchObject({ status: 'signed-in' })
    expect(await verify({ aud: 'other' }, {}, options)).toMatchObject({
      reason: 'token-verification-failed',
      message:
        'The claim "aud" is "other"; { audience } allows api. (code=token-verification-failed, status=n/a)',
    })
  })

  test('is in time', async () => {
    expect(await verify({ exp: now - 5 })).toMatchObject({ reason: 'token-verification-failed' })
    expect(await verify({ exp: now - 5 }, {}, { clockSkewInMs: 6_000 })).toMatchObject({
      status: 'signed-in',
    })
  })

  test('is not held against authorized parties and issuers', async () => {
    const options = { authorizedParties: ['https://a.example'], issuer: 'https://b.example' }
    expect(await verify({}, {}, options)).toMatchObject({ status: 'signed-in' })
  })

  test('that somebody else signed is refused', async () => {
    const app = create({ acceptsToken: 'm2m_token' })
    expect(await app.authenticate({ bearer: await stranger.mint(m2mClaims) })).toMatchObject({
      reason: 'token-verification-failed',
      couldNotVerify: false,
    })
  })

  test('of which the key cannot be loaded says so', async () => {
    const options = { acceptsToken: 'm2m_token', jwtKey: undefined } as const
    const app = create(options, () => refuse(500, 'x'))
    expect(await app.authenticate({ bearer: await signer.mint(m2mClaims) })).toMatchObject({
      reason: 'token-verification-failed',
      couldNotVerify: true,
    })
  })
})

describe('an OAuth token in the form of a JWT', () => {
  const verify = async (
    claims: object,
    options: AuthenticateRequestOptions = {},
    typ = 'at+jwt',
  ) => {
    const app = create({ acceptsToken: 'oauth_token', ...options })
    return app.authenticate({ bearer: await signer.mint({ ...oauthClaims, ...claims }, { typ }) })
  }

  test.each(['at+jwt', 'application/at+jwt'])('of the type %s is verified', async (typ) => {
    const state = await verify({}, {}, typ)
    expect(state).toMatchObject({ status: 'signed-in', tokenType: 'oauth_token' })
    expect(state.toAuth()).toMatchObject({
      id: 'oat_id',
      userId: 'user_1',
      clientId: 'client_1',
      scopes: [],
    })
  })

  test.each<[object, unknown[]]>([
    [{ scp: ['profile'], scope: 'email' }, ['profile']],
    [{ scope: 'email profile' }, ['email', 'profile']],
  ])('%j gives the scopes %j', async (claims, scopes) => {
    expect((await verify(claims)).toAuth()).toMatchObject({ scopes })
  })

  test('names the audience that is asked for', async () => {
    expect(await verify({ aud: 'api' }, { audience: 'api' })).toMatchObject({ status: 'signed-in' })
    expect(await verify({}, { audience: 'api' })).toMatchObject({
      message:
        'The OAuth token is for no audience; { audience } allows api. (code=token-verification-failed, status=n/a)',
    })
  })

  test('has three parts without padding', async () => {
    const app = create({ acceptsToken: 'oauth_token' })
    const token = await signer.mint(oauthClaims, { typ: 'at+jwt' })
    const mismatch = { reason: 'token-type-mismatch' }
    expect(await app.authenticate({ bearer: `${token}==` })).toMatchObject(mismatch)
    const unsigned = token.slice(0, token.lastIndexOf('.') + 1)
    expect(await app.authenticate({ bearer: unsigned })).toMatchObject(mismatch)
  })
})

describe('a machine token that is spelled so that nobody takes it for one', () => {
  test.each<[string, object, Record<string, unknown>]>([
    ['m2m_token', { ...m2mClaims, iss: 'https://clerk.example.com' }, {}],
    ['oauth_token', oauthClaims, { typ: 'at+jwt' }],
  ])('is no session: %s', async (type, claims, header) => {
    const token = `${await signer.mint(claims, header)}==`
    const headerType = ['JWT', 'at+jwt']
    const expected = {
      status: 'signed-out',
      reason: 'token-invalid',
      message: `The token is a JWT of type ${type}; a session token is accepted here. Send a token that Clerk issued for this instance. (reason=token-invalid, token-carrier=header)`,
    }
    for (const acceptsToken of [undefined, 'any', ['session_token']] as const) {
      const app = create({ acceptsToken, headerType })
      expect(await app.authenticate({ bearer: token })).toMatchObject(expected)
    }
    const cookies = { __session: token, __client_uat: 1 }
    expect(await create({ headerType }).authenticate({ cookies })).toMatchObject({
      reason: 'token-invalid',
    })
  })
})

describe('which tokens a route takes', () => {
  const session = () => signer.mint(sessionClaims())
  const tokens: Record<string, () => Promise<string> | string> = {
    session,
    api_key: () => 'ak_1',
    m2m: () => 'mt_1',
    oauth: () => 'oat_1',
    m2m_jwt: () => signer.mint(m2mClaims),
    oauth_jwt: () => signer.mint(oauthClaims, { typ: 'at+jwt' }),
    template: () => signer.mint(sessionClaims(), { cat: 'cl_B7d4PD222AAA' }),
    m2m_marked: () => signer.mint(sessionClaims(), { cat: 'cl_B7d4PD333AAA' }),
  }

  test.each<[string, AuthenticateRequestOptions['acceptsToken'], string]>([
    ['session', undefined, 'signed-in session_token null'],
    ['session', 'any', 'signed-in session_token null'],
    ['session', ['session_token'], 'signed-in session_token null'],
    ['session', 'api_key', 'signed-out api_key token-type-mismatch'],
    ['session', ['api_key', 'm2m_token'], 'signed-out null token-type-mismatch'],
    ['api_key', 'any', 'signed-in api_key null'],
    ['api_key', ['session_token', 'api_key'], 'signed-in api_key null'],
    ['api_key', 'oauth_token', 'signed-out oauth_token token-type-mismatch'],
    ['api_key', ['session_token'], 'signed-out null token-type-mismatch'],
    ['api_key', undefined, 'signed-out session_token token-invalid'],
    ['m2m', 'm2m_token', 'signed-in m2m_token null'],
    ['m2m', 'api_key', 'signed-out api_key token-type-mismatch'],
    ['oauth', 'any', 'signed-in oauth_token null'],
    ['m2m_jwt', 'any', 'signed-in m2m_token null'],
    ['m2m_jwt', 'session_token', 'signed-out session_token token-type-mismatch'],
    ['m2m_jwt', 'oauth_token', 'signed-out oauth_token token-type-mismatch'],
    ['oauth_jwt', 'any', 'signed-in oauth_token null'],
    ['oauth_jwt', undefined, 'signed-out session_token token-type-mismatch'],
    ['oauth_jwt', ['session_token'], 'signed-out null token-type-mismatch'],
    ['template', undefined, 'signed-out session_token token-type-mismatch'],
    ['template', 'any', 'signed-out session_token token-type-mismatch'],
    ['m2m_marked', undefined, 'signed-out session_token token-type-mismatch'],
  ])('%s where %j is accepted: %s', async (name, acceptsToken, expected) => {
    const bearer = (await tokens[name]?.()) ?? ''
    const state = await create({ acceptsToken }).authenticate({ bearer })
    expect(`${state.status} ${state.tokenType} ${state.reason}`).toBe(expected)
  })

  test('says what it found and what it takes', async () => {
    const message = async (
      name: string,
      acceptsToken: AuthenticateRequestOptions['acceptsToken'],
    ) => {
      const state = await create({ acceptsToken }).authenticate({
        bearer: (await tokens[name]?.()) ?? '',
      })
      return [state.message, state.headers.has('x-clerk-auth-message')]
    }
    expect(await message('session', 'api_key')).toEqual([
      'The Authorization header has a token of type session_token; api_key is accepted here.',
      false,
    ])
    expect(await message('oauth_jwt', undefined)).toEqual([
      'The token is a JWT of type oauth_token; a session token is accepted here.',
      false,
    ])
    expect(await message('template', undefined)).toEqual([
      'The token comes from a JWT template; a session token is accepted here.',
      false,
    ])
  })

  test('finds the wrong kinds of tokens in cookies too', async () => {
    const given = async (name: string) => ({
      cookies: { __session: (await tokens[name]?.()) ?? '', __client_uat: 5 },
    })
    for (const name of ['template', 'm2m_jwt', 'oauth_jwt', 'm2m_marked']) {
      const state = await create({}).authenticate(await given(name))
      expect(`${state.reason}`).toMatch(/^token-type-mismatch$|^session-token-and-uat-missing$/)
    }
  })

  test.each(['m2m_token', 'api_key', 'oauth_token'] as const)(
    'only %s: nothing is in the header',
    async (acceptsToken) => {
      const cookies = { __session: await session(), __client_uat: 5 }
      const state = await create({ acceptsToken }).authenticate({ cookies })
      expect(state).toMatchObject({
        status: 'signed-out',
        tokenType: acceptsToken,
        reason: 'No token in header',
        message: `There is no token in the Authorization header; ${acceptsToken} is accepted here.`,
      })
      expect(state.toAuth()).toMatchObject({
        tokenType: acceptsToken,
        isAuthenticated: false,
        id: null,
      })
      expect(await state.toAuth()?.getToken()).toBeNull()
      expect(state.toAuth()?.has({ role: 'admin' })).toBe(false)
    },
  )

  test('takes cookies where a session is one of several that are accepted', async () => {
    const cookies = { __session: await session(), __client_uat: 5 }
    for (const acceptsToken of ['any', ['api_key', 'session_token']] as const) {
      const state = await create({ acceptsToken }).authenticate({ cookies })
      expect(state).toMatchObject({ status: 'signed-in', tokenType: 'session_token' })
    }
    const state = await create({ acceptsToken: ['api_key', 'm2m_token'] }).authenticate({ cookies })
    expect(state).toMatchObject({
      status: 'signed-out',
      tokenType: null,
      reason: 'token-type-mismatch',
      message: 'The Authorization header has a token of a type that is not accepted here.',
      publishableKey: '',
      proxyUrl: '',
      domain: '',
      isSatellite: false,
      signInUrl: '',
      signUpUrl: '',
      afterSignInUrl: '',
      afterSignUpUrl: '',
      token: null,
      isSignedIn: false,
      isAuthenticated: false,
      couldNotVerify: false,
    })
    expect([...state.headers]).toEqual([
      ['x-clerk-auth-reason', 'token-type-mismatch'],
      ['x-clerk-auth-status', 'signed-out'],
    ])
    const auth = state.toAuth()
    expect(auth).toMatchObject({ isAuthenticated: false, tokenType: null })
    expect([await auth?.getToken(), auth?.has({ role: 'x' }), auth?.debug()]).toEqual([
      null,
      false,
      {},
    ])
  })
})
