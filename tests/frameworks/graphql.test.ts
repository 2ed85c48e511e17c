import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { expressMiddleware } from '@as-integrations/express5'
import fastifyApollo from '@as-integrations/fastify'
import { createClerkClient as createOfficialClient } from '@clerk/backend'
import type { AuthenticateRequestOptions } from '@clerk/backend/internal'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createClerkClient } from 'clerk-latchkey'
import {
  authDirective,
  clerkPlugin,
  createClerkContext,
  getAuth,
  protectSchema,
  reauthenticate,
  requireAuth,
} from 'clerk-latchkey/graphql'
import type {
  AuthenticatedMachineObject,
  ClerkContext,
  ClerkContextOptions,
  SignedInAuthObject,
} from 'clerk-latchkey/graphql'
import express from 'express'
import fastify from 'fastify'
import { buildSchema, graphql } from 'graphql'
import type { ExecutionArgs } from 'graphql'
import { createClient } from 'graphql-ws'
import type { Client, SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { createSchema, createYoga } from 'graphql-yoga'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'

let emulator: Emulator
const closers: Array<() => unknown> = []

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.useRealTimers()
  await Promise.all(closers.splice(0).map((close) => close()))
})
afterAll(() => emulator.close())

const signedIn = requireAuth()
const schema = createSchema<ClerkContext>({
  typeDefs: /* GraphQL */ `
    type Query {
      whoever: ID
      me: User
      admins: String
      acme: String
      strict: String
      key: ID
      kind: String
    }
    type User {
      id: ID!
      firstName: String
    }
    type Mutation {
      renew(token: String!): Boolean
    }
    type Subscription {
      ticks: ID
    }
  `,
  resolvers: {
    Query: {
      whoever: (_source, _args, { auth }) => auth.userId,
      me: signedIn((_source, _args, { auth, clerk }) => clerk.users.getUser(auth.userId)),
      admins: requireAuth({ role: 'org:admin' })((_source, _args, { auth }) => auth.orgSlug),
      acme: requireAuth((auth) => auth.orgSlug === 'acme')(() => 'ok'),
      strict: requireAuth({ reverification: 'strict_mfa' })(() => 'ok'),
      key: requireAuth({ acceptsToken: 'api_key' })((_source, _args, { auth }) => auth.subject),
      kind: (_source, _args, context) => getAuth(context, { acceptsToken: 'any' }).tokenType,
    },
    Mutation: {
      renew: (_source, { token }: { token: string }, context) => reauthenticate(context, token),
    },
    Subscription: {
      ticks: {
        subscribe: signedIn(async function* ticks(_source, _args, { auth }) {
          yield { ticks: auth.userId }
          await new Promise(() => undefined)
        }),
      },
    },
  },
})

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function createApollo(): Promise<ApolloServer<ClerkContext>> {
  const server = new ApolloServer<ClerkContext>({ schema })
  await server.start()
  closers.push(() => server.stop())
  return server
}

/** Serves the schema as each server is used, and says where. */
const servers: Record<string, (options?: ClerkContextOptions) => Promise<string>> = {
  async 'Yoga with the plugin'(options = keys()) {
    const yoga = createYoga<object, ClerkContext>({
      schema,
      plugins: [clerkPlugin(options)],
      batching: true,
      logging: false,
    })
    return `${await listen(createServer(yoga))}/graphql`
  },
  async 'Yoga with the context'(options = keys()) {
    const context = createClerkContext(options)
    return `${await listen(createServer(createYoga({ schema, context, logging: false })))}/graphql`
  },
  async 'Apollo, standalone'(options = keys()) {
    const server = new ApolloServer<ClerkContext>({ schema })
    closers.push(() => server.stop())
    const context = createClerkContext(options)
    return (
      await startStandaloneServer(server, { context, listen: { port: 0, host: '127.0.0.1' } })
    ).url
  },
  async 'Apollo on Express 5'(options = keys()) {
    const context = createClerkContext(options)
    const app = express()
    app.use('/graphql', express.json(), expressMiddleware(await createApollo(), { context }))
    return `${await listen(createServer(app))}/graphql`
  },
  async 'Apollo on Fastify'(options = keys()) {
    const server = await createApollo()
    const app = fastify()
    const context = createClerkContext(options)
    await app.register(fastifyApollo(server), { context })
    closers.push(() => app.close())
    return `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`
  },
}

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  const body = (await response.json()) as {
    data?: Record<string, unknown> | null
    errors?: Array<{ message: string; extensions: Record<string, unknown> }>
  }
  return { status: response.status, headers: response.headers, ...body }
}

