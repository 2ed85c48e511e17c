import { verifyRawWebhook } from '../raw-webhook.ts'
import type { VerifyWebhookOptions, WebhookEvent } from '../raw-webhook.ts'
import type { WebhookRequest } from '../../verify-webhook.ts'

const advice = `Keep the raw body of requests:

  const app = await NestFactory.create(AppModule, { rawBody: true })
`

/**
 * Verifies that a webhook comes from Clerk. The handler has to be `@Public()`, and the application keeps raw bodies:
 * `NestFactory.create(AppModule, { rawBody: true })`.
 *
 * @param req - The request, as `@Req()` gives it.
 * @throws {WebhookVerificationError} with the `code` of what is wrong; answer it with status 400
 * @throws {ConfigurationError} `webhook_secret_missing`, `webhook_secret_invalid`
 * @see https://clerk.com/docs/guides/development/webhooks/syncing
 * @example
 * ```ts
 * import { Controller, Post, Req } from '@nestjs/common'
 * import type { RawBodyRequest } from '@nestjs/common'
 * import { Public, verifyWebhook } from 'clerk-latchkey/nestjs'
 * import type { Request } from 'express'
 *
 * @Controller('webhooks')
 * export class WebhookController {
 *   @Public()
 *   @Post('clerk')
 *   async receive(@Req() req: RawBodyRequest<Request>) {
 *     const event = await verifyWebhook(req)
 *     if (event.type === 'user.created') console.log(event.data.id)
 *   }
 * }
 * ```
 */
export function verifyWebhook(
  req: WebhookRequest,
  options?: VerifyWebhookOptions,
): Promise<WebhookEvent> {
  return verifyRawWebhook(req, options, advice)
}
