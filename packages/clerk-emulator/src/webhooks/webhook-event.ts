import type { WebhookEventType } from './event-types.ts'

/** The body of a webhook. */
export interface WebhookEvent {
  readonly object: 'event'
  readonly type: WebhookEventType
  readonly data: unknown
  readonly event_attributes: {
    readonly http_request: { readonly client_ip: string; readonly user_agent: string }
  }
  /** Milliseconds since the epoch, by the clock of the emulator. */
  readonly timestamp: number
  readonly instance_id: string
}

/** Something that happened, before it is made a webhook of. */
export interface Happening {
  readonly type: WebhookEventType
  readonly data: unknown
}

/** What is left to tell of something that is gone. */
export function toDeletedObject(object: string, id: string, rest: Record<string, unknown> = {}) {
  return { object, id, deleted: true, ...rest }
}
