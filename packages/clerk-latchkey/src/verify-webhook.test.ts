import { createHmac } from 'node:crypto'
import { createServer, request as send } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { verifyWebhook as verifyOfficially } from '@clerk/backend/webhooks'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest'

import { verifyWebhook } from './webhooks.ts'
import type {
  WebhookEvent,
  WebhookEventType,
  WebhookRequest,
  WebhookVerificationError,
} from './webhooks.ts'

const now = 1_790_000_000
const signingSecret = `whsec_${btoa('the secret of the endpoint')}`
const body =
  '{ "type":"user.created",\n"object":"event","data":{"id":"user_1"},"timestamp":1716883200123,"instance_id":"ins_1","event_attributes":{"http_request":{"client_ip":"1.1.1.1","user_agent":"x"}} }'

function sign(
  content: string | Uint8Array,
  { at = now, secret = signingSecret, id = 'msg_1' } = {},
) {
  const hmac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
  return `v1,${hmac.update(`${id}.${at}.`).update(content).digest('base64')}`
}

function headersFor(content: string | Uint8Array, own: Record<string, string> = {}) {
  return {
    'svix-id': 'msg_1',
    'svix-timestamp': String(now),
    'svix-signature': sign(content),
    ...own,
  }
}

function incoming(content = body, own: Record<string, string> = {}): Request {
  const headers = headersFor(content, own)
  return new Request('https://app.example.com/hooks', { method: 'POST', body: content, headers })
}

