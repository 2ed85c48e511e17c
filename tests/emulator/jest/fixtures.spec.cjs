const { setUpEmulator } = require('clerk-emulator/testing')
const { createClerkClient } = require('clerk-latchkey')

const clerk = setUpEmulator({ beforeAll, beforeEach, afterAll })

const createClient = () =>
  createClerkClient({ secretKey: clerk.emulator.secretKey, apiUrl: clerk.emulator.url })

// Twice the same: what one test does is gone in the next.
test.each(['once', 'twice'])('is at its seed, %s', async () => {
  const { users } = createClient()
  expect(await users.getCount()).toBe(4)
  await users.createUser({ emailAddress: ['short.lived@example.com'] })
  expect(await users.getCount()).toBe(5)
})

test('signs in', async () => {
  const { emulator } = clerk
  const { headers, userId } = await emulator.signIn({ email: 'ada@example.com' })
  const request = new Request('http://localhost:3000/me', { headers })
  const state = await createClient().authenticateRequest(request)
  expect(state.toAuth().userId).toBe(userId)
})
