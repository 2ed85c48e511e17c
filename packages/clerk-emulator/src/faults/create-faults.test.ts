import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { createEmulator } from '../create-emulator.ts'
import type { Emulator } from '../emulator.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
})
beforeEach(() => emulator.reset())
afterAll(() => emulator.close())

const toRequest = (path: string): Request =>
  new Request(`${emulator.url}${path}`, {
    headers: { authorization: `Bearer ${emulator.secretKey}` },
  })
const ask = (path = '/v1/users/count') => emulator.fetch(toRequest(path))

test('an error is answered as often as it is asked for', async () => {
  emulator.faults.add({ type: 'error', status: 503, code: 'service_unavailable', times: 2 })
  const statuses = [await ask(), await ask(), await ask()].map(({ status }) => status)
  expect(statuses).toEqual([503, 503, 200])
})

test('an error can say when to come back', async () => {
  emulator.faults.add({ type: 'error', status: 429, code: 'too_many_requests', retryAfter: 7 })
  expect((await ask()).headers.get('retry-after')).toBe('7')
})

test('a fault hits the operation that it names', async () => {
  emulator.faults.add({ type: 'error', operation: 'GET /users/{user_id}' })
  expect((await ask('/v1/users/user_1')).status).toBe(500)
  expect((await ask('/v1/users')).status).toBe(200)
  expect((await ask('/v1/users/user_1/organization_memberships')).status).toBe(404)
})

test('a ratio hits that part of the requests, the same ones each time', async () => {
  const count = async () => {
    emulator.faults.clear()
    emulator.faults.add({ type: 'error', ratio: 0.25 })
    const answers = await Promise.all(Array.from({ length: 400 }, () => ask()))
    return answers.map(({ status }) => status === 500)
  }
  const hits = await count()
  expect(hits.filter(Boolean).length).toBeGreaterThan(60)
  expect(hits.filter(Boolean).length).toBeLessThan(140)
  expect(await count()).toEqual(hits)
})

test('a fault ends by the clock of the emulator', async () => {
  emulator.faults.add({ type: 'error', forMs: 1000 })
  expect((await ask()).status).toBe(500)
  emulator.clock.advance(1000)
  expect((await ask()).status).toBe(200)
  expect(emulator.faults.list()).toEqual([])
})

test('a fault ends when it is removed, and all do with a reset', async () => {
  const { remove } = emulator.faults.add({ type: 'error' })
  remove()
  expect((await ask()).status).toBe(200)
  emulator.faults.add({ type: 'error' })
  emulator.reset()
  expect((await ask()).status).toBe(200)
})

test('latency is waited for', async () => {
  emulator.faults.add({ type: 'latency', delayInMs: 50, times: 1 })
  const order: string[] = []
  const late = ask().then(() => order.push('late'))
  await ask().then(() => order.push('at once'))
  await late
  expect(order).toEqual(['at once', 'late'])
})

test('without keys, both APIs answer 503 where keys are', async () => {
  emulator.faults.add({ type: 'jwks-outage' })
  expect((await ask('/v1/jwks')).status).toBe(503)
  expect((await ask('/.well-known/jwks.json')).status).toBe(503)
  expect((await ask()).status).toBe(200)
})

describe('over HTTP', () => {
  test('a connection is reset before there is an answer', async () => {
    emulator.faults.add({ type: 'reset', times: 1 })
    await expect(fetch(toRequest('/v1/users'))).rejects.toThrow('fetch failed')
    expect((await fetch(toRequest('/v1/users'))).status).toBe(200)
  })

  test('a connection ends in the middle of a body', async () => {
    emulator.faults.add({ type: 'cut', times: 1 })
    const response = await fetch(toRequest('/v1/users'))
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
    expect(await (await fetch(toRequest('/v1/users'))).json()).toHaveLength(4)
  })
})

test('in process, a reset is an error with the code that Node gives it', async () => {
  emulator.faults.add({ type: 'reset' })
  await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' })
})
