import { describe, expect, test } from 'vitest'

import { createEmulator } from '../create-emulator.ts'
import type { Emulator, EmulatorOptions } from '../emulator.ts'

async function createLimited(options: EmulatorOptions = {}) {
  const emulator = await createEmulator({ rateLimits: true, ...options })
  return { emulator, ask: (operation: string, body?: unknown) => send(emulator, operation, body) }
}

function send(emulator: Emulator, operation: string, body?: unknown): Promise<Response> {
  const [method = '', path = ''] = operation.split(' ')
  return emulator.fetch(
    new Request(`http://emulator.test/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${emulator.secretKey}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )
}

/** How many requests in a row are answered before one is refused. */
async function countAnswered(ask: () => Promise<Response>, most: number): Promise<number> {
  for (let count = 0; count < most; count++) {
    if ((await ask()).status === 429) return count
  }
  return most
}

test('nothing is limited unless it is asked for', async () => {
  const { ask } = await createLimited({ rateLimits: false })
  expect(await countAnswered(() => ask('GET /users/count'), 300)).toBe(300)
})

describe('with limits', () => {
  test('a development instance answers 100 requests in 10 seconds', async () => {
    const { emulator, ask } = await createLimited()
    expect(await countAnswered(() => ask('GET /users/count'), 300)).toBe(100)
    const refused = await ask('GET /users')
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'too_many_requests' }] })
    emulator.clock.advance(7000)
    expect((await ask('GET /users')).headers.get('retry-after')).toBe('3')
    emulator.clock.advance(3000)
    expect((await ask('GET /users')).status).toBe(200)
  })

  test('a production instance answers 1,000', async () => {
    const { ask } = await createLimited({ secretKey: 'sk_live_0123456789' })
    expect(await countAnswered(() => ask('GET /users/count'), 1200)).toBe(1000)
  })

  test('keys are never limited', async () => {
    const { ask } = await createLimited()
    expect(await countAnswered(() => ask('GET /jwks'), 300)).toBe(300)
  })

  test('a user is changed 10 times in 10 seconds, and another one as often', async () => {
    const { ask } = await createLimited()
    const users = (await (await ask('GET /users')).json()) as Array<{ id: string }>
    for (const { id } of users.slice(0, 2)) {
      const change = () => ask(`PATCH /users/${id}/metadata`, { public_metadata: { a: 1 } })
      expect(await countAnswered(change, 20)).toBe(10)
    }
  })

  test('the hour of invitations goes by the clock that tests can move', async () => {
    const { emulator, ask } = await createLimited({ rateLimits: { scale: 0.05 } })
    const invite = () =>
      ask('POST /invitations', { email_address: 'a@x.org', ignore_existing: true })
    expect(await countAnswered(invite, 20)).toBe(5)
    expect((await invite()).headers.get('retry-after')).toBe('10')
    emulator.clock.advance(10_000)
    expect((await invite()).headers.get('retry-after')).toBe('3590')
    emulator.clock.advance(3_590_000)
    expect((await invite()).status).toBe(200)
  })
})
