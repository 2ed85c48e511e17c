import { rateLimits as documented } from '../facts/operations.ts'
import type { OperationFacts, RateLimit } from '../facts/schema.ts'
import { ApiError } from '../http/api-error.ts'

/** How limits are kept. */
export interface RateLimitOptions {
  /** What the documented numbers of requests are multiplied by: 0.1 gives a tenth of them. Default: 1. */
  readonly scale?: number | undefined
}

/** Counts requests, and refuses those above a limit. */
export interface RateLimits {
  /**
   * @param part Gives a part of the path by its name.
   * @throws {ApiError} 429 `too_many_requests` with `Retry-After`.
   */
  take(name: string, facts: OperationFacts, part: (name: string) => string): void
  /** Forgets all requests so far. */
  reset(): void
}

/** Limits of a whole instance, by its environment. */
const instanceLimits = {
  development: { limit: 100, windowInMs: 10_000, per: [] },
  production: { limit: 1000, windowInMs: 10_000, per: [] },
} as const

/** How many windows are kept before those that are over are looked for. */
const maximumWindows = 10_000

/** No request is refused. */
export const unlimited: RateLimits = { take: () => {}, reset: () => {} }

/**
 * Keeps the limits of Clerk's documentation.
 *
 * @see https://clerk.com/docs/guides/how-clerk-works/system-limits
 */
export function createRateLimits(
  environment: 'development' | 'production',
  now: () => number,
  { scale = 1 }: RateLimitOptions = {},
): RateLimits {
  const windows = new Map<string, { readonly end: number; count: number }>()
  const take = (label: string, { limit, windowInMs }: RateLimit): void => {
    const at = now()
    if (windows.size > maximumWindows) {
      for (const [key, { end }] of windows) if (end <= at) windows.delete(key)
    }
    const known = windows.get(label)
    const open = known && known.end > at ? known : { end: at + windowInMs, count: 0 }
    if (open.count >= Math.max(1, Math.floor(limit * scale))) {
      throw new TooManyRequests(Math.ceil((open.end - at) / 1000))
    }
    open.count++
    windows.set(label, open)
  }
  return {
    take(name, { rules }, part) {
      // An empty list says that the operation is not limited at all.
      if (rules?.length === 0) return
      take('instance', instanceLimits[environment])
      for (const rule of rules ?? []) {
        const limit = documented[rule]
        if (!limit) throw new Error(`${name} names the rate limit ${rule}, which is not known`)
        take([rule, ...limit.per.map(part)].join(' '), limit)
      }
    },
    reset: () => windows.clear(),
  }
}

/** 429. */
class TooManyRequests extends ApiError {
  constructor(seconds: number) {
    super(429, {
      code: 'too_many_requests',
      message: 'Too many requests',
      long_message: `Too many requests: try again in ${seconds} seconds.`,
      meta: { resets_in: seconds },
    })
    this.headers['retry-after'] = String(seconds)
  }
}
