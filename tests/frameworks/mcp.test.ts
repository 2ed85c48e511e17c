import { createClerkClient as createOfficialClient } from '@clerk/backend'
import type { AuthenticateRequestOptions } from '@clerk/backend/internal'
import { getRequestListener } from '@hono/node-server'
import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js'
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { OAuthTokens } from '@modelcontextprotocol/sdk/shared/auth.js'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createClerkClient } from 'clerk-latchkey'
import { createMcpAuth, getAuth, getClerkClient } from 'clerk-latchkey/mcp'
import type {
  AuthenticatedMachineObject,
  McpAuthOptions,
  McpDemand,
  SignedInAuthObject,
} from 'clerk-latchkey/mcp'
import express from 'express'
import type { Express } from 'express'
import { Hono } from 'hono'
import { createServer, request as open } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'

let emulator: Emulator
let clientId: string
const closers: Array<() => unknown> = []
const redirectUrl = 'http://127.0.0.1/callback'

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  const { oauthApplications } = createClerkClient(keys())
  const application = await oauthApplications.create({
    name: 'MCP client',
    redirectUris: [redirectUrl],
    scopes: 'profile email',
    public: true,
    consentScreenEnabled: false,
  })
  clientId = application.clientId
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await Promise.all(closers.splice(0).map((close) => close()))
})
afterAll(() => emulator.close())

const keys = () => ({ secretKey: emulator.secretKey, apiUrl: emulator.url })
/** The emulator has no TLS, and an issuer is `https:` unless it is said otherwise. */
const options = () => ({ ...keys(), authorizationServer: emulator.url })

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A server of the MCP SDK whose tool says who called it. */
function createTools(): McpServer {
  const server = new McpServer({ name: 'test', version: '1.0.0' })
  server.registerTool('whoami', { description: 'Who calls' }, async (extra) => {
    const { userId, isAuthenticated } = getAuth(extra)
    const user = isAuthenticated ? await getClerkClient(extra).users.getUser(userId) : undefined
    const { clientId: client, scopes, expiresAt, extra: more } = extra.authInfo ?? {}
    const seen = { userId, firstName: user?.firstName, client, scopes, expiresAt, more }
    return { content: [{ type: 'text', text: JSON.stringify(seen) }] }
  })
  return server
}

function createExpressApp(given: McpAuthOptions, demand?: McpDemand): Express {
  const mcp = createMcpAuth(given)
  const app = express()
  app.use(mcp.metadata)
  app.post('/mcp', mcp.requireAuth(demand), express.json(), async (req, res) => {
    const transport = new StreamableHTTPServerTransport({})
    await createTools().connect(transport as never)
    await transport.handleRequest(req, res, req.body)
  })
  return app
}

function createHonoApp(given: McpAuthOptions, demand?: McpDemand): Hono {
  const mcp = createMcpAuth(given)
  const handle = mcp.fetch.requireAuth(demand)(async (request, { authInfo }) => {
    const transport = new WebStandardStreamableHTTPServerTransport({})
    await createTools().connect(transport as never)
    return transport.handleRequest(request, { authInfo })
  })
  const app = new Hono()
  app.use(async (c, next) => (await mcp.fetch.metadata(c.req.raw)) ?? next())
  app.post('/mcp', (c) => handle(c.req.raw))
  return app
}

type Start = (given?: McpAuthOptions, demand?: McpDemand) => Promise<string>
const servers: Record<string, Start> = {
  Express: (given = options(), demand) => listen(createExpressApp(given, demand)),
  'fetch, in Hono': (given = options(), demand) =>
    listen(getRequestListener(createHonoApp(given, demand).fetch)),
}