async function bearer(email: string, organization?: string): Promise<Record<string, string>> {
  return (await emulator.signIn(organization ? { email, organization } : { email })).headers
}

const unauthenticated = {
  code: 'UNAUTHENTICATED',
  errors: [expect.objectContaining({ code: 'authentication_invalid' })],
}
const forbidden = {
  code: 'FORBIDDEN',
  errors: [expect.objectContaining({ code: 'authorization_invalid' })],
}

describe.each(Object.keys(servers))('%s', (name) => {
  const start = (options?: ClerkContextOptions): Promise<string> =>
    servers[name]?.(options) ?? Promise.reject(name)

  test('resolvers know who asks, by header and by cookie', async () => {
    const url = await start()
    const { headers, cookieHeader, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const known = { status: 200, data: { whoever: userId } }
    expect(await ask(url, '{ whoever }', headers)).toMatchObject(known)
    expect(await ask(url, '{ whoever }', { cookie: cookieHeader })).toMatchObject(known)
    expect(await ask(url, '{ whoever }')).toMatchObject({ status: 200, data: { whoever: null } })
  })

  test('guarded resolvers have the user and the client', async () => {
    const answer = await ask(await start(), '{ me { firstName } }', await bearer('ada@example.com'))
    expect(answer).toMatchObject({ data: { me: { firstName: 'Ada' } } })
  })

  test('strangers get 401 with a challenge and the error of Clerk, and what is for everybody', async () => {
    const url = await start()
    const answer = await ask(url, '{ whoever me { id } }')
    expect(answer).toMatchObject({ status: 401, data: { whoever: null, me: null } })
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.headers.get('x-clerk-auth-status')).toBe('signed-out')
    expect(answer.errors?.[0]?.extensions).toMatchObject(unauthenticated)
    expect(answer.errors?.[0]?.extensions).not.toHaveProperty('http')
    const bad = await ask(url, '{ me { id } }', { authorization: 'Bearer nonsense' })
    expect(bad.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  })

  test('who has not what is demanded gets 403', async () => {
    const url = await start()
    const grace = await bearer('grace@example.com', 'acme')
    const refused = await ask(url, '{ admins }', grace)
    expect(refused).toMatchObject({ status: 403, errors: [{ extensions: forbidden }] })
    expect(await ask(url, '{ acme }', grace)).toMatchObject({ data: { acme: 'ok' } })
    const ada = await bearer('ada@example.com', 'acme')
    expect(await ask(url, '{ admins }', ada)).toMatchObject({ data: { admins: 'acme' } })
  })

  test('a reverification is asked for in the shape that Clerk’s frontends react to', async () => {
    const { sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const token = await emulator.createSessionToken({ sessionId, claims: { fva: [700, -1] } })
    const answer = await ask(await start(), '{ strict }', { authorization: `Bearer ${token}` })
    expect(answer.status).toBe(403)
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      clerk_error: {
        type: 'forbidden',
        reason: 'reverification-error',
        metadata: { reverification: 'strict_mfa' },
      },
    })
  })

  test('API keys can be asked for', async () => {
    const url = await start()
    const { userId: subject, headers } = await emulator.signIn({ email: 'ada@example.com' })
    const { apiKeys } = createClerkClient(keys())
    const { secret } = await apiKeys.create({ name: `Key for ${name}`, subject })
    const answer = await ask(url, '{ key kind whoever }', { authorization: `Bearer ${secret}` })
    expect(answer).toMatchObject({ data: { key: subject, kind: 'api_key', whoever: null } })
    expect(await ask(url, '{ key }', headers)).toMatchObject({ status: 401 })
  })

  test('an operation is no page: browsers are not sent through a handshake', async () => {
    const { publishableKey, url: proxyUrl } = emulator
    const url = await start({ ...keys(), publishableKey, proxyUrl })
    const answer = await ask(url, '{ me { id } }', {
      accept: 'text/html, application/json',
      'sec-fetch-dest': 'document',
      cookie: '__client_uat=1; __clerk_db_jwt=x',
    })
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: unauthenticated }] })
  })

  test('a missing key is a failure of the service, and said in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const answer = await ask(await start({}), '{ whoever }')
    expect(answer).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    })
    expect(log).toHaveBeenCalledWith(expect.stringContaining('CLERK_SECRET_KEY'))
  })
})

