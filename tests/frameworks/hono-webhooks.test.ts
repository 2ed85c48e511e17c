import { verifyWebhook } from 'clerk-latchkey/hono'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { expect, test } from 'vitest'

import { signingSecret, toWebhookHeaders } from '../matrix/webhook.ts'

const body = '{ "type": "user.created", "data": { "n": 1.0 } }'

/** Delivers a webhook to an app that does something with the request first. */
async function deliver(read: (c: Context) => Promise<unknown>): Promise<Response> {
  const app = new Hono<{ Bindings: { CLERK_WEBHOOK_SIGNING_SECRET: string } }>()
  app.post('/', async (c) => {
    await read(c)
    return c.json((await verifyWebhook(c)).type)
  })
  app.onError(({ message }, c) => c.text(message, 400))
  const request = { method: 'POST', headers: toWebhookHeaders(body), body }
  return app.request('/', request, { CLERK_WEBHOOK_SIGNING_SECRET: signingSecret })
}

test.each([
  ['nobody', async () => undefined],
  ['c.req.json()', (c: Context) => c.req.json()],
  ['c.req.text()', (c: Context) => c.req.text()],
  ['c.req.arrayBuffer()', (c: Context) => c.req.arrayBuffer()],
])('a webhook is verified after %s has read the body', async (_, read) => {
  const response = await deliver(read)
  expect(await response.json()).toBe('user.created')
})

test('a webhook whose bytes are gone is refused, with the lines that help', async () => {
  const response = await deliver((c) => c.req.raw.json())
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('const event = await verifyWebhook(c)')
})
