import type { Clock } from './clock.ts'
import type { ClerkError } from './errors.ts'
import type { Method } from './operation.ts'

/** Up to this much is added to a `Retry-After`, so that a fleet does not come back as one. */
const jitter = 0.2
const firstBackoffInMs = 500
const longestBackoffInMs = 8000

/** Everything that a decision to retry depends on. */
export interface RetryFacts {
  readonly error: ClerkError
  readonly method: Method
  /** Attempts made so far. */
  readonly attempts: number
  readonly maxRetries: number
  readonly retryUnsafe: boolean
  /** Milliseconds left of the call's whole time. */
  readonly leftInMs: number
}

/** Whether a failed attempt may be repeated without doing anything twice that must be done once. */
export function isRetryable({ error, method, retryUnsafe }: RetryFacts): boolean {
  const isSafe = retryUnsafe || method === 'GET' || method === 'PUT' || method === 'DELETE'
  switch (error.code) {
    case 'connection_failed':
      // It never left: nothing can have happened.
      return true
    case 'connection_lost':
    case 'timeout':
    case 'body_cut':
      return isSafe
    case 'api_response_error':
      // Clerk turned a 429 away before looking at it.
      return (
        error.status === 429 || (isSafe && (error.status === 408 || Number(error.status) >= 500))
      )
    default:
      return false
  }
}

/**
 * Decides on the next attempt.
 *
 * @returns milliseconds to wait for it, or `undefined` when there is to be none.
 */
export function waitBeforeRetry(facts: RetryFacts, clock: Clock): number | undefined {
  const { error, attempts, maxRetries, leftInMs } = facts
  if (attempts > maxRetries || !isRetryable(facts)) return undefined
  if (error.retryAfter === undefined) {
    // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    const ceiling = Math.min(longestBackoffInMs, firstBackoffInMs * 2 ** (attempts - 1))
    const wait = clock.random() * ceiling
    return wait < leftInMs ? wait : undefined
  }
  const floor = error.retryAfter * 1000
  // Coming earlier than asked helps nobody: the caller is told now instead.
  if (floor >= leftInMs) return undefined
  return Math.min(floor * (1 + jitter * clock.random()), leftInMs)
}