test('the operations of a batch are authenticated once', async () => {
  const options = vi.fn<() => ClerkContextOptions>(keys)
  const plugins = [clerkPlugin(options)]
  const yoga = createYoga<object, ClerkContext>({ schema, plugins, batching: true })
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const response = await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify([{ query: '{ whoever }' }, { query: '{ whoever }' }]),
  })
  const answer = { data: { whoever: userId } }
  expect(await response.json()).toEqual([answer, answer])
  expect(options).toHaveBeenCalledTimes(1)
})

test('a context of your own can hold Clerk’s', async () => {
  const clerkContext = createClerkContext(keys())
  const yoga = createYoga({
    schema: createSchema<ClerkContext & { requestId: string }>({
      typeDefs: 'type Query { who: ID, request: ID }',
      resolvers: {
        Query: {
          who: signedIn((_source, _args, { auth }) => auth.userId),
          request: signedIn((_source, _args, { requestId }) => requestId),
        },
      },
    }),
    context: async (initial) => ({ ...(await clerkContext(initial)), requestId: 'one' }),
  })
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const url = `http://localhost/graphql?query=${encodeURIComponent('{ who request }')}`
  const response = await yoga.fetch(url, { headers })
  expect(await response.json()).toEqual({ data: { who: userId, request: 'one' } })
})

test('a foreign `auth` in the context is not trusted', async () => {
  const createContext = createClerkContext(keys())
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const context = await createContext({ headers })
  const foreign = { ...context, auth: { userId: 'user_foreign' } as never }
  const own = await graphql({ schema, source: '{ me { id } }', contextValue: foreign })
  expect(own.data).toEqual({ me: { id: userId } })
})

