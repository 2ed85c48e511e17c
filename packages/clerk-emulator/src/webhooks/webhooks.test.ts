import { verifyWebhook as verifyOfficially } from '@clerk/backend/webhooks'
import { verifyWebhook } from 'clerk-latchkey/webhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { createAsk } from '../backend-api/ask.fixture.ts'
import type { Ask } from '../backend-api/ask.fixture.ts'
import type { Emulator } from '../emulator.ts'
import { webhookEventTypes } from './event-types.ts'

let emulator: Emulator
let ask: Ask
let received: Request[]
let status: number

beforeEach(async () => {
  const made = await createAsk({ webhookRetryDelaysInMs: [1, 1] })
  emulator = made.emulator
  ask = made.ask
  received = []
  status = 200
  emulator.webhooks.add({
    url: 'https://app.example/webhooks',
    fetch: (request) => {
      received.push(request)
      return new Response(null, { status })
    },
  })
})

afterEach(() => emulator.close())

/** What came in, verified by us and by the official package. */
async function readEvents() {
  await emulator.webhooks.settled()
  const { signingSecret } = emulator.webhooks
  const events = received.splice(0).map(async (request) => {
    const official = await verifyOfficially(request.clone(), { signingSecret })
    const event = await verifyWebhook(request, { signingSecret })
    expect(event).toEqual(official)
    return event
  })
  return Promise.all(events)
}

async function readTypes(): Promise<readonly string[]> {
  return (await readEvents()).map(({ type }) => type)
}

describe('webhooks', () => {
  test('tell once of a user and everything that came with them', async () => {
    const { body } = await ask('POST /users', {
      email_address: ['one@example.com', 'two@example.com'],
      password: 'correct horse battery',
    })
    const events = await readEvents()
    expect(events.map(({ type }) => type)).toEqual(['user.created'])
    expect(events[0]).toMatchObject({ object: 'event', data: { id: body.id, object: 'user' } })
    expect(events[0]?.data).toHaveProperty('email_addresses.length', 2)
  })

  test('tell of the life of a user', async () => {
    const { body: user } = await ask('POST /users', { username: 'short_lived', external_id: 'x1' })
    await readEvents()
    await ask(`PATCH /users/${user.id}`, { first_name: 'Short' })
    expect(await readTypes()).toEqual(['user.updated'])
    const { sessionId } = await emulator.signIn({ userId: user.id })
    expect(await readTypes()).toContain('session.created')
    await ask(`POST /sessions/${sessionId}/revoke`)
    expect(await readTypes()).toEqual(['session.revoked'])
    await ask(`DELETE /users/${user.id}`)
    const events = await readEvents()
    expect(events).toMatchObject([
      {
        type: 'user.deleted',
        data: { object: 'user', id: user.id, deleted: true, external_id: 'x1' },
      },
    ])
  })

  test('tell of organizations and who is in them', async () => {
    const { userId } = await emulator.signIn({ email: 'katherine@example.com' })
    const { body: organization } = await ask('POST /organizations', {
      name: 'Nasa',
      created_by: userId,
    })
    expect((await readTypes()).filter((type) => type.startsWith('organization'))).toEqual([
      'organization.created',
      'organizationMembership.created',
    ])
    await ask(`PATCH /organizations/${organization.id}`, { name: 'NASA' })
    expect(await readTypes()).toEqual(['organization.updated'])
    await ask(`DELETE /organizations/${organization.id}`)
    const events = await readEvents()
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['organizationMembership.deleted', 'organization.deleted']),
    )
    const gone = events.find(({ type }) => type === 'organizationMembership.deleted')
    expect(gone?.data).toMatchObject({ organization: { id: organization.id } })
  })

  test('tell of roles and permissions', async () => {
    const { body: permission } = await ask('POST /organization_permissions', {
      key: 'org:rockets:launch',
      name: 'Launch',
    })
    const { body: role } = await ask('POST /organization_roles', {
      key: 'org:pilot',
      name: 'Pilot',
    })
    await ask(`DELETE /organization_roles/${role.id}`)
    await ask(`DELETE /organization_permissions/${permission.id}`)
    expect(await readTypes()).toEqual(
      expect.arrayContaining([
        'permission.created',
        'role.created',
        'role.deleted',
        'permission.deleted',
      ]),
    )
  })

  test('do not tell of the seed, nor that somebody was there again', async () => {
    emulator.reset()
    expect(await readTypes()).toEqual([])
  })

  test.each(webhookEventTypes)('send %s on request', async (type) => {
    emulator.webhooks.send(type, { id: 'x' })
    expect(await readEvents()).toMatchObject([{ type, data: { id: 'x' } }])
  })

  test('are sent again until they are taken, and once more on request, with the same id', async () => {
    status = 500
    emulator.webhooks.send('user.deleted', { id: 'x' })
    await expect.poll(() => received.length).toBe(3)
    const [delivery] = emulator.webhooks.deliveries
    expect(delivery?.delivered).toBe(false)
    expect(delivery?.attempts.map((attempt) => attempt.status)).toEqual([500, 500, 500])
    status = 200
    await emulator.webhooks.replay(delivery?.id ?? '')
    expect(delivery?.delivered).toBe(true)
    expect(new Set(received.map(({ headers }) => headers.get('svix-id'))).size).toBe(1)
  })

  test('go on when a receiver is not there', async () => {
    emulator.webhooks.add({
      url: 'https://gone.example/',
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    })
    emulator.webhooks.send('user.deleted', { id: 'x' })
    expect(await readTypes()).toEqual(['user.deleted'])
    const attempts = emulator.webhooks.deliveries.flatMap((delivery) => delivery.attempts)
    expect(attempts).toContainEqual(
      expect.objectContaining({ status: null, error: 'fetch failed' }),
    )
  })

  test('can have wrong signatures, which nobody takes', async () => {
    emulator.webhooks.wrongSignatures = true
    emulator.webhooks.send('user.deleted', { id: 'x' })
    await emulator.webhooks.settled()
    const [request] = received
    if (!request) throw new Error('nothing came in')
    const { signingSecret } = emulator.webhooks
    await expect(verifyWebhook(request.clone(), { signingSecret })).rejects.toThrow(/signature/i)
    await expect(verifyOfficially(request, { signingSecret })).rejects.toThrow(/signature/i)
  })

  test('go only where they are wanted', async () => {
    const wanted: string[] = []
    emulator.webhooks.add({
      url: 'https://other.example/',
      events: ['user.created'],
      fetch: async (request) => {
        const { type } = (await request.json()) as { type: string }
        wanted.push(type)
        return new Response()
      },
    })
    emulator.webhooks.send('user.created', {})
    emulator.webhooks.send('user.deleted', {})
    await emulator.webhooks.settled()
    expect(wanted).toEqual(['user.created'])
  })

  test('carry the code of an email that is not sent', async () => {
    const form = new URLSearchParams({ identifier: 'ada@example.com', strategy: 'email_code' })
    const url = `${emulator.url}/v1/client/sign_ins`
    await emulator.fetch(new Request(url, { method: 'POST', body: form }))
    expect(await readEvents()).toMatchObject([
      {
        type: 'email.created',
        data: { to_email_address: 'ada@example.com', data: { otp_code: '424242' } },
      },
    ])
  })
})
