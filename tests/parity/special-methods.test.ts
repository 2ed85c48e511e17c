import { createClerkClient } from '@clerk/backend'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { resources } from '../../packages/clerk-latchkey/src/resources/resources.ts'
import type { Resources } from '../../packages/clerk-latchkey/src/resources/resources.ts'
import { startRecordingServer } from '../contract/recording-server.ts'
import type { RecordedRequest, RecordingServer } from '../contract/recording-server.ts'

/** The methods that both clients have, as the official types describe them. */
type Client = ReturnType<typeof createClerkClient>

const secretKey = 'sk_test_parity'
let server: RecordingServer
beforeAll(async () => {
  server = await startRecordingServer()
})
afterAll(() => server[Symbol.asyncDispose]())

function createOurs(): Resources {
  const api = createApi({
    secretKey,
    machineSecretKey: 'ak_machine',
    apiUrl: server.url,
    rateLimit: false,
  })
  const made = Object.entries(resources).map(([name, create]) => [name, create(api)] as const)
  return Object.fromEntries(made) as unknown as Resources
}

const kept = ['authorization', 'clerk-api-version', 'idempotency-key', 'x-forwarded-for']

function summary({ method, path, query, body, headers }: RecordedRequest): unknown {
  const own = Object.entries(headers).filter(([name]) => kept.includes(name))
  return { method, path, query, body, headers: Object.fromEntries(own) }
}

/** What both clients send for the same call. */
async function sendBoth(
  run: (client: Client) => Promise<unknown>,
): Promise<{ theirs: unknown[]; ours: unknown[] }> {
  const official = createClerkClient({
    secretKey,
    machineSecretKey: 'ak_machine',
    apiUrl: server.url,
  })
  await run(official)
  const theirs = server.take().map(summary)
  // Ours has the methods that are called here, with parameters that take what theirs take.
  await run(createOurs() as unknown as Client)
  return { theirs, ours: server.take().map(summary) }
}

const metadata = { publicMetadata: { snake_key: { camelKey: 1 } }, privateMetadata: {} }
const domain = {
  organizationId: 'org_1',
  name: 'a.example',
  enrollmentMode: 'manual_invitation',
} as const
const email = {
  to: { userId: 'user_1' },
  from: { address: 'a@b.example' },
  replyTo: { address: 'c@d.example', name: 'C' },
  subject: 'Hello',
  text: 'Hello',
  headers: { 'X-Some_Header': 'yes' },
}