/** A client that signs Ada in with a browser of its own. */
function createProvider(): OAuthClientProvider & { code: string; scope: string | null } {
  let tokens: OAuthTokens | undefined
  let verifier = ''
  return {
    code: '',
    scope: null,
    redirectUrl,
    clientMetadata: { redirect_uris: [redirectUrl], client_name: 'MCP client' },
    clientInformation: () => ({ client_id: clientId }),
    tokens: () => tokens,
    saveTokens: (given) => void (tokens = given),
    saveCodeVerifier: (given) => void (verifier = given),
    codeVerifier: () => verifier,
    async redirectToAuthorization(url) {
      this.scope = url.searchParams.get('scope')
      const browser = await emulator.signIn({ email: 'ada@example.com' })
      const headers = { cookie: `__client=${browser.clientId}` }
      const response = await fetch(url, { headers, redirect: 'manual' })
      const back = new URL(response.headers.get('location') ?? 'about:blank')
      this.code = back.searchParams.get('code') ?? ''
    },
  }
}

const createClient = () => new Client({ name: 'test', version: '1.0.0' })

async function callWhoami(client: Client): Promise<Record<string, unknown>> {
  const { content } = await client.callTool({ name: 'whoami', arguments: {} })
  const [{ text }] = content as [{ text: string }]
  return JSON.parse(text) as Record<string, unknown>
}

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'x', version: '1' },
  },
}

function post(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: JSON.stringify(initialize),
  })
}

const withToken = (token: string) => ({ authorization: `Bearer ${token}` })