test('the official client does as well', async () => {
  const { publishableKey } = emulator
  const telemetry = { disabled: true }
  const clerkClient = createOfficialClient({ ...keys(), publishableKey, telemetry })
  const createContext = createClerkContext({ clerkClient, publishableKey })
  const { headers, cookieHeader, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const source = '{ me { id firstName } }'
  for (const sent of [headers, { cookie: cookieHeader }]) {
    const contextValue = await createContext({ req: { headers: sent } })
    const { data } = await graphql({ schema, source, contextValue })
    expect(data).toEqual({ me: { id: userId, firstName: 'Ada' } })
  }
  const contextValue = await createContext({ headers: {} })
  const { errors } = await graphql({ schema, source, contextValue })
  expect(errors?.[0]?.extensions).toMatchObject(unauthenticated)
})

test('without the context there is an error that shows the line to add', async () => {
  const answer = await graphql({ schema, source: '{ me { id } }', contextValue: {} })
  expect(answer.errors?.[0]?.message).toContain('plugins: [clerkPlugin()]')
})

describe.each(['graphql-ws', 'Yoga over graphql-ws'])('%s', (kind) => {
  async function start(): Promise<string> {
    const server = createServer()
    const wss = new WebSocketServer({ server })
    if (kind === 'graphql-ws') useServer({ schema, context: createClerkContext(keys()) }, wss)
    else useServer(toYogaHooks(), wss)
    const url = await listen(server)
    closers.push(() => wss.close())
    return url.replace('http', 'ws')
  }

  /** As the documentation of Yoga has it. */
  function toYogaHooks() {
    const yoga = createYoga<object, ClerkContext>({ schema, plugins: [clerkPlugin(keys())] })
    interface Rooted {
      rootValue: Pick<ReturnType<typeof yoga.getEnveloped>, 'execute' | 'subscribe'>
    }
    const rootOf = (args: unknown) => (args as Rooted).rootValue
    return {
      execute: (args: unknown) => rootOf(args).execute(args as ExecutionArgs),
      subscribe: (args: unknown) => rootOf(args).subscribe(args as ExecutionArgs),
      async onSubscribe(ctx: { extra: object }, _id: string, params: SubscribePayload) {
        const { request, socket } = ctx.extra as { request: object; socket: object }
        const enveloped = yoga.getEnveloped({ ...ctx, req: request, socket, params })
        return {
          schema: enveloped.schema as typeof schema,
          document: enveloped.parse(params.query),
          contextValue: await enveloped.contextFactory(),
          rootValue: { execute: enveloped.execute, subscribe: enveloped.subscribe },
          ...(params.variables && { variableValues: params.variables }),
        }
      },
    }
  }

  interface Connection {
    connectionParams?: () => Promise<Record<string, unknown>>
    headers?: Record<string, string>
    retryAttempts?: number
  }

  function connect(url: string, { headers = {}, ...options }: Connection): Client {
    class Socket extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers })
      }
    }
    const client = createClient({ url, webSocketImpl: Socket, retryAttempts: 0, ...options })
    closers.push(() => client.dispose())
    return client
  }

  /** The first result of an operation. */
  async function first(client: Client, query: string, variables: Record<string, unknown> = {}) {
    for await (const result of client.iterate({ query, variables })) return result
    return undefined
  }

  test('the token comes with the connection', async () => {
    const url = await start()
    const { token, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const byToken = connect(url, { connectionParams: async () => ({ token }) })
    expect(await first(byToken, '{ whoever }')).toEqual({ data: { whoever: userId } })
    const authorization = `Bearer ${token}`
    const byHeader = connect(url, { connectionParams: async () => ({ authorization }) })
    expect(await first(byHeader, 'subscription { ticks }')).toEqual({ data: { ticks: userId } })
    const stranger = await first(connect(url, {}), '{ me { id } }')
    expect(stranger?.errors?.[0]?.extensions).toMatchObject(unauthenticated)
  })

  test('a subscription of a stranger does not begin', async () => {
    const client = connect(await start(), {})
    const refused = { errors: [{ extensions: unauthenticated }] }
    expect(await first(client, 'subscription { ticks }')).toMatchObject(refused)
  })

  test('a page of another origin does not bring the cookies of its visitor', async () => {
    const url = await start()
    const { cookieHeader: cookie, userId } = await emulator.signIn({ email: 'ada@example.com' })
    const same = connect(url, { headers: { cookie, origin: url.replace('ws', 'http') } })
    const other = connect(url, { headers: { cookie, origin: 'https://evil.example' } })
    expect(await first(same, '{ whoever }')).toEqual({ data: { whoever: userId } })
    expect(await first(other, '{ whoever }')).toEqual({ data: { whoever: null } })
  })

  test('an operation after the end of the token is refused, until a fresh one is there', async () => {
    const { token, userId, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    const client = connect(await start(), { connectionParams: async () => ({ token }) })
    // Keeps the socket open between the operations.
    const ticks = client.iterate({ query: 'subscription { ticks }' })
    expect(await ticks.next()).toMatchObject({ value: { data: { ticks: userId } } })

    const now = Date.now()
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now + 70_000)
    const late = await first(client, '{ me { id } }')
    expect(late?.errors?.[0]?.extensions).toMatchObject(unauthenticated)
    clock.mockRestore()

    const renew = 'mutation ($token: String!) { renew(token: $token) }'
    const grace = await emulator.signIn({ email: 'grace@example.com' })
    expect(await first(client, renew, { token: grace.token })).toEqual({ data: { renew: false } })
    const fresh = await emulator.createSessionToken({ sessionId, expiresInSeconds: 600 })
    expect(await first(client, renew, { token: fresh })).toEqual({ data: { renew: true } })
    vi.spyOn(Date, 'now').mockImplementation(() => now + 70_000)
    expect(await first(client, '{ me { id } }')).toEqual({ data: { me: { id: userId } } })
  })

  test('a socket is closed at the end of its token, and its client goes on with a fresh one', async () => {
    const { userId, sessionId } = await emulator.signIn({ email: 'ada@example.com' })
    // The verifier lets a token through for some seconds after its end, and so does the socket.
    const lives = [-4, 600]
    const client = connect(await start(), {
      retryAttempts: 1,
      connectionParams: async () => ({
        token: await emulator.createSessionToken({
          sessionId,
          expiresInSeconds: lives.shift() ?? 0,
        }),
      }),
    })
    const codes: number[] = []
    client.on('closed', (event) => codes.push((event as { code: number }).code))
    const ticks = client.iterate({ query: 'subscription { ticks }' })
    const tick = { done: false, value: { data: { ticks: userId } } }
    expect(await ticks.next()).toEqual(tick)
    expect(await ticks.next()).toEqual(tick)
    expect(codes).toEqual([4403])
    expect(lives).toEqual([])
  })
})

