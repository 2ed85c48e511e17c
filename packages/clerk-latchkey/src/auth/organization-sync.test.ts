import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, production } from '../../../../tests/auth/application.ts'
import { now, sessionClaims, signedInPage } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import type { OrganizationSyncOptions } from './options.ts'

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

const patterns: OrganizationSyncOptions = {
  organizationPatterns: ['/orgs/:slug', '/orgs/:slug/(.*)', '/o/:id', '/both/:id/:slug', '/me/org'],
  personalAccountPatterns: ['/me', '/me/(.*)'],
}

async function visit(url: string, claims: object, given: object = {}, options = patterns) {
  const token = await signer.mint(sessionClaims({ ...claims }))
  const app = createApplication({
    ...production,
    authorizedParties: ['https://app.example.com'],
    jwtKey: signer.pem,
    organizationSyncOptions: options,
  })
  const state = await app.authenticate(signedInPage(token, { url, ...given }))
  const target = new URL(state.headers.get('location') ?? 'x:').searchParams.get('organization_id')
  return { app, state, target }
}

const version2 = { v: 2, o: { id: 'org_1', slg: 'acme' } }
const version1 = { org_id: 'org_1', org_slug: 'acme' }

describe('a path that asks for an organization', () => {
  test.each<[string, object, string]>([
    ['/orgs/other', version2, 'other'],
    ['/orgs/other/x', version1, 'other'],
    ['/orgs/acme', {}, 'acme'],
    ['/o/org_2', version2, 'org_2'],
    ['/both/org_2/acme', version2, 'org_2'],
    ['/me', version2, ''],
    ['/me/org', version2, ''],
    ['/me/x', version1, ''],
  ])('%s with %j makes %j active', async (url, claims, expected) => {
    const { state, target } = await visit(url, claims)
    expect(state).toMatchObject({
      status: 'handshake',
      reason: 'active-organization-mismatch',
      message: 'The path asks for another organization than the active one.',
    })
    expect(target).toBe(expected)
  })

  test.each<[string, object]>([
    ['/orgs/acme', version2],
    ['/orgs/acme/x', version1],
    ['/o/org_1', version2],
    ['/me', {}],
    ['/me/x', {}],
    ['/elsewhere', version2],
    ['/orgs/other', { ...version2, sts: 'pending' }],
  ])('%s with %j is fine', async (url, claims) => {
    const { state, app } = await visit(url, claims)
    expect(state).toMatchObject({ status: 'signed-in' })
    expect(app.warnings).toEqual([])
  })

  test('is only asked for by pages', async () => {
    const headers = { 'sec-fetch-dest': 'empty' }
    expect((await visit('/orgs/other', version2, { headers })).state.status).toBe('signed-in')
    expect((await visit('/orgs/other', version2, { method: 'POST' })).state.status).toBe(
      'signed-in',
    )
  })

  test('is given up after three redirects', async () => {
    const count = (times: number) => ({ cookies: { __clerk_redirect_count: times } })
    const again = await visit('/orgs/other', version2, count(2))
    expect(again.state.status).toBe('handshake')
    const enough = await visit('/orgs/other', version2, count(3))
    expect(enough.state.status).toBe('signed-in')
    expect(enough.app.warnings).toEqual([
      'Clerk: An organization that a path asks for could not be made active: it does not exist, or the user is not a member. See { organizationSyncOptions }.',
    ])
  })

  test('may be one of organizations alone, or of personal accounts alone', async () => {
    const only = (options: OrganizationSyncOptions) => visit('/me', version2, {}, options)
    expect((await only({ personalAccountPatterns: ['/me'] })).target).toBe('')
    expect((await only({ organizationPatterns: ['/:slug'] })).target).toBe('me')
    expect((await only({})).state.status).toBe('signed-in')
    expect((await only({ organizationPatterns: ['/(.*)'] })).state.status).toBe('signed-in')
  })

  test('is named in every handshake of that path', async () => {
    const { target, state } = await visit('/orgs/acme', version2, { cookies: { __client_uat: 0 } })
    expect([state.reason, target]).toEqual(['session-token-but-no-client-uat', 'acme'])
  })

  test.each(['organizationPatterns', 'personalAccountPatterns'])(
    '%s must be patterns',
    async (name) => {
      await expect(visit('/', {}, {}, { [name]: ['/:'] })).rejects.toMatchObject({
        name: 'ClerkConfigurationError',
        code: 'option_invalid',
        message: `{ organizationSyncOptions.${name} } has a pattern that cannot be read: a ":" has no name behind it`,
        cause: expect.any(TypeError),
      })
    },
  )
})