describe.each(Object.keys(servers))('%s', (name) => {
  const start: Start = (...setup) => servers[name]?.(...setup) ?? Promise.reject(name)

  test('a client of the MCP SDK finds its way from a 401 through OAuth with PKCE to a tool', async () => {
    const url = await start({ ...options(), scopesSupported: ['profile', 'email'] })
    const authProvider = createProvider()
    const connect = () => new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { authProvider })
    const first = connect()
    await expect(createClient().connect(first as never)).rejects.toBeInstanceOf(UnauthorizedError)
    expect(authProvider.scope).toBe('profile email')
    await first.finishAuth(authProvider.code)

    const client = createClient()
    closers.push(() => client.close())
    await client.connect(connect() as never)
    const { userId } = await emulator.signIn({ email: 'ada@example.com' })
    expect(await callWhoami(client)).toEqual({
      userId,
      firstName: 'Ada',
      client: clientId,
      scopes: ['profile', 'email'],
      more: { tokenType: 'oauth_token', userId },
    })
  })

  test('a client that asked for too little asks again for what is demanded', async () => {
    const url = await start(options(), { scopes: ['email'] })
    const authProvider = createProvider()
    const token = emulator.createOAuthToken({ email: 'ada@example.com', scopes: ['profile'] })
    await authProvider.saveTokens({ access_token: token, token_type: 'Bearer' })
    const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { authProvider })
    await expect(createClient().connect(transport as never)).rejects.toBeInstanceOf(
      UnauthorizedError,
    )
    expect(authProvider.scope).toBe('email profile')
  })

  test('a token that is missing is answered with the way to one', async () => {
    const url = await start(options(), { scopes: ['profile', 'email'] })
    const response = await post(url)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer scope="profile email", resource_metadata="${url}/.well-known/oauth-protected-resource/mcp"`,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({
      error: 'invalid_token',
      errors: [{ code: 'authentication_invalid' }],
    })
  })

  test.each([
    ['is nonsense', () => 'nonsense'],
    ['is not known', () => 'oat_unknown'],
    [
      'has expired',
      () => emulator.createOAuthToken({ email: 'ada@example.com', expiresInSeconds: -60 }),
    ],
    [
      'has expired, as a JWT',
      () =>
        emulator.createOAuthToken({
          email: 'ada@example.com',
          format: 'jwt',
          expiresInSeconds: -60,
        }),
    ],
    ['is of a session', async () => (await emulator.signIn({ email: 'ada@example.com' })).token],
  ])('so is a token that %s', async (_, create) => {
    const url = await start()
    const response = await post(url, withToken(await create()))
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer error="invalid_token", resource_metadata="${url}/.well-known/oauth-protected-resource/mcp"`,
    )
  })

  test('a token without a scope that is demanded gets 403, and is told which, beside those it has', async () => {
    const url = await start(options(), { scopes: ['email'] })
    const token = emulator.createOAuthToken({ email: 'ada@example.com', scopes: ['profile'] })
    const response = await post(url, withToken(token))
    expect(response.status).toBe(403)
    expect(response.headers.get('www-authenticate')).toBe(
      `Bearer error="insufficient_scope", scope="email profile", resource_metadata="${url}/.well-known/oauth-protected-resource/mcp"`,
    )
    expect(await response.json()).toMatchObject({
      error: 'insufficient_scope',
      errors: [{ code: 'authorization_invalid' }],
    })
  })

  test('a JWT is taken, too, and the SDK knows when it ends', async () => {
    const url = await start()
    const token = emulator.createOAuthToken({ email: 'ada@example.com', format: 'jwt' })
    const requestInit = { headers: withToken(token) }
    const client = createClient()
    closers.push(() => client.close())
    const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit })
    await client.connect(transport as never)
    const { expiresAt, scopes } = await callWhoami(client)
    expect(expiresAt).toBeGreaterThan(Date.now() / 1000)
    expect(scopes).toEqual(['profile', 'email'])
  })

  test('a token for another server is not taken where an audience is named', async () => {
    const url = await start({ ...options(), audience: 'https://mcp.example/mcp' })
    const tokenFor = (audience: string) =>
      emulator.createOAuthToken({ email: 'ada@example.com', format: 'jwt', audience })
    expect((await post(url, withToken(tokenFor('https://mcp.example/mcp')))).status).toBe(200)
    expect((await post(url, withToken(tokenFor('https://other.example')))).status).toBe(401)
  })

  test('cookies of a browser do not count, even where sessions do', async () => {
    const url = await start({ ...options(), acceptsToken: ['oauth_token', 'session_token'] })
    const { cookieHeader: cookie, token } = await emulator.signIn({ email: 'ada@example.com' })
    expect((await post(url, { cookie })).status).toBe(401)
    expect((await post(url, withToken(token))).status).toBe(200)
  })

  test('metadata describes the server and names the issuer, for pages as well', async () => {
    const url = await start({
      ...options(),
      resourceName: 'Notes',
      resourceDocumentation: 'https://notes.example/docs',
      scopesSupported: ['email'],
    })
    const response = await fetch(`${url}/.well-known/oauth-protected-resource/mcp`)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toEqual({
      resource: `${url}/mcp`,
      authorization_servers: [emulator.url],
      bearer_methods_supported: ['header'],
      scopes_supported: ['email'],
      resource_name: 'Notes',
      resource_documentation: 'https://notes.example/docs',
    })
    const preflight = { method: 'OPTIONS', headers: { origin: 'https://app.example' } }
    expect((await fetch(response.url, preflight)).status).toBe(204)
    expect((await fetch(response.url, { method: 'POST' })).status).toBe(405)
  })

  test('the issuer comes from the Publishable Key, or is asked of the Backend API', async () => {
    const { publishableKey } = emulator
    const named = await start({ ...keys(), publishableKey })
    const host = new URL(emulator.url).host
    const path = '/.well-known/oauth-protected-resource/mcp'
    expect(await (await fetch(named + path)).json()).toMatchObject({
      authorization_servers: [`https://${host}`],
    })
    const asked = await start(keys())
    expect(await (await fetch(asked + path)).json()).toMatchObject({
      authorization_servers: [expect.stringContaining(host)],
    })
  })

  test('behind a proxy, everything is named as the client sees it', async () => {
    const url = await start()
    const headers = { 'x-forwarded-host': 'mcp.example', 'x-forwarded-proto': 'https' }
    const metadataUrl = 'https://mcp.example/.well-known/oauth-protected-resource/mcp'
    const challenge = (await post(url, headers)).headers.get('www-authenticate')
    expect(challenge).toBe(`Bearer resource_metadata="${metadataUrl}"`)
    const response = await fetch(`${url}${new URL(metadataUrl).pathname}`, { headers })
    expect(await response.json()).toMatchObject({ resource: 'https://mcp.example/mcp' })
  })

  test('a resource that is named is the only one that is described', async () => {
    const url = await start({ ...options(), resource: 'https://mcp.example/mcp' })
    const metadataUrl = 'https://mcp.example/.well-known/oauth-protected-resource/mcp'
    const challenge = (await post(url)).headers.get('www-authenticate')
    expect(challenge).toBe(`Bearer resource_metadata="${metadataUrl}"`)
    const describe = (path: string) => fetch(`${url}/.well-known/oauth-protected-resource${path}`)
    expect(await (await describe('')).json()).toMatchObject({ resource: 'https://mcp.example/mcp' })
    expect((await describe('/mcp')).status).toBe(200)
    expect((await describe('/other')).status).toBe(404)
  })

  test('older clients get the metadata of the issuer from the server', async () => {
    const url = await start()
    const response = await fetch(`${url}/.well-known/oauth-authorization-server`)
    expect(await response.json()).toMatchObject({
      issuer: emulator.url,
      authorization_endpoint: `${emulator.url}/oauth/authorize`,
    })
    const unreachable = await start({ ...keys(), authorizationServer: 'http://127.0.0.1:9' })
    expect((await fetch(`${unreachable}/.well-known/oauth-authorization-server`)).status).toBe(503)
  })

  test('an outage of Clerk is no reason to throw a token away', async () => {
    const url = await start()
    const token = emulator.createOAuthToken({ email: 'ada@example.com' })
    emulator.faults.add({ type: 'error', status: 503 })
    const response = await post(url, withToken(token))
    emulator.faults.clear()
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ error: 'temporarily_unavailable' })
  })

  test('a missing key is a failure of the service, and said in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    vi.stubEnv('CLERK_SECRET_KEY', '')
    const url = await start({})
    expect((await post(url)).status).toBe(503)
    expect((await fetch(`${url}/.well-known/oauth-protected-resource`)).status).toBe(503)
    expect(log).toHaveBeenCalledWith(expect.stringContaining('CLERK_SECRET_KEY'))
  })
})