describe('@auth', () => {
  const build = (sdl: string) => protectSchema(buildSchema(authDirective + sdl))

  async function run(sdl: string, source: string, email?: string, organization?: string) {
    const headers = email ? await bearer(email, organization) : {}
    const contextValue = await createClerkContext(keys())({ headers })
    const rootValue = { open: 'open', members: ['ada'], invoices: { total: 3, secret: 7 } }
    const { data, errors = [] } = await graphql({
      schema: build(sdl),
      source,
      contextValue,
      rootValue,
    })
    return { data, codes: errors.map(({ extensions }) => extensions.code) }
  }
  const sdl = /* GraphQL */ `
    type Query {
      open: String
      members: [String] @auth(role: "org:admin")
      invoices: Invoices
    }
    type Invoices {
      total: Int
    }
    extend type Invoices @auth {
      secret: Int @auth(permission: "org:billing:manage")
    }
  `

  test('guards fields, and what others have is theirs', async () => {
    const source = '{ open members }'
    expect(await run(sdl, source)).toEqual({
      data: { open: 'open', members: null },
      codes: ['UNAUTHENTICATED'],
    })
    const grace = await run(sdl, source, 'grace@example.com', 'acme')
    expect(grace.codes).toEqual(['FORBIDDEN'])
    const ada = await run(sdl, source, 'ada@example.com', 'acme')
    expect(ada).toEqual({ data: { open: 'open', members: ['ada'] }, codes: [] })
  })

  test('guards every field of a type, beside what a field demands', async () => {
    const source = '{ invoices { total secret } }'
    const stranger = await run(sdl, source)
    expect(stranger.codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED'])
    const grace = await run(sdl, source, 'grace@example.com', 'acme')
    expect(grace).toEqual({ data: { invoices: { total: 3, secret: null } }, codes: ['FORBIDDEN'] })
    const ada = await run(sdl, source, 'ada@example.com', 'acme')
    expect(ada.data).toEqual({ invoices: { total: 3, secret: 7 } })
  })

  test.each([
    ['no definition', () => protectSchema(buildSchema('type Query { a: Int }')), 'authDirective'],
    [
      'an interface',
      () => build('type Query { a: Node } interface Node { id: ID @auth }'),
      'Node.id protects nothing',
    ],
    ['null', () => build('type Query { a: Int @auth(role: null) }'), '@auth(role: null)'],
  ])('is refused with %s, where it would protect nothing', (_, make, message) => {
    expect(make).toThrow(message)
  })
})

test('types: options of the official SDK are accepted', () => {
  type Upstream = Omit<AuthenticateRequestOptions, 'apiClient'>
  expectTypeOf<Upstream>().toExtend<ClerkContextOptions>()
})

test('types: the guard narrows the context, and leaves the rest of it', () => {
  interface Context extends ClerkContext {
    requestId: string
  }
  createSchema<Context>({
    typeDefs: 'type Query { one: ID, two: ID }',
    resolvers: {
      Query: {
        one: requireAuth()((_source, _args, context) => {
          expectTypeOf(context.auth).toEqualTypeOf<SignedInAuthObject>()
          expectTypeOf(context.requestId).toEqualTypeOf<string>()
          return context.auth.userId
        }),
        two: requireAuth({ acceptsToken: ['session_token', 'm2m_token'] })(
          (_source, _args, { auth }) => {
            expectTypeOf(auth).toEqualTypeOf<
              SignedInAuthObject | AuthenticatedMachineObject<'m2m_token'>
            >()
            return auth.isAuthenticated ? 'somebody' : null
          },
        ),
      },
    },
  })
  const resolver = requireAuth()((source: { id: string }, _args: object, { auth }) => {
    expectTypeOf(auth.userId).toEqualTypeOf<string>()
    return Promise.resolve(source.id)
  })
  expectTypeOf(resolver).returns.toEqualTypeOf<Promise<string>>()
  expectTypeOf(resolver).parameter(2).toEqualTypeOf<ClerkContext>()
})
