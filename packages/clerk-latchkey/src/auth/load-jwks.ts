import type { Api } from '../http/api.ts'
import { isClerkAPIResponseError } from '../http/errors.ts'
import type { CallOptions } from '../http/options.ts'
import { GetJwks } from './backend-api.ts'
import type { JsonWebKeyOfClerk, LoadJwks } from './jwks.ts'
import { TokenVerificationErrorReason } from './reasons.ts'
import {
  TokenVerificationError,
  TokenVerificationErrorAction,
  TokenVerificationErrorCode,
} from './token-verification-error.ts'

/** Loads the keys of the instance from the Backend API. */
export function loadJwks(api: Api, options: CallOptions): LoadJwks {
  return async () => toKeys(await ask(api, options))
}

async function ask(api: Api, options: CallOptions): Promise<unknown> {
  try {
    return await api.call(GetJwks, {}, options)
  } catch (error) {
    throw toVerificationError(error)
  }
}

function toKeys(answer: unknown): readonly JsonWebKeyOfClerk[] {
  const keys: unknown = Object(answer).keys
  if (Array.isArray(keys) && keys.length > 0) return keys.map((key) => Object(key))
  throw notLoaded('The Backend API answered without any signing key.', undefined)
}

function toVerificationError(cause: unknown): TokenVerificationError {
  const errors = isClerkAPIResponseError(cause) ? cause.errors : []
  if (errors.some(({ code }) => code === TokenVerificationErrorCode.InvalidSecretKey)) {
    return new TokenVerificationError({
      reason: TokenVerificationErrorReason.InvalidSecretKey,
      message: 'The Backend API does not know the Secret Key.',
      action: TokenVerificationErrorAction.SetClerkSecretKey,
      couldNotVerify: true,
      cause,
    })
  }
  const problem = cause instanceof Error ? cause.message : String(cause)
  return notLoaded(`The signing keys could not be loaded from the Backend API: ${problem}`, cause)
}

function notLoaded(message: string, cause: unknown): TokenVerificationError {
  return new TokenVerificationError({
    reason: TokenVerificationErrorReason.RemoteJWKFailedToLoad,
    message,
    action: TokenVerificationErrorAction.SetClerkJWTKey,
    couldNotVerify: true,
    cause,
  })
}
