import { jwksFailure, readKeys } from './jwks-failure.ts'
import type { LoadJwks } from './jwks.ts'

/** Where the keys are, and who may have them. */
export interface JwksAddress {
  readonly apiUrl: string
  readonly apiVersion: string
  readonly secretKey: string
}

const timeoutInMs = 5_000

/**
 * Loads the keys of the instance with nothing but `fetch`, so that whoever imports `verifyToken` alone does not get the
 * client with it. One more attempt where the endpoint was not reached, or failed.
 */
export function fetchJwks({ apiUrl, apiVersion, secretKey }: JwksAddress): LoadJwks {
  const url = `${apiUrl.replace(/\/+$/, '')}/${apiVersion}/jwks`
  const headers = { authorization: `Bearer ${secretKey}`, 'clerk-api-version': '2026-05-12' }
  const ask = async (): Promise<{ response: Response; answer: unknown }> => {
    const signal = AbortSignal.timeout(timeoutInMs)
    const response = await fetch(url, { headers, redirect: 'error', signal })
    return { response, answer: await response.json() }
  }
  return async () => {
    const first = await ask().catch(() => undefined)
    const usable = first && first.response.status < 500
    const { response, answer } = usable ? first : await ask().catch(rethrow)
    if (response.ok) return readKeys(answer)
    throw jwksFailure(codesOf(answer), `it answered ${response.status}.`)
  }
}

function codesOf(answer: unknown): unknown[] {
  const errors: unknown = Object(answer).errors
  return Array.isArray(errors) ? errors.map((error) => Object(error).code) : []
}

function rethrow(error: unknown): never {
  throw jwksFailure([], error instanceof Error ? error.message : String(error), error)
}
