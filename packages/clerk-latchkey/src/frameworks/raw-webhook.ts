import type { VerifyWebhookOptions, WebhookRequest } from '../verify-webhook.ts'
import { verifyWebhook } from '../verify-webhook.ts'
import { WebhookVerificationError } from '../webhook-error.ts'
import type { WebhookEvent } from '../webhook-events.ts'
import { fromBindings } from '../env.ts'

export type { VerifyWebhookOptions } from '../verify-webhook.ts'
export type { WebhookEvent } from '../webhook-events.ts'

/**
 * Verifies the webhook that a framework received.
 *
 * @param advice - How the raw body is had in that framework: what to do, and lines to copy.
 * @param bindings - Where the runtime gives environment variables per request.
 * @throws {WebhookVerificationError} with the advice where something has parsed the body before
 */
export async function verifyRawWebhook(
  request: WebhookRequest,
  options: VerifyWebhookOptions = {},
  advice: string,
  bindings: object = {},
): Promise<WebhookEvent> {
  const { signingSecret = fromBindings(bindings).CLERK_WEBHOOK_SIGNING_SECRET } = options
  try {
    return await verifyWebhook(request, { ...options, signingSecret })
  } catch (error) {
    if (!(error instanceof WebhookVerificationError) || error.code !== 'body_not_raw') throw error
    throw new WebhookVerificationError(error.code, `${error.message} ${advice}`, { cause: error })
  }
}
