import type { Feature } from '../app.ts'
import type { Case, RequestSpec } from '../case.ts'
import { development } from '../setups.ts'
import { signingSecret, toWebhookHeaders } from '../webhook.ts'

const needs: readonly Feature[] = ['webhooks']

/** A body that a parser and `JSON.stringify` would change. */
const body = '{ "type": "user.created", "object": "event", "data": {"id":"user_1", "n": 1.0} }'

const deliver = (path: string, sent = body, secret = signingSecret): RequestSpec => ({
  method: 'POST',
  path,
  headers: [async () => toWebhookHeaders(body, secret)],
  body: sent,
})

const refused = { name: 'WebhookVerificationError' }

/** `verifyWebhook` in a handler. */
export const webhooks: readonly Case[] = [
  {
    name: 'a webhook is verified where nothing has read the body',
    setup: development,
    needs: [...needs, 'unread body'],
    request: deliver('/webhook'),
    expected: { status: 200, body: { type: 'user.created' } },
  },
  {
    name: 'a webhook is verified with the raw body',
    setup: development,
    needs,
    request: deliver('/webhook/raw'),
    expected: { status: 200, body: { type: 'user.created' } },
  },
  {
    name: 'a webhook that was changed on the way is refused',
    setup: development,
    needs,
    request: deliver('/webhook/raw', body.replace('user_1', 'user_2')),
    expected: { status: 500, ours: refused },
  },
  {
    name: 'a webhook that somebody else signed is refused',
    setup: development,
    needs,
    request: deliver('/webhook/raw', body, `whsec_${btoa('another secret for tests')}`),
    expected: { status: 500, ours: refused },
  },
  {
    name: 'a request without a signature is refused',
    setup: development,
    needs,
    request: {
      method: 'POST',
      path: '/webhook/raw',
      headers: [{ 'content-type': 'application/json' }],
      body,
    },
    expected: { status: 500, ours: refused },
  },
  {
    name: 'a parsed body is not written again: the error says how to get the raw one',
    setup: development,
    needs: [...needs, 'parsed body'],
    request: deliver('/webhook/parsed'),
    expected: { status: 500, body: { ...refused, message: /parsed[^]*\n\n {2}\S/ } },
  },
]
