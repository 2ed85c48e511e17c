/** Retries that may be under way when nothing works any more. */
const capacity = 100
/** What each call that is answered gives back. */
const refund = 0.2

/**
 * Stops retry storms: while Clerk is down, every call retrying would multiply the load that it has to recover under.
 * Retries take from a bucket that answered calls fill again, so a few failures are retried always, many are not.
 */
export interface RetryBudget {
  /** Takes one retry; `false` when none is left. */
  take(): boolean
  /** Tells that Clerk is well enough to answer. */
  refill(): void
}

export function createRetryBudget(): RetryBudget {
  let tokens = capacity
  return {
    take() {
      if (tokens < 1) return false
      tokens--
      return true
    },
    refill() {
      tokens = Math.min(capacity, tokens + refund)
    },
  }
}