test('options may be a function of the request', async () => {
  const mcp = createMcpAuth(({ headers }) =>
    new Headers(headers as Record<string, string>).has('x-tenant')
      ? options()
      : { ...options(), secretKey: 'sk_test_other' },
  )
  const app = express()
  app.post('/mcp', mcp.requireAuth(), (req, res) => {
    res.json(mcp.getAuth((req as never as { auth: never }).auth).userId)
  })
  const url = await listen(app)
  const headers = withToken(emulator.createOAuthToken({ email: 'ada@example.com' }))
  const { userId } = await emulator.signIn({ email: 'ada@example.com' })
  expect(await (await post(url, { ...headers, 'x-tenant': 'one' })).json()).toBe(userId)
  expect((await post(url, headers)).status).not.toBe(200)
})

test('the official client does as well', async () => {
  const telemetry = { disabled: true }
  const clerkClient = createOfficialClient({ ...keys(), telemetry })
  const { publishableKey, url: proxyUrl } = emulator
  for (const given of [{ publishableKey }, { publishableKey, proxyUrl }]) {
    const { metadata } = createMcpAuth({ clerkClient, ...given }).fetch
    const path = 'https://mcp.example/.well-known/oauth-protected-resource/mcp'
    const { host } = new URL(emulator.url)
    const described = await (await metadata(new Request(path)))?.json()
    expect(described).toMatchObject({ authorization_servers: [expect.stringContaining(host)] })
  }
  const mcp = createMcpAuth({ clerkClient, publishableKey })
  const handle = mcp.fetch.requireAuth({ scopes: ['email'] })((_request, { auth }) =>
    Response.json(auth.userId),
  )
  const { userId } = await emulator.signIn({ email: 'ada@example.com' })
  const send = (headers: Record<string, string>) =>
    handle(new Request('https://mcp.example/mcp', { headers }))
  const token = emulator.createOAuthToken({ email: 'ada@example.com' })
  expect(await (await send(withToken(token))).json()).toBe(userId)
  expect((await send(withToken('oat_unknown'))).status).toBe(401)
  expect((await send({})).status).toBe(401)
})

