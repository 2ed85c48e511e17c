// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { BatchEmailResult, CreateEmailParams, Email } from '../models/emails.ts'
import { withIdempotencyKey } from './with-idempotency-key.ts'

const CreateEmail = {
  id: 'CreateEmail',
  method: 'POST',
  path: '/email',
  opaque: ['headers', 'data'],
} as const satisfies Operation

const CreateEmailBatch = {
  id: 'CreateEmailBatch',
  method: 'POST',
  path: '/email/batch',
  opaque: ['headers', 'data'],
} as const satisfies Operation

const GetEmail = {
  id: 'GetEmail',
  method: 'GET',
  path: '/email/{email_id}',
  opaque: ['data'],
} as const satisfies Operation

export const emails = ({ call }: Api) => ({
  /**
   * Sends an email.
   *
   * @see https://clerk.com/docs/reference/backend-api
   */
  create: (
    params: CreateEmailParams,
    idempotency: { idempotencyKey?: string | undefined } = {},
    options?: CallOptions,
  ): ApiPromise<Email> =>
    call(CreateEmail, params, withIdempotencyKey(options, idempotency.idempotencyKey)),

  /**
   * Sends up to 100 emails, each for itself.
   *
   * @param messages - 1 to 100 items.
   * @see https://clerk.com/docs/reference/backend-api
   */
  createBatch: (
    messages: readonly {
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
      idempotencyKey?: string | undefined
    }[],
    options?: CallOptions,
  ): ApiPromise<BatchEmailResult[]> => call(CreateEmailBatch, { messages }, options),

  /**
   * Gets an email that was sent.
   *
   * @see https://clerk.com/docs/reference/backend-api
   */
  get: (emailId: string, options?: CallOptions): ApiPromise<Email> =>
    call(GetEmail, { emailId }, options),
})

/** The methods of `emails`. */
export type EmailsResource = ReturnType<typeof emails>
