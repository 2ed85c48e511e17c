import type { Api } from '../http/api.ts'
import { isClerkAPIResponseError } from '../http/errors.ts'
import type { CallOptions } from '../http/options.ts'
import { GetJwks } from './backend-api.ts'
import { jwksFailure, readKeys } from './jwks-failure.ts'
import type { LoadJwks } from './jwks.ts'

/** Loads the keys of the instance through the client. */
export function loadJwks(api: Api, options: CallOptions): LoadJwks {
  return async () => readKeys(await ask(api, options))
}

async function ask(api: Api, options: CallOptions): Promise<unknown> {
  try {
    return await api.call(GetJwks, {}, options)
  } catch (error) {
    const codes = isClerkAPIResponseError(error) ? error.errors.map(({ code }) => code) : []
    throw jwksFailure(codes, error instanceof Error ? error.message : String(error), error)
  }
}