async function codeOf(request: WebhookRequest, secret: string | string[] = signingSecret) {
  try {
    await verifyWebhook(request, { signingSecret: secret })
    return 'verified'
  } catch (error) {
    return (error as WebhookVerificationError).code
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('verifyWebhook', () => {
  test('gives the event that the official function gives', async () => {
    const event = await verifyWebhook(incoming(), { signingSecret })
    expect(event).toEqual(await verifyOfficially(incoming(), { signingSecret }))
    expect(event).toMatchObject({ type: 'user.created', object: 'event', data: { id: 'user_1' } })
  })

  test('decides as the official function does about every change of one character', async () => {
    const change = fc.record({
      name: fc.constantFrom('svix-id', 'svix-timestamp', 'svix-signature', 'body'),
      at: fc.nat(120),
      by: fc.constantFrom('0', 'A', ' ', ',', '='),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ name, at, by }) => {
        // Nothing is appended: the official function passes over what follows a number or a signature.
        const alter = (text: string): string => {
          const index = at % text.length
          return text.slice(0, index) + by + text.slice(index + 1)
        }
        const headers: Record<string, string> = headersFor(body)
        if (name !== 'body') headers[name] = alter(headers[name] ?? '')
        const text = name === 'body' ? alter(body) : body
        const make = () => new Request('https://x.example', { method: 'POST', body: text, headers })
        const official = await verifyOfficially(make(), { signingSecret }).catch(() => undefined)
        const ours = await verifyWebhook(make(), { signingSecret }).catch(() => undefined)
        expect(ours).toEqual(official)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test.for([
    ['a string', body],
    ['bytes', new TextEncoder().encode(body)],
    ['a Buffer', Buffer.from(body)],
    ['an ArrayBuffer', new TextEncoder().encode(body).buffer],
  ] as const)('takes headers and %s as the raw body', async ([, raw]) => {
    expect(await codeOf({ headers: headersFor(body), body: raw })).toBe('verified')
    // Where a parser ran as well, as on Google Cloud Functions.
    expect(await codeOf({ headers: headersFor(body), body: {}, rawBody: raw })).toBe('verified')
  })

  test('takes header names in any case, and lists of values', async () => {
    const headers = Object.fromEntries(
      Object.entries(headersFor(body)).map(([name, value]) => [name.toUpperCase(), [value]]),
    )
    expect(await codeOf({ headers, body })).toBe('verified')
  })

  test('signs over the bytes, also where they are no text', async () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0x7d])
    expect(await codeOf({ headers: headersFor(bytes), body: bytes })).toBe('body_not_an_event')
  })

  test('reads a Node request that no parser has read', async () => {
    vi.useRealTimers()
    const at = Math.floor(Date.now() / 1000)
    const headers = headersFor(body, {
      'svix-timestamp': String(at),
      'svix-signature': sign(body, { at }),
    })
    expect(await receive(headers, (request) => codeOf(request))).toBe('verified')
    const drained = async (request: IncomingMessage): Promise<string> => {
      for await (const _ of request) continue
      return codeOf(request)
    }
    expect(await receive(headers, drained)).toBe('body_not_raw')
  })

  test('refuses a body that was parsed, that was read, or that is not there', async () => {
    const headers = headersFor(body)
    const parsed: unknown = JSON.parse(body)
    expect(await codeOf({ headers, body: parsed })).toBe('body_not_raw')
    expect(await codeOf({ headers })).toBe('body_not_raw')
    const used = incoming()
    await used.text()
    expect(await codeOf(used)).toBe('body_not_raw')
  })

  test('refuses a body that is far too long', async () => {
    const headers = headersFor('x')
    expect(await codeOf({ headers, body: 'x'.repeat(5_000_001) })).toBe('body_too_large')
    const endless = {
      headers,
      async *[Symbol.asyncIterator]() {
        for (;;) yield new Uint8Array(1_000_000)
      },
    }
    expect(await codeOf(endless)).toBe('body_too_large')
  })

  test.for([
    [now - 300, 'verified'],
    [now - 301, 'timestamp_too_old'],
    [now + 300, 'verified'],
    [now + 301, 'timestamp_too_new'],
  ] as const)('signed at %i: %s', async ([at, expected]) => {
    const own = { 'svix-timestamp': String(at), 'svix-signature': sign(body, { at }) }
    expect(await codeOf(incoming(body, own))).toBe(expected)
  })

  test('takes another window', async () => {
    const at = now - 3_600
    const own = { 'svix-timestamp': String(at), 'svix-signature': sign(body, { at }) }
    const options = { signingSecret, toleranceInMs: 3_600_000 }
    expect((await verifyWebhook(incoming(body, own), options)).type).toBe('user.created')
  })

  test.for(['', 'soon', '1e9', '-1', '1790000000.5', '0x10'])(
    'a timestamp of "%s" is none',
    async (timestamp) => {
      const code = await codeOf(incoming(body, { 'svix-timestamp': timestamp }))
      expect(code).toBe(timestamp === '' ? 'headers_missing' : 'timestamp_invalid')
    },
  )

  test('names the headers that are missing', async () => {
    const request = new Request('https://x.example', { method: 'POST', body })
    await expect(verifyWebhook(request, { signingSecret })).rejects.toMatchObject({
      name: 'WebhookVerificationError',
      code: 'headers_missing',
      status: 400,
      message: expect.stringContaining('svix-id, svix-timestamp, svix-signature'),
    })
  })

  test('takes the names of the specification as well', async () => {
    const headers = Object.fromEntries(
      Object.entries(headersFor(body)).map(([name, value]) => [
        name.replace('svix', 'webhook'),
        value,
      ]),
    )
    expect(await codeOf({ headers, body })).toBe('verified')
  })

  test('one of several signatures, with one of several secrets, is enough', async () => {
    const other = `whsec_${btoa('another secret')}`
    const own = { 'svix-signature': `v1a,AAAA v1,AAAA ${sign(body)}` }
    expect(await codeOf(incoming(body, own), [other, signingSecret])).toBe('verified')
    expect(await codeOf(incoming(body, own), [other])).toBe('signature_mismatch')
    const otherVersion = { 'svix-signature': sign(body).replace('v1,', 'v2,') }
    expect(await codeOf(incoming(body, otherVersion))).toBe('signature_mismatch')
  })

  test('takes the secret from the environment, several with spaces between them', async () => {
    vi.stubEnv('CLERK_WEBHOOK_SIGNING_SECRET', `whsec_AAAA ${signingSecret}`)
    expect((await verifyWebhook(incoming())).type).toBe('user.created')
  })

  test('says that there is no secret, or that it is none, without showing it', async () => {
    await expect(verifyWebhook(incoming(), { signingSecret: '' })).rejects.toMatchObject({
      name: 'ClerkConfigurationError',
      code: 'webhook_secret_missing',
    })
    await expect(verifyWebhook(incoming(), { signingSecret: 'whsec_!!!!' })).rejects.toMatchObject({
      code: 'webhook_secret_invalid',
      message: expect.not.stringContaining('!!!!'),
    })
  })

  test('a signed body that is no event is told apart from a forged one', async () => {
    for (const text of ['no JSON', 'null', '']) {
      // One after the other, for the sake of the failure's place.
      // oxlint-disable-next-line no-await-in-loop
      expect(await codeOf({ headers: headersFor(text), body: text })).toBe('body_not_an_event')
    }
  })

  test('the type of an event decides the type of its data', () => {
    const narrow = (event: WebhookEvent): void => {
      if (event.type === 'user.created') {
        expectTypeOf(event.data.email_addresses).toBeArray()
      }
      if (event.type === 'organizationMembership.created') {
        expectTypeOf(event.data.organization.id).toEqualTypeOf<string>()
      }
      if (event.type === 'user.deleted') expectTypeOf(event.data.deleted).toEqualTypeOf<boolean>()
    }
    expectTypeOf(narrow).toBeFunction()
    expectTypeOf<'session.created'>().toExtend<WebhookEventType>()
  })
})

/** Lets a real server receive the webhook. */
async function receive(
  headers: Record<string, string>,
  handle: (request: IncomingMessage) => Promise<string>,
): Promise<string> {
  const server = createServer((request, response) => {
    void handle(request).then((answer) => response.end(answer))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  try {
    return await new Promise((resolve, reject) => {
      const url = `http://127.0.0.1:${port}/`
      const outgoing = send(url, { method: 'POST', headers, agent: false }, (answer) => {
        answer.setEncoding('utf8').on('data', resolve)
      })
      outgoing.on('error', reject).end(body)
    })
  } finally {
    server.close()
  }
}
