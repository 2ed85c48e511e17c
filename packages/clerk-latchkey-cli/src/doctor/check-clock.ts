import { fail, ok, warn } from './check.ts'
import type { Check } from './check.ts'

const name = 'Clock'
const advice =
  'Let the machine set its clock from the network (NTP); in a virtual machine, on its host.'

/** What tokens may be off, in milliseconds, unless `clockSkewInMs` says otherwise. */
const tolerated = 5_000

/**
 * Compares the clock of this machine with the `Date` of an answer, which has whole seconds, cut off.
 *
 * @param sent - When the request was sent, in milliseconds since the epoch by this machine's clock.
 * @param received - When the answer was there.
 */
export function checkClock(headers: Headers, sent: number, received: number): Check {
  const date = Date.parse(headers.get('date') ?? '')
  // An answer out of a cache (RFC 9111 section 5.1) has the time of somebody else's request.
  if (Number.isNaN(date) || Number(headers.get('age') ?? 0) > 0) {
    const what = 'The answer of the Backend API does not say what time it is.'
    return warn(name, what, 'Compare the clock by hand: tokens are good for a minute.')
  }
  // Clerk's clock was somewhere between these when it answered.
  const ahead = sent - (date + 1_000)
  const behind = date - received
  const off = Math.max(ahead, behind, 0)
  if (off < 1_000) return ok(name, "Agrees with Clerk's.")
  const seconds = Math.round(off / 1_000)
  const what =
    ahead > behind
      ? `${seconds} s ahead of Clerk's: tokens count as expired before they are.`
      : `${seconds} s behind Clerk's: tokens count as issued in the future.`
  return off > tolerated ? fail(name, what, advice) : warn(name, what, advice)
}
