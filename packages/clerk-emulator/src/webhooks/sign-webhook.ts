import { createHmac } from 'node:crypto'

/** What is signed of a webhook. */
export interface WebhookContent {
  /** The same at each attempt: receivers tell repetitions by it. */
  readonly id: string
  /** When it is sent, in seconds since the epoch. */
  readonly timestamp: number
  readonly body: string
}

/**
 * Signs a webhook: HMAC with SHA-256 over id, time and body.
 *
 * @param secret `whsec_` and the key in base64.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signWebhook({ id, timestamp, body }: WebhookContent, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`)
  return `v1,${signature.digest('base64')}`
}
