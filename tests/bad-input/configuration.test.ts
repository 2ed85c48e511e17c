import { createEmulator, SeedError } from 'clerk-emulator'
import type { Seed } from 'clerk-emulator'
import { createClerkClient } from 'clerk-latchkey'
import { clerkMiddleware as clerkForExpress } from 'clerk-latchkey/express'
import { clerkMiddleware as clerkForHono } from 'clerk-latchkey/hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

/** A key that is well formed: the form of the other one is what the tests are about. */
const publishableKey = 'pk_test_Y2xlcmsuZXhhbXBsZS5jb20k'
const request = {
  method: 'GET',
  url: '/',
  headers: { host: 'app.example', authorization: 'Bearer x.y.z' },
}

beforeEach(() => {
  for (const name of ['CLERK_SECRET_KEY', 'CLERK_PUBLISHABLE_KEY', 'CLERK_JWT_KEY']) {
    vi.stubEnv(name, '')
  }
})

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a Publishable Key given as Secret Key', () => {
  const wrong = {
    name: 'ClerkConfigurationError',
    code: 'secret_key_invalid',
    message: expect.stringMatching(/"pk_": that is a Publishable Key.*sk_test_.*https:/),
  }

  test('is a typed error of a call', async () => {
    const clerk = createClerkClient({ secretKey: publishableKey })
    await expect(clerk.users.getUser('user_x')).rejects.toMatchObject(wrong)
  })

  test('is a typed error of a request', async () => {
    const clerk = createClerkClient({ secretKey: publishableKey })
    await expect(clerk.authenticateRequest(request)).rejects.toMatchObject(wrong)
  })

  test.each([
    ['Express', clerkForExpress],
    ['Hono', clerkForHono],
  ])('stops a %s app at its start', (_, clerkMiddleware) => {
    expect(() => clerkMiddleware({ secretKey: publishableKey })).toThrow(
      expect.objectContaining(wrong),
    )
  })
})

describe('no key at all', () => {
  const missing = {
    name: 'ClerkConfigurationError',
    code: 'secret_key_missing',
    message: expect.stringMatching(/set CLERK_SECRET_KEY or pass \{ secretKey \}.*https:/),
  }

  test('is no error before a client is used', () => {
    expect(() => createClerkClient()).not.toThrow()
  })

  test('is a typed error of a call', async () => {
    await expect(createClerkClient().users.getUser('user_x')).rejects.toMatchObject(missing)
  })

  test('is a typed error of a request', async () => {
    await expect(createClerkClient().authenticateRequest(request)).rejects.toMatchObject(missing)
  })
})

test.each(['sk_live_with space', 'sk_live_with\r\nX-Injected: 1', 'sk_live_ünïcode'])(
  'a Secret Key with characters that no key has is refused, and not shown: %j',
  async (secretKey) => {
    const calling = createClerkClient({ secretKey }).users.getUser('user_x')
    await expect(calling).rejects.toMatchObject({ code: 'secret_key_invalid' })
    await expect(calling).rejects.not.toThrow(secretKey)
  },
)

test.each([
  ['a Secret Key', 'sk_test_secret'],
  ['a key without a host', 'pk_test_'],
  ['a key whose host has no dot', `pk_test_${btoa('localhost$')}`],
  ['something else', 'hello'],
])('%s given as Publishable Key is a typed error, and is not shown', async (_, wrong) => {
  const clerk = createClerkClient({ secretKey: 'sk_test_x', publishableKey: wrong })
  const headers = { host: 'app.example', cookie: '__session=x; __client_uat=1' }
  const asking = clerk.authenticateRequest({ ...request, headers })
  await expect(asking).rejects.toMatchObject({ code: 'publishable_key_invalid' })
  await expect(asking).rejects.not.toThrow('sk_test_secret')
})

test('a JWT key that is no key is a typed error at construction', () => {
  expect(() => createClerkClient({ secretKey: 'sk_test_x', jwtKey: 'hello' })).toThrow(
    expect.objectContaining({
      name: 'ClerkConfigurationError',
      code: 'jwt_key_invalid',
      message: expect.stringContaining('PEM'),
    }),
  )
})

test.each<[string, Seed, string, RegExp]>([
  [
    'an unknown role',
    {
      users: [{ email: 'ada@example.com' }],
      organizations: [{ name: 'Acme', members: [{ user: 'ada@example.com', role: 'org:queen' }] }],
    },
    'seed_unknown_role',
    /organizations\[0\]\.members\[0\]\.role.*"org:queen".*org:admin.*roles/,
  ],
  [
    'an unknown member',
    { organizations: [{ name: 'Acme', members: [{ user: 'nobody@example.com' }] }] },
    'seed_unknown_user',
    /organizations\[0\]\.members\[0\]\.user.*"nobody@example.com".*users/,
  ],
])('a seed with %s says where, and what to do', async (_, seed, code, message) => {
  const making = createEmulator({ seed })
  await expect(making).rejects.toBeInstanceOf(SeedError)
  await expect(making).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

test('a Publishable Key given to the emulator as Secret Key is a typed error', async () => {
  await expect(createEmulator({ secretKey: publishableKey })).rejects.toMatchObject({
    code: 'secret_key_invalid',
    message: expect.stringContaining('sk_test_'),
  })
})

test('a wrong Secret Key gets 401 from the Backend API, as a typed error with the trace id', async () => {
  const emulator = await createEmulator()
  await emulator.listen()
  const clerk = createClerkClient({ secretKey: 'sk_test_wrong', apiUrl: emulator.url })
  await expect(clerk.users.getUser('user_x')).rejects.toMatchObject({
    status: 401,
    clerkTraceId: expect.any(String),
  })
  await emulator.close()
})
