import type {
  APIGatewayRequestAuthorizerHandler,
  APIGatewayRequestSimpleAuthorizerHandlerV2,
  APIGatewayTokenAuthorizerHandler,
} from 'aws-lambda'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { defineAuthorizer } from 'clerk-latchkey/lambda'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
afterAll(() => emulator.close())

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })

const arn = 'arn:aws:execute-api:eu-west-1:123456789012:abcdef1234'
const methodArn = `${arn}/prod/GET/notes/1`

const toPolicyOf = (effect: 'Allow' | 'Deny') => ({
  Version: '2012-10-17',
  Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: `${arn}/prod/*` }],
})

/** The three events that an authorizer can get. */
const events = {
  token: ({ authorization = '' }: Record<string, string>) => ({
    type: 'TOKEN',
    methodArn,
    authorizationToken: authorization,
  }),
  request: (headers: Record<string, string>) => ({
    type: 'REQUEST',
    methodArn,
    httpMethod: 'GET',
    path: '/notes/1',
    headers: { Host: 'api.example', ...headers },
    multiValueHeaders: { Host: ['api.example'] },
    queryStringParameters: {},
    requestContext: { domainName: 'api.example', path: '/prod/notes/1' },
  }),
  simple: (headers: Record<string, string>) => ({
    version: '2.0',
    type: 'REQUEST',
    routeArn: methodArn,
    rawPath: '/notes/1',
    rawQueryString: '',
    cookies: [],
    headers: { host: 'api.example', ...headers },
    requestContext: { domainName: 'api.example', http: { method: 'GET' } },
  }),
}

const signIn = (name: string) =>
  emulator.signIn({ email: `${name}@example.com`, organization: 'acme' })

test.each(['token', 'request'] as const)('a policy lets in who may: event %s', async (kind) => {
  const { headers, userId, sessionId } = await signIn('ada')
  const authorize = defineAuthorizer({ role: 'org:admin' }, keys())
  expect(await authorize(events[kind](headers))).toEqual({
    principalId: userId,
    policyDocument: toPolicyOf('Allow'),
    context: {
      tokenType: 'session_token',
      userId,
      sessionId,
      orgId: expect.stringMatching(/^org_/),
      orgSlug: 'acme',
      orgRole: 'org:admin',
    },
  })
})

test.each(['token', 'request'] as const)(
  'a policy keeps out who may not, for which API Gateway answers 403: event %s',
  async (kind) => {
    const { headers, userId } = await signIn('grace')
    const authorize = defineAuthorizer({ role: 'org:admin' }, keys())
    expect(await authorize(events[kind](headers))).toEqual({
      principalId: userId,
      policyDocument: toPolicyOf('Deny'),
      context: {},
    })
  },
)

test.each([
  ['token', {}],
  ['token', { authorization: 'Bearer nonsense' }],
  ['request', {}],
  ['request', { authorization: 'Bearer nonsense' }],
] as const)('who is signed out gets 401 of a REST API: event %s, %j', async (kind, headers) => {
  const authorize = defineAuthorizer(undefined, keys())
  await expect(authorize(events[kind](headers))).rejects.toThrow(/^Unauthorized$/)
})

test('an HTTP API gets a simple answer', async () => {
  const authorize = defineAuthorizer({ role: 'org:admin' }, keys())
  const [admin, member] = await Promise.all([signIn('ada'), signIn('grace')])
  expect(await authorize(events.simple(admin.headers))).toEqual({
    isAuthorized: true,
    context: expect.objectContaining({ userId: admin.userId, orgRole: 'org:admin' }),
  })
  const no = { isAuthorized: false, context: {} }
  expect(await authorize(events.simple(member.headers))).toEqual(no)
  expect(await authorize(events.simple({}))).toEqual(no)
})

test('cookies count as well', async () => {
  const { cookies, userId } = await signIn('ada')
  const authorize = defineAuthorizer(undefined, {
    ...keys(),
    publishableKey: emulator.publishableKey,
    proxyUrl: emulator.url,
  })
  const lines = Object.entries(cookies).map((pair) => pair.join('='))
  const event = { ...events.simple({}), cookies: lines }
  expect(await authorize(event)).toMatchObject({ isAuthorized: true, context: { userId } })
})

test('a function can demand, and choose what handlers find', async () => {
  const { headers } = await signIn('ada')
  const authorize = defineAuthorizer((auth) => auth.orgSlug === 'acme', {
    ...keys(),
    context: (auth) => ({ isAdmin: auth.has({ role: 'org:admin' }) }),
  })
  expect(await authorize(events.request(headers))).toMatchObject({ context: { isAdmin: true } })
})

test('where nobody can be authenticated, it fails: API Gateway answers 500, not 401', async () => {
  const options = { secretKey: 'sk_test_none', apiUrl: 'http://127.0.0.1:9' }
  const authorize = defineAuthorizer(undefined, { ...options, onUnverifiable: 'reject' })
  const { headers } = await signIn('ada')
  await expect(authorize(events.request(headers))).rejects.toMatchObject({
    name: 'ClerkRejectionError',
    status: 503,
  })
})

test('types: authorizers are those of AWS', () => {
  const authorize = defineAuthorizer()
  expectTypeOf(authorize).toExtend<APIGatewayTokenAuthorizerHandler>()
  expectTypeOf(authorize).toExtend<APIGatewayRequestAuthorizerHandler>()
  expectTypeOf(authorize).toExtend<APIGatewayRequestSimpleAuthorizerHandlerV2>()
})
