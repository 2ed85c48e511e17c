import { createBackendApiClient } from 'clerk-latchkey/api'
import { isClerkAPIResponseError } from 'clerk-latchkey/errors'

import { dashboard, fail, ok, warn } from './check.ts'
import type { Check } from './check.ts'
import { checkClock } from './check-clock.ts'

/** A public key of the instance. */
export interface InstanceKey {
  readonly kid: string
  /** The modulus of an RSA key, in base64url. */
  readonly n: string
}

/** What the Backend API said. */
export interface InstanceAnswer {
  readonly checks: readonly Check[]
  /** `undefined` where it did not answer. */
  readonly keys?: readonly InstanceKey[]
  /** Host of the Frontend API of the primary domain. */
  readonly frontendApi?: string | undefined
}

/** More than this, in milliseconds, and requests that call the Backend API are felt to be slow. */
const slow = 1_000

/** Asks the Backend API for its keys and domains; how fast it is, and what time it has, comes with that. */
export async function askInstance(
  secretKey: string,
  apiUrl: string | undefined,
  now: () => number = Date.now,
): Promise<InstanceAnswer> {
  const { jwks, domains } = createBackendApiClient({
    secretKey,
    apiUrl,
    timeoutInMs: 10_000,
    totalTimeoutInMs: 15_000,
    maxRetries: 1,
    logLevel: 'error',
  })
  try {
    const sent = now()
    const { data, response } = await jwks.getJwks().withResponse()
    const clock = checkClock(response.headers, sent, now())
    // The connection is open now, so that this is what a call takes.
    const start = performance.now()
    const { data: list } = await domains.list()
    const primary = list.find(({ isSatellite }) => !isSatellite)
    const keys = data.keys.flatMap(toKey)
    const checks = [checkLatency(performance.now() - start), clock, checkKeySet(keys)]
    return { checks, keys, frontendApi: hostOf(primary?.frontendApiUrl) }
  } catch (error) {
    return { checks: [toFailure(error)] }
  }
}

function toKey(key: unknown): InstanceKey[] {
  const { kid, n }: { kid?: unknown; n?: unknown } = Object(key)
  return typeof kid === 'string' && typeof n === 'string' ? [{ kid, n }] : []
}

function hostOf(url = ''): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined
}

function checkLatency(milliseconds: number): Check {
  const took = `${Math.round(milliseconds)} ms`
  return milliseconds < slow
    ? ok('Backend API', `Answers in ${took}.`)
    : warn(
        'Backend API',
        `Answers in ${took}, which is slow.`,
        'Look at the network between here and Clerk: proxies, DNS, the region.',
      )
}

function checkKeySet(keys: readonly InstanceKey[]): Check {
  return keys.length > 0
    ? ok('Signing keys', keys.map(({ kid }) => kid).join(', '))
    : fail(
        'Signing keys',
        'The Backend API has none that a token can be verified with.',
        'Ask Clerk: https://clerk.com/support.',
      )
}

function toFailure(error: unknown): Check {
  const message = error instanceof Error ? error.message : String(error)
  if (!isClerkAPIResponseError(error)) {
    return fail(
      'Backend API',
      `It cannot be reached: ${message}`,
      'Look at the network, the proxy and CLERK_API_URL.',
    )
  }
  if (error.status === 401 || error.status === 403) {
    const what = `It does not accept the Secret Key (${error.status}).`
    return fail('Backend API', what, `Copy the key again, or make a new one: ${dashboard}.`)
  }
  return fail('Backend API', message, 'Try again; see https://status.clerk.com.')
}
