import type {
  ALBEvent,
  ALBHandler,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyHandler,
  APIGatewayProxyHandlerV2,
} from 'aws-lambda'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/lambda'
import type {
  AuthenticatedMachineObject,
  ClerkClient,
  GuardedEvent,
  LambdaEvent,
  LambdaResult,
  SessionAuthObject,
  SignedInAuthObject,
} from 'clerk-latchkey/lambda'
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'

import { toHttpApi, toLoadBalancer, toRestApi } from './lambda-events.ts'

let emulator: Emulator

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
afterAll(() => emulator.close())

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })

/** Through `proxyUrl` the Frontend API is reached over plain HTTP. */
const pages = () => ({
  ...keys(),
  publishableKey: emulator.publishableKey,
  proxyUrl: emulator.url,
  handshake: 'auto' as const,
})

const page = { 'sec-fetch-dest': 'document', accept: 'text/html' }

const whoever = async (event: LambdaEvent) => ({
  statusCode: 200,
  body: String(getAuth(event).userId),
})

test('a browser is sent nowhere by default', async () => {
  const { handshake: _, ...options } = pages()
  const handler = clerkMiddleware(options)(whoever)
  const answer = await handler(toHttpApi({ ...page, cookie: '__client_uat=1' }), {})
  expect(answer).toMatchObject({ statusCode: 200, body: 'null' })
})

test.each([
  ['an HTTP API', toHttpApi, 'https://api.example/prod/notes?a=1&a=2'],
  ['a REST API', toRestApi, 'https://api.example/prod/notes?a=1+%26&a=2'],
  ['a load balancer', toLoadBalancer, 'https://api.example/notes?a=1+%26'],
])('with a handshake, a browser comes back to the address of %s', async (_, toEvent, address) => {
  const handler = clerkMiddleware(pages())(whoever)
  const answer = (await handler(toEvent({ ...page, cookie: '__client_uat=1' }), {})) as LambdaResult
  expect(answer.statusCode).toBe(307)
  const location = new URL(answer.headers?.['location'] ?? '')
  expect(location.searchParams.get('redirect_url')).toBe(address)
})

test('the host that a CDN names is where the browser comes back to', async () => {
  const handler = clerkMiddleware(pages())(whoever)
  const event = toHttpApi({ ...page, 'x-forwarded-host': 'www.example' })
  const answer = (await handler(event, {})) as LambdaResult
  const location = new URL(answer.headers?.['location'] ?? '')
  expect(location.searchParams.get('redirect_url')).toMatch(/^https:\/\/www\.example\/prod\/notes/)
})

test('each line of cookies is read, in each form', async () => {
  const { cookies } = await emulator.signIn({ email: 'ada@example.com' })
  const lines = Object.entries(cookies).map((pair) => pair.join('='))
  const handler = clerkMiddleware(pages())(whoever)
  const answers = await Promise.all([
    handler(toHttpApi({}, { cookies: lines }), {}),
    handler(toRestApi({}, { multiValueHeaders: { Cookie: lines } }), {}),
    handler(toLoadBalancer({ cookie: lines.join('; ') }), {}),
  ])
  expect(answers.map((answer) => answer.body)).toEqual(
    Array(3).fill(expect.stringMatching(/^user_/)),
  )
})

test('the client is at hand behind a guard, and the context of Lambda is passed on', async () => {
  const handler = clerkMiddleware(keys())(
    requireAuth()(async (event: GuardedEvent<LambdaEvent>, context: { awsRequestId: string }) => {
      const { firstName } = await getClerkClient(event).users.getUser(getAuth(event).userId)
      return { statusCode: 200, body: `${firstName} ${context.awsRequestId}` }
    }),
  )
  const { headers } = await emulator.signIn({ email: 'ada@example.com' })
  const context = { awsRequestId: 'request_1' }
  expect(await handler(toRestApi(headers), context)).toMatchObject({ body: 'Ada request_1' })
  expect(await handler(toRestApi({}), context)).toMatchObject({
    statusCode: 401,
    headers: { 'WWW-Authenticate': 'Bearer', 'Content-Type': 'application/json' },
  })
})

test('a webhook is verified whose body came in base64', async () => {
  const secret = `whsec_${btoa('a secret for tests')}`
  const sent = '{ "type": "user.created", "data": { "id": "user_ö" } }'
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', 'a secret for tests')
    .update(`msg_1.${timestamp}.${sent}`)
    .digest('base64')
  const signed = {
    'Svix-Id': 'msg_1',
    'Svix-Timestamp': timestamp,
    'Svix-Signature': `v1,${signature}`,
  }
  const body = Buffer.from(sent).toString('base64')
  const verify = (more: object) => verifyWebhook(toRestApi(signed, more), { signingSecret: secret })

  expect(await verify({ body, isBase64Encoded: true })).toMatchObject({ type: 'user.created' })
  expect(await verify({ body: sent })).toMatchObject({ type: 'user.created' })
  await expect(verify({ body })).rejects.toMatchObject({ code: 'signature_mismatch' })
  await expect(verify({ body: JSON.parse(sent) as never })).rejects.toThrow(
    /await verifyWebhook\(event\)/,
  )
})

test('an event of something else than HTTP is named', async () => {
  const handler = clerkMiddleware(keys())(async (event: object) => event)
  await expect(handler({ Records: [] } as object, {})).rejects.toMatchObject({
    code: 'event_invalid',
    message: expect.stringContaining('Records'),
  })
})

test('without the middleware there is an error that shows the line to add', async () => {
  expect(() => getAuth(toRestApi({}))).toThrow('export const handler = clerkMiddleware()')
  await expect(requireAuth()(whoever)(toRestApi({}), {})).rejects.toMatchObject({
    code: 'middleware_missing',
  })
})

test('types: handlers are those of AWS, and guards narrow', () => {
  const rest: APIGatewayProxyHandler = clerkMiddleware()(async (event) => {
    expectTypeOf(event).toExtend<APIGatewayProxyEvent>()
    expectTypeOf(getAuth(event)).toEqualTypeOf<SessionAuthObject>()
    expectTypeOf(getClerkClient(event)).toEqualTypeOf<ClerkClient>()
    return { statusCode: 200, body: event.path }
  })
  const http: APIGatewayProxyHandlerV2 = clerkMiddleware()(
    requireAuth()(async (event: GuardedEvent<APIGatewayProxyEventV2>) => {
      expectTypeOf(getAuth(event)).toEqualTypeOf<SignedInAuthObject>()
      return { statusCode: 200, body: getAuth(event).userId }
    }),
  )
  const balanced: ALBHandler = clerkMiddleware()(async (event: ALBEvent) => ({
    statusCode: 200,
    body: event.path,
  }))
  const machine = requireAuth({ acceptsToken: 'api_key' })(async (event) => {
    expectTypeOf(getAuth(event)).toEqualTypeOf<AuthenticatedMachineObject<'api_key'>>()
    return { statusCode: 200 }
  })
  // @ts-expect-error -- nobody is checked here, so there may be nobody
  clerkMiddleware()(async (event: LambdaEvent): Promise<string> => getAuth(event).userId)
  expectTypeOf([rest, http, balanced, machine]).toBeArray()
})
