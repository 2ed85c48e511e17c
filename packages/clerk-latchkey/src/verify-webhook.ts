import { hmacSha256 } from '#crypto'

import { fromBase64 } from './auth/base64.ts'
import { ConfigurationError } from './configuration-error.ts'
import { readEnv } from './env.ts'
import { readRawBody } from './webhook-body.ts'
import type { BodyCarrier } from './webhook-body.ts'
import { WebhookVerificationError } from './webhook-error.ts'
import type { WebhookEvent } from './webhook-events.ts'

/** A webhook as it came in: a `Request`, a Node request that no parser has read, or headers and a raw body. */
export interface WebhookRequest extends BodyCarrier {
  readonly headers:
    | { get(name: string): string | null }
    | Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface VerifyWebhookOptions {
  /**
   * The endpoint's signing secret (`whsec_…`); several while one is being replaced by another. Default:
   * `CLERK_WEBHOOK_SIGNING_SECRET`, where spaces separate several.
   */
  readonly signingSecret?: string | readonly string[] | undefined
  /** How far the time of the webhook may be from now, in milliseconds. @default 300000 */
  readonly toleranceInMs?: number | undefined
}

/**
 * Verifies that a webhook comes from Clerk, is unchanged and is not an old one sent again.
 *
 * @returns the event; `event.type` decides the type of `event.data`
 * @throws {WebhookVerificationError} with the `code` of what is wrong; answer it with status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * @example
 * import { verifyWebhook } from 'clerk-latchkey/webhooks'
 *
 * export async function POST(request: Request) {
 *   const event = await verifyWebhook(request)
 *   if (event.type === 'user.created') console.log(event.data.id)
 *   return new Response(null, { status: 204 })
 * }
 */
export async function verifyWebhook(
  request: WebhookRequest,
  { signingSecret, toleranceInMs = 300_000 }: VerifyWebhookOptions = {},
): Promise<WebhookEvent> {
  const secrets = readSecrets(signingSecret ?? readEnv().CLERK_WEBHOOK_SIGNING_SECRET)
  const { id, timestamp, signature } = readHeaders(request)
  verifyTimestamp(timestamp, toleranceInMs)
  const body = await readRawBody(request)
  const content = concat(new TextEncoder().encode(`${id}.${timestamp}.`), body)
  const candidates = signature
    .split(' ')
    .filter((item) => item.startsWith('v1,'))
    .map((item) => item.slice(3))
  for (const secret of secrets) {
    // There are two secrets while one replaces the other.
    // oxlint-disable-next-line no-await-in-loop
    const expected = await hmacSha256(secret, content)
    if (candidates.some((candidate) => isEqual(candidate, expected))) return readEvent(body)
  }
  throw new WebhookVerificationError(
    'signature_mismatch',
    'The signature of the webhook does not fit: the secret is that of another endpoint, or the body is not as it was sent.',
  )
}

/** `whsec_` and base64. */
function readSecrets(given: string | readonly string[] | undefined): Uint8Array[] {
  const secrets = (typeof given === 'string' ? given.split(/\s+/) : (given ?? [])).filter(Boolean)
  if (secrets.length === 0) {
    throw new ConfigurationError(
      'webhook_secret_missing',
      'There is no secret to verify webhooks with: set CLERK_WEBHOOK_SIGNING_SECRET or pass { signingSecret }. You find it with the endpoint in the Clerk Dashboard.',
    )
  }
  return secrets.map((secret) => {
    try {
      return fromBase64(secret.replace(/^whsec_/, ''))
    } catch {
      throw new ConfigurationError(
        'webhook_secret_invalid',
        'CLERK_WEBHOOK_SIGNING_SECRET, or { signingSecret }, is not a signing secret: one starts with "whsec_", and what follows is base64.',
      )
    }
  })
}

/** Clerk sends the names of Svix; the specification has its own. */
function readHeaders({
  headers,
}: WebhookRequest): Record<'id' | 'timestamp' | 'signature', string> {
  const read = (name: string): string => {
    const value = ['svix', 'webhook'].map((prefix) => readHeader(headers, `${prefix}-${name}`))
    return value.find(Boolean) ?? ''
  }
  const found = { id: read('id'), timestamp: read('timestamp'), signature: read('signature') }
  const missing = Object.entries(found).filter(([, value]) => value === '')
  if (missing.length === 0) return found
  throw new WebhookVerificationError(
    'headers_missing',
    `The request is no webhook of Clerk's: it has no ${missing.map(([name]) => `svix-${name}`).join(', ')} header.`,
  )
}

function readHeader(headers: WebhookRequest['headers'], name: string): string | undefined {
  if (typeof headers.get === 'function') return headers.get(name)?.trim()
  // An object of strings and lists, since it is no Headers.
  const record = headers as Readonly<Record<string, string | readonly string[] | undefined>>
  const key = Object.keys(record).find((item) => item.toLowerCase() === name)
  const value = key === undefined ? undefined : record[key]
  return (typeof value === 'object' ? value[0] : value)?.trim()
}

function verifyTimestamp(timestamp: string, toleranceInMs: number): void {
  const age = Date.now() - Number(timestamp) * 1000
  if (!/^\d+$/.test(timestamp)) {
    const message = `The svix-timestamp header is not a number of seconds: "${timestamp.slice(0, 30)}".`
    throw new WebhookVerificationError('timestamp_invalid', message)
  }
  if (Math.abs(age) <= toleranceInMs) return
  const seconds = Math.round(Math.abs(age) / 1000)
  throw new WebhookVerificationError(
    age > 0 ? 'timestamp_too_old' : 'timestamp_too_new',
    `The webhook was signed ${seconds} s ${age > 0 ? 'ago' : 'from now'}; ${toleranceInMs / 1000} s are allowed. It was sent again, or the clock of this machine is wrong.`,
  )
}

/** In the same time for every wrong signature. */
function isEqual(candidate: string, expected: string): boolean {
  if (candidate.length !== expected.length) return false
  let difference = 0
  for (let index = 0; index < expected.length; index++) {
    difference |= candidate.charCodeAt(index) ^ expected.charCodeAt(index)
  }
  return difference === 0
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength)
  both.set(first)
  both.set(second, first.byteLength)
  return both
}

function readEvent(body: Uint8Array): WebhookEvent {
  try {
    const { type, data, event_attributes, timestamp, instance_id } = JSON.parse(
      new TextDecoder().decode(body),
    )
    // Clerk signed it: what it is, is what its type says.
    return { type, object: 'event', data, event_attributes, timestamp, instance_id } as WebhookEvent
  } catch (cause) {
    const message = 'The body of the webhook is not a JSON object.'
    throw new WebhookVerificationError('body_not_an_event', message, { cause })
  }
}