describe('sends what the official client sends', () => {
  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['users.updateUser without metadata', (c) => c.users.updateUser('user_1', { firstName: 'A' })],
    ['users.updateUser with metadata only', (c) => c.users.updateUser('user_1', metadata)],
    [
      'users.updateUser with both',
      (c) =>
        c.users.updateUser('user_1', {
          ...metadata,
          unsafeMetadata: {},
          primaryEmailAddressID: 'idn_1',
        }),
    ],
    [
      'organizations.updateOrganization with both',
      (c) => c.organizations.updateOrganization('org_1', { ...metadata, name: 'A' }),
    ],
    [
      'organizations.getOrganization by slug',
      (c) => c.organizations.getOrganization({ slug: 'a' }),
    ],
    [
      'organizations.createOrganizationDomain, verified by default',
      (c) => c.organizations.createOrganizationDomain(domain),
    ],
    [
      'organizations.createOrganizationDomain, not verified',
      (c) => c.organizations.createOrganizationDomain({ ...domain, verified: false }),
    ],
    [
      'users.getUserOauthAccessToken without the prefix',
      (c) => c.users.getUserOauthAccessToken('user_1', 'google'),
    ],
    ['users.setPasswordCompromised', (c) => c.users.setPasswordCompromised('user_1')],
    ['sessions.getToken', (c) => c.sessions.getToken('sess_1')],
    ['sessions.getToken by a template', (c) => c.sessions.getToken('sess_1', 'supabase')],
    ['sessions.getToken with a lifetime', (c) => c.sessions.getToken('sess_1', '', 60)],
    ['m2m.createToken', (c) => c.m2m.createToken()],
    ['m2m.createToken with a key', (c) => c.m2m.createToken({ machineSecretKey: 'ak_other' })],
    [
      'm2m.createToken with claims',
      (c) => c.m2m.createToken({ claims: { snake_claim: { camelClaim: 1 } } }),
    ],
    ['m2m.list with a key', (c) => c.m2m.list({ subject: 'mch_1', machineSecretKey: 'ak_other' })],
    ['m2m.revokeToken', (c) => c.m2m.revokeToken({ m2mTokenId: 'mt_1' })],
    ['m2m.verify of an opaque token', (c) => c.m2m.verify({ token: 'mt_secret' })],
    ['apiKeys.revoke', (c) => c.apiKeys.revoke({ apiKeyId: 'ak_1' })],
    [
      'domains.add',
      (c) => c.domains.add({ name: 'a.example', is_satellite: true, proxy_url: null }),
    ],
    ['domains.update', (c) => c.domains.update({ domainId: 'dmn_1', is_secondary: true })],
    ['emails.create', (c) => c.emails.create(email)],
    [
      'emails.create with an idempotency key',
      (c) => c.emails.create(email, { idempotencyKey: 'order_1' }),
    ],
    ['emails.createBatch', (c) => c.emails.createBatch([{ ...email, idempotencyKey: 'order_1' }])],
    [
      'accountless applications, with the headers of a request',
      (c) =>
        c['__experimental_accountlessApplications'].createAccountlessApplication({
          requestHeaders: new Headers({ 'X-Forwarded-For': '203.0.113.1' }),
          source: 'tanstack',
        }),
    ],
    [
      'actorTokens.create',
      (c) =>
        c.actorTokens.create({
          userId: 'user_1',
          actor: { sub: 'user_2', additionalProperties: { a_b: 1 } },
        }),
    ],
    [
      'agentTasks.create',
      (c) =>
        c.agentTasks.create({
          onBehalfOf: { userId: 'user_1' },
          permissions: '*',
          agentName: 'a',
          taskDescription: 'b',
          redirectUrl: 'https://c.example',
        }),
    ],
  ])('for %s', async (_, run) => {
    server.answer(200, [])
    const { theirs, ours } = await sendBoth(run)
    expect(ours).toEqual(theirs)
    expect(ours).not.toEqual([])
  })
})

describe('refuses what the official client refuses', () => {
  it.each<[string, RegExp, (client: Client) => Promise<unknown>]>([
    ['an empty id', /ID is required|needs userId/, (c) => c.users.getUser('')],
    [
      'an idempotency key with spaces',
      /idempotency key/i,
      (c) => c.emails.create(email, { idempotencyKey: 'a b' }),
    ],
    [
      'an access token for another audience',
      /https:\/\/other\.example/,
      (c) => c.idPOAuthAccessToken.verify('oat_1', { audience: 'https://other.example' }),
    ],
  ])('%s', async (_, message, run) => {
    server.answer(200, { object: 'clerk_idp_oauth_access_token', aud: ['https://a.example'] })
    await expect(run(createClerkClient({ secretKey, apiUrl: server.url }))).rejects.toThrow(message)
    await expect(async () => run(createOurs() as unknown as Client)).rejects.toThrow(message)
    server.take()
  })

  it('but not an access token for the expected audience', async () => {
    server.answer(200, { object: 'clerk_idp_oauth_access_token', aud: ['https://a.example'] })
    const token = await createOurs().idPOAuthAccessToken.verify('oat_1', {
      audience: ['https://b.example', 'https://a.example'],
    })
    expect(token.aud).toEqual(['https://a.example'])
    server.take()
  })
})

describe('sends what the official client drops', () => {
  it('`false`, `0` and an empty text in queries', async () => {
    server.answer(200, { data: [], total_count: 0 })
    await createOurs().enterpriseConnections.getEnterpriseConnectionList({
      active: false,
      offset: 0,
    })
    await createOurs().organizations.getOrganizationList({ query: '' })
    expect(server.take().map(({ query }) => query)).toEqual([
      [
        ['active', 'false'],
        ['offset', '0'],
      ],
      [['query', '']],
    ])
  })
})
