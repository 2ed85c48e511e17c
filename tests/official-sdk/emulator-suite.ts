import { createEmulator } from 'clerk-emulator'
import type { Emulator, SignedIn } from 'clerk-emulator'
import express from 'express'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { openEmulator } from './open-emulator.ts'
import type { Client, Connection, Sdk } from './sdk.ts'

/** What an unmodified SDK does with the emulator; each SDK runs all of it. */
export function describeOnEmulator(sdk: Sdk): void {
  describe(`${sdk.name} on the emulator`, () => {
    let emulator: Emulator
    let connection: Connection
    let client: Client
    let server: Server
    let origin: string

    beforeAll(async () => {
      emulator = await createEmulator()
      const apiUrl = await openEmulator(sdk, emulator)
      const { secretKey, publishableKey } = emulator
      connection = { secretKey, publishableKey, apiUrl }
      client = sdk.createClerkClient(connection)
      server = createServer(createApi(sdk, connection))
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    })

    beforeEach(() => emulator.reset())

    afterAll(async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
      await emulator.close()
      vi.unstubAllGlobals()
    })

    const signIn = (organization?: string): Promise<SignedIn> =>
      emulator.signIn({ email: 'ada@example.com', organization })

    const ask = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${origin}${path}`, { headers })
      return { status: response.status, body: (await response.json()) as unknown }
    }

    describe('Backend API', () => {
      test('lists, finds and counts the seeded people', async () => {
        const { data, totalCount } = await client.users.getUserList({ orderBy: '+created_at' })
        expect(totalCount).toBe(4)
        expect(data.map((user) => user.emailAddresses[0]?.emailAddress)).toEqual([
          'ada@example.com',
          'grace@example.com',
          'alan@example.com',
          'katherine@example.com',
        ])
        expect(await client.users.getCount()).toBe(4)
        const ada = await client.users.getUser(data[0]?.id ?? '')
        expect(ada.firstName).toBe('Ada')
        expect(Math.abs(Date.now() - ada.createdAt)).toBeLessThan(600_000)
        const found = await client.users.getUserList({ query: 'hopper' })
        expect(found.data.map((user) => user.firstName)).toEqual(['Grace'])
      })

      test('creates, updates and deletes a user', async () => {
        const created = await client.users.createUser({
          emailAddress: ['Edsger@example.com'],
          password: 'a long enough one',
          publicMetadata: { snake_case: 'kept', camelCase: 'kept' },
        })
        expect(created.emailAddresses[0]?.emailAddress).toBe('edsger@example.com')
        expect(created.publicMetadata).toEqual({ snake_case: 'kept', camelCase: 'kept' })
        const updated = await client.users.updateUser(created.id, { firstName: 'Edsger' })
        expect(updated.firstName).toBe('Edsger')
        await client.users.deleteUser(created.id)
        await expect(client.users.getUser(created.id)).rejects.toMatchObject({
          status: 404,
          errors: [{ code: 'resource_not_found' }],
        })
      })

      test('reads errors with their code, parameter and trace id', async () => {
        const params = { emailAddress: ['ada@example.com'] }
        await expect(client.users.createUser(params)).rejects.toMatchObject({
          status: 422,
          clerkTraceId: expect.stringMatching(/^[0-9a-f]{32}$/),
          errors: [{ code: 'form_identifier_exists', meta: { paramName: 'email_address' } }],
        })
      })

      test('is refused with another Secret Key', async () => {
        const stranger = sdk.createClerkClient({ ...connection, secretKey: 'sk_test_other' })
        await expect(stranger.users.getCount()).rejects.toMatchObject({
          status: 401,
          errors: [{ code: 'clerk_key_invalid' }],
        })
      })

      test('creates an organization with its creator as admin, and adds a member', async () => {
        const { data } = await client.users.getUserList({ orderBy: '+created_at' })
        const [ada, grace] = data.map(({ id }) => id)
        const { id, slug } = await client.organizations.createOrganization({
          name: 'Analytical Engines',
          createdBy: ada ?? '',
        })
        expect(slug).toBe('analytical-engines')
        const organizationId = id
        const role = 'org:member'
        await client.organizations.createOrganizationMembership({
          organizationId,
          userId: grace ?? '',
          role,
        })
        const members = await client.organizations.getOrganizationMembershipList({ organizationId })
        expect(members.totalCount).toBe(2)
        expect(new Map(members.data.map((own) => [own.publicUserData?.userId, own.role]))).toEqual(
          new Map([
            [ada, 'org:admin'],
            [grace, 'org:member'],
          ]),
        )
        const acme = await client.organizations.getOrganization({ organizationId: 'acme' })
        expect(acme.name).toBe('Acme')
      })
    })

    describe('session tokens', () => {
      test('are verified with the PEM and with fetched keys', async () => {
        const { token, userId, sessionId } = await signIn()
        const { secretKey, apiUrl } = connection
        for (const options of [{ jwtKey: emulator.jwtKey }, { secretKey, apiUrl }]) {
          const claims = await sdk.verifyToken(token, options)
          expect(claims).toMatchObject({ sub: userId, sid: sessionId, v: 2 })
        }
      })

      test('are made for a session', async () => {
        const { sessionId, userId } = await signIn()
        expect(await client.sessions.getSession(sessionId)).toMatchObject({
          id: sessionId,
          userId,
          status: 'active',
        })
        const { jwt } = await client.sessions.getToken(sessionId)
        const claims = await sdk.verifyToken(jwt, { jwtKey: emulator.jwtKey })
        expect(claims.sid).toBe(sessionId)
      })

      test('of another instance are refused', async () => {
        const other = await createEmulator()
        const { token } = await other.signIn({ email: 'ada@example.com' })
        await expect(sdk.verifyToken(token, { jwtKey: emulator.jwtKey })).rejects.toMatchObject({
          reason: 'token-invalid-signature',
        })
      })
    })

    describe('authenticateRequest', () => {
      test('knows a bearer token with its role and permissions', async () => {
        const { headers, userId } = await signIn('acme')
        const state = await client.authenticateRequest(new Request(origin, { headers }))
        expect(state.status).toBe('signed-in')
        const auth = state.toAuth()
        expect(auth).toMatchObject({ userId, orgSlug: 'acme' })
        expect(auth?.has({ role: 'org:admin' })).toBe(true)
        expect(auth?.has({ permission: 'org:billing:manage' })).toBe(true)
        expect(auth?.has({ permission: 'org:billing:read' })).toBe(false)
        // System permissions are not in a token.
        expect(auth?.has({ permission: 'org:sys_memberships:manage' })).toBe(false)
      })

      test('knows the cookies of a browser', async () => {
        const { cookieHeader, userId } = await signIn()
        const headers = { cookie: cookieHeader }
        const state = await client.authenticateRequest(new Request(origin, { headers }))
        expect(state.status).toBe('signed-in')
        expect(state.toAuth()?.userId).toBe(userId)
      })

      test('sends a browser with an expired cookie through a handshake and signs it in', async () => {
        const { cookies, userId } = await emulator.signIn({
          email: 'ada@example.com',
          expiresInSeconds: -60,
        })
        const cookie = Object.entries(cookies)
          .map((pair) => pair.join('='))
          .join('; ')
        const page = { 'sec-fetch-dest': 'document' }
        const url = `${origin}/page?a=1`
        const away = await client.authenticateRequest(
          new Request(url, { headers: { ...page, cookie } }),
        )
        expect(away.status).toBe('handshake')
        const handshake = await emulator.fetch(new Request(away.headers.get('location') ?? ''))
        expect(handshake.status).toBe(307)
        const back = handshake.headers.get('location') ?? ''
        const state = await client.authenticateRequest(new Request(back, { headers: page }))
        expect(state).toMatchObject({ status: 'signed-in', reason: null })
        expect(state.toAuth()?.userId).toBe(userId)
        expect(state.headers.get('location')).toBe(url)
      })

      test('takes an expired, a broken and a foreign token for signed out', async () => {
        const expired = await emulator.signIn({
          email: 'ada@example.com',
          expiresInSeconds: -60,
        })
        const foreign = await (await createEmulator()).signIn({ email: 'ada@example.com' })
        for (const token of [expired.token, expired.token.slice(0, -20), foreign.token, 'x.y.z']) {
          const headers = { authorization: `Bearer ${token}` }
          const state = await client.authenticateRequest(new Request(origin, { headers }))
          expect(state.status).toBe('signed-out')
        }
      })

      test('follows a rotation of the signing keys', async () => {
        const rotated = await createEmulator()
        const apiUrl = await openEmulator(sdk, rotated)
        try {
          const { secretKey, publishableKey } = rotated
          const own = sdk.createClerkClient({ secretKey, publishableKey, apiUrl })
          const authenticate = async (): Promise<string> => {
            const { headers } = await rotated.signIn({ email: 'ada@example.com' })
            return (await own.authenticateRequest(new Request(origin, { headers }))).status
          }
          expect(await authenticate()).toBe('signed-in')
          await rotated.rotateKeys()
          expect(await authenticate()).toBe('signed-in')
        } finally {
          await rotated.close()
        }
      })
    })

    describe('a protected Express route', () => {
      test('answers 200 to who is signed in, by token and by cookie', async () => {
        const { headers, cookieHeader, userId } = await signIn()
        const answer = { status: 200, body: { userId } }
        expect(await ask('/me', headers)).toEqual(answer)
        expect(await ask('/me', { cookie: cookieHeader })).toEqual(answer)
      })

      test('answers 401 to who is not', async () => {
        expect((await ask('/me')).status).toBe(401)
        expect((await ask('/me', { authorization: 'Bearer nonsense' })).status).toBe(401)
      })

      test('answers 403 to a member and 200 to an admin', async () => {
        const member = await emulator.signIn({ email: 'grace@example.com', organization: 'acme' })
        expect((await ask('/admin', member.headers)).status).toBe(403)
        const admin = await signIn('acme')
        expect((await ask('/admin', admin.headers)).status).toBe(200)
      })
    })
  })
}

/** An API as the README of either SDK would write it. */
function createApi(sdk: Sdk, connection: Connection): express.Express {
  const app = express()
  app.use(sdk.clerkMiddleware(connection))
  app.get('/me', (request, response) => {
    const { userId } = sdk.getAuth(request)
    if (userId) response.json({ userId })
    else response.status(401).json({ error: 'signed out' })
  })
  app.get('/admin', (request, response) => {
    const allowed = sdk.getAuth(request).has({ role: 'org:admin' })
    response.status(allowed ? 200 : 403).json({ allowed })
  })
  return app
}
