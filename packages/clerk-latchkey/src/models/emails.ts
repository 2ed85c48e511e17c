// Written by `npm run generate`: change the generator, not this file.
import type { ApiErrorDetail } from './api-error-detail.ts'

export interface BatchEmailResult {
  readonly index: number
  readonly email?: Email
  readonly errors?: ApiErrorDetail[]
  readonly statusCode: number
  /** In seconds. */
  readonly retryAfterSeconds?: number
}

export interface Email {
  readonly object: 'email'
  readonly id: string
  readonly slug?: string | null
  readonly fromEmailName: string
  readonly toEmailAddress?: string
  readonly emailAddressId: string | null
  readonly userId?: string | null
  readonly subject?: string
  readonly body?: string
  readonly bodyPlain?: string | null
  readonly status?: string
  readonly data?: Record<string, unknown> | null
  readonly deliveredByClerk: boolean
  readonly suppressionReason?: string | null
}

/** Parameters of `create`. */
export interface CreateEmailParams {
  from: {
    address: string
    name?: string | undefined
  }
  to: {
    address?: string | undefined
    userId?: string | undefined
  }
  replyTo?:
    | {
        address: string
        name?: string | undefined
      }
    | undefined
  subject: string
  html?: string | undefined
  text?: string | undefined
  cc?: readonly string[] | undefined
  bcc?: readonly string[] | undefined
  headers?: Record<string, string> | undefined
  attachments?:
    | readonly {
        filename: string
        content: string
      }[]
    | undefined
}
