import {
  BadRequest,
  FeathersError,
  Forbidden,
  NotAuthenticated,
  Unavailable,
} from '@feathersjs/errors'

import { WebhookVerificationError } from '../webhook-error.ts'
import type { Reject } from './outcome.ts'
import { ClerkRejectionError } from './rejection-error.ts'

const classes = { 400: BadRequest, 401: NotAuthenticated, 403: Forbidden, 503: Unavailable }

/**
 * The error of Feathers for a rejection. Its `data` is Clerk's body, which is at the top of the JSON too: there Clerk's
 * frontends look for it.
 */
export function toFeathersError(rejection: Reject): FeathersError {
  const { status, body } = rejection
  const cause = new ClerkRejectionError(rejection)
  const error = new classes[status](cause.message)
  const toJSON = (): object => ({ ...FeathersError.prototype.toJSON.call(error), ...body })
  return Object.assign(error, { data: body, cause, toJSON })
}

/** Feathers answers 500 to errors that are not its own, and a webhook that does not verify is not our mistake. */
export function toWebhookError(error: unknown): unknown {
  if (!(error instanceof WebhookVerificationError)) return error
  const { message, code } = error
  return Object.assign(new BadRequest(message, { code }), { cause: error })
}
