import type { Instance } from '../instance.ts'
import type { WebhookControl } from '../webhooks/webhooks.ts'
import type { RequestLog } from './request-log.ts'

/** What the console shows and changes. */
export interface ConsoleContext {
  readonly instance: Instance
  readonly webhooks: WebhookControl
  readonly log: RequestLog
  reset(): void
}