test('what another middleware has put on the request is not destroyed silently', async () => {
  const warning = vi.spyOn(console, 'warn').mockReturnValue()
  const mcp = createMcpAuth(options())
  const app = express()
  app.use((req, _res, next) => {
    Object.assign(req, { auth: { userId: 'user_foreign' } })
    next()
  })
  app.post('/mcp', mcp.requireAuth(), mcp.requireAuth({ scopes: ['email'] }), (req, res) => {
    res.json(getAuth((req as never as { auth: never }).auth).userId)
  })
  const url = await listen(app)
  const { userId } = await emulator.signIn({ email: 'ada@example.com' })
  const token = emulator.createOAuthToken({ email: 'ada@example.com' })
  expect(await (await post(url, withToken(token))).json()).toBe(userId)
  expect(warning).toHaveBeenCalledTimes(1)
})

test.each([
  ['OPTIONS', '*', 400, null],
  ['POST', '/mcp"x', 401, '/mcp%22x'],
  ['POST', '//evil.example/mcp', 401, '//evil.example/mcp'],
])('the odd target %s %s changes no host and ends no quotes', async (method, path, code, named) => {
  const mcp = createMcpAuth(options())
  const url = await listen(express().use(mcp.metadata, mcp.requireAuth()))
  const { hostname, port } = new URL(url)
  const { statusCode, headers } = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = open({ hostname, port, method, path, agent: false }, (answer) => {
      answer.resume()
      resolve(answer)
    })
    sent.on('error', reject).end()
  })
  expect(statusCode).toBe(code)
  const metadataUrl = `${url}/.well-known/oauth-protected-resource${named}`
  const challenge = named === null ? undefined : `Bearer resource_metadata="${metadataUrl}"`
  expect(headers['www-authenticate']).toBe(challenge)
})

test('bindings of a Worker are read', async () => {
  vi.stubEnv('CLERK_SECRET_KEY', '')
  const mcp = createMcpAuth({ authorizationServer: emulator.url })
  const handle = mcp.fetch.requireAuth()((_request, { auth }, env: object) =>
    Response.json([auth.userId, Object.keys(env)]),
  )
  const { userId } = await emulator.signIn({ email: 'ada@example.com' })
  const headers = withToken(emulator.createOAuthToken({ email: 'ada@example.com' }))
  const request = new Request('https://mcp.example/mcp', { headers })
  const env = { CLERK_SECRET_KEY: emulator.secretKey, CLERK_API_URL: emulator.url }
  expect(await (await handle(request, env)).json()).toEqual([userId, Object.keys(env)])
})

test('what would not be a scope is refused when the server starts', () => {
  const mcp = createMcpAuth(options())
  expect(() => mcp.requireAuth({ scopes: ['a" b'] })).toThrow('is no OAuth scope')
  expect(() => createMcpAuth({ scopesSupported: ['profile email'] })).toThrow('as a list')
})

test('without the guard there is an error that shows the line to add', () => {
  const authInfo = { token: 'x', clientId: 'x', scopes: [] }
  expect(() => getAuth({ authInfo })).toThrow('mcp.requireAuth()')
  expect(() => getClerkClient({})).toThrow('mcp.requireAuth()')
})

test('types: options of the official SDK are accepted', () => {
  type Upstream = Omit<AuthenticateRequestOptions, 'acceptsToken' | 'apiClient'>
  expectTypeOf<Upstream>().toExtend<McpAuthOptions>()
})

test('types: what is accepted is what handlers get', () => {
  const byDefault = createMcpAuth()
  byDefault.fetch.requireAuth()((_request, { auth }) => {
    expectTypeOf(auth).toEqualTypeOf<AuthenticatedMachineObject<'oauth_token'>>()
    return new Response()
  })
  const more = createMcpAuth({ acceptsToken: ['oauth_token', 'session_token'] })
  expectTypeOf<ReturnType<typeof more.getAuth>>().toEqualTypeOf<
    AuthenticatedMachineObject<'oauth_token'> | SignedInAuthObject
  >()
  expectTypeOf(getAuth).returns.toHaveProperty('clientId')
})
