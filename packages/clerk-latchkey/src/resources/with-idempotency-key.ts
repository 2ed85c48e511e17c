import { ClerkRequestError } from '../http/errors.ts'
import type { CallOptions } from '../http/options.ts'
import { withHeaders } from './with-headers.ts'

/**
 * Makes a call that can be repeated without being acted on twice.
 *
 * @throws {ClerkRequestError} `body_invalid`, where the key holds other characters than Clerk takes
 */
export function withIdempotencyKey(
  options: CallOptions | undefined,
  key: string | undefined,
): CallOptions | undefined {
  if (key === undefined) return options
  if (!/^[\w-]{1,255}$/.test(key)) {
    throw new ClerkRequestError(
      'body_invalid',
      'An idempotency key has 1 to 255 letters, digits, underscores and hyphens.',
    )
  }
  return withHeaders(options, { 'Idempotency-Key': key })
}
