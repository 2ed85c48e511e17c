import type { Call } from './call.ts'
import { factsOf, nameOf } from './call.ts'
import { ClerkAbortError, ClerkRateLimitError, ClerkTimeoutError } from './errors.ts'
import type { TimeoutErrorCode } from './errors.ts'

/** The caller's signal ended the call. */
export function aborted(call: Call, cause: unknown): ClerkAbortError {
  return new ClerkAbortError('aborted', `${nameOf(call)} was aborted.`, factsOf(call, { cause }))
}

/** The time is over. */
export function timedOut(call: Call, code: TimeoutErrorCode): ClerkTimeoutError {
  const name = code === 'timeout' ? 'timeoutInMs' : 'totalTimeoutInMs'
  return new ClerkTimeoutError(
    code,
    `${nameOf(call)} was not done within ${call[name]} ms (${name}), attempts: ${call.attempts}.`,
    factsOf(call),
  )
}

/** A known rate limit would make the call wait for longer than it may take. */
export function notSent(call: Call, waitInMs: number): ClerkRateLimitError {
  const retryAfter = Math.ceil(waitInMs) / 1000
  return new ClerkRateLimitError(
    `${nameOf(call)} was not sent: a rate limit allows it in ${retryAfter} s, which is longer than it may take.`,
    { ...factsOf(call), status: 429, retryAfter },
  )
}
