import { createHmac } from 'node:crypto'

/** The secret that the suite's webhooks are signed with. */
export const signingSecret = `whsec_${Buffer.from('a secret for tests only').toString('base64')}`

/** The headers of a webhook in the format of Standard Webhooks, with Svix's names. */
export function toWebhookHeaders(body: string, secret = signingSecret): Record<string, string> {
  const id = 'msg_matrix'
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${signature}`,
  }
}
