import { giveBackController, takeController } from '#platform'

import { decode, toApiError } from './answer.ts'
import type { Call } from './call.ts'
import { aborted, timedOut } from './ends.ts'
import { ClerkError } from './errors.ts'
import { exchange } from './exchange.ts'
import { waitBeforeRetry } from './retry.ts'
import { closeGates, gatesOf, waitAt, waitFor } from './wait.ts'
import { within } from './within.ts'
import type { Ends } from './within.ts'

/** Makes attempts until one is answered, nothing more may be tried, or the time is over. */
export async function send<Result>(
  call: Call,
  finish: (call: Call, decoded: unknown) => Result,
): Promise<Result> {
  for (;;) {
    const gates = gatesOf(call)
    for (const gate of gates) if (!gate.admit()) await waitAt(gate, call)
    try {
      if (call.options.signal?.aborted) throw aborted(call, call.options.signal.reason)
      call.attempts++
      // A signal that goes through the code of others may be listened to after the call.
      const isOurs = !call.client.options.fetch && call.client.middleware.length === 0
      const controller = isOurs ? takeController() : new AbortController()
      const answer = await within(endsOf(call, controller), (signal) => exchange(call, signal))
      if (isOurs) giveBackController(controller)
      const { ok, status } = answer.response
      if (status !== 429) for (const gate of gates) gate.accept()
      if (status !== 429 && status < 500) call.limits.budget.refill()
      call.client.log('debug', call.context, 'was answered', () => ({
        attempt: call.attempts,
        status,
      }))
      if (!ok) throw toApiError(call, answer)
      return finish(call, decode(call, answer))
    } catch (error) {
      if (!(error instanceof ClerkError)) throw error
      await beforeRetry(call, error)
    }
  }
}

/** One attempt ends with its own time or with that of the call, whichever is first. */
function endsOf(call: Call, controller: AbortController): Ends {
  const { client, deadline, options, timeoutInMs } = call
  const leftInMs = deadline - client.clock.now()
  return {
    controller,
    clock: client.clock,
    timeoutInMs: Math.min(timeoutInMs, leftInMs),
    signal: options.signal,
    onTimeout: () => timedOut(call, timeoutInMs < leftInMs ? 'timeout' : 'total_timeout'),
    onAbort: (reason) => aborted(call, reason),
  }
}

/** Comes back when the next attempt is to be made; throws the error when there is none. */
async function beforeRetry(call: Call, error: ClerkError): Promise<void> {
  const { attempts, client, context, limits, maxRetries, options } = call
  const { clock, log } = client
  const retryUnsafe = options.retryUnsafe === true
  const leftInMs = call.deadline - clock.now()
  const facts = { error, method: context.method, attempts, maxRetries, retryUnsafe, leftInMs }
  const waitInMs = waitBeforeRetry(facts, clock)
  const isGated = error.status === 429 && closeGates(call, error, waitInMs)
  if (waitInMs === undefined) throw error
  // The gate tells when; the others that wait for it are not retries, so the budget does not count this one either.
  if (isGated) return
  if (!limits.budget.take()) {
    log('warn', context, 'is not retried: too many calls fail at the moment')
    throw error
  }
  log('info', context, `failed, next attempt in ${Math.round(waitInMs)} ms`, () => ({
    attempt: attempts,
    code: error.code,
    status: error.status,
    clerkTraceId: error.clerkTraceId,
  }))
  await waitFor(waitInMs, call)
}
