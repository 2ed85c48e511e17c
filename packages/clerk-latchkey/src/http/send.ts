import { giveBackController, takeController } from '#platform'

import { decode, toApiError } from './answer.ts'
import type { Call } from './call.ts'
import { aborted, timedOut } from './ends.ts'
import { ClerkError } from './errors.ts'
import type { Answer } from './answer.ts'
import { exchange } from './exchange.ts'
import { waitBeforeRetry } from './retry.ts'
import type { Gate } from './rate-limit/gate.ts'
import { isGranted } from './rate-limit/limiter.ts'
import { closeGate, gatesOf, passAll, rateLimitOf, waitFor } from './wait.ts'
import { within } from './within.ts'
import type { Ends } from './within.ts'

/** Makes attempts until one is answered, nothing more may be tried, or the time is over. */
export async function send<Result>(
  call: Call,
  finish: (call: Call, decoded: unknown) => Result,
): Promise<Result> {
  for (;;) {
    const { signal } = call.options
    if (signal?.aborted) throw aborted(call, signal.reason)
    const gates = gatesOf(call)
    const turn = passAll(gates, call)
    if (turn) await turn
    const { limiter } = rateLimitOf(call)
    if (limiter && gates.length > 0 && !(await isGranted(limiter, gates, call))) continue
    try {
      const answer = await attempt(call, gates)
      const { ok, status } = answer.response
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

/** Sends the request once, and tells the gates that let it through when it leaves and what becomes of it. */
async function attempt(call: Call, gates: readonly Gate[]): Promise<Answer> {
  call.attempts++
  // A signal that goes through the code of others may be listened to after the call.
  const isOurs = !call.client.options.fetch && call.client.middleware.length === 0
  const controller = isOurs ? takeController() : new AbortController()
  const leftAt = call.client.clock.now()
  for (const gate of gates) gate.send()
  let isAccepted = true
  try {
    const answer = await within(endsOf(call, controller), (signal) => exchange(call, signal))
    if (isOurs) giveBackController(controller)
    isAccepted = answer.response.status !== 429
    return answer
  } finally {
    const tookInMs = call.client.clock.now() - leftAt
    for (const gate of gates) gate.settle(isAccepted, tookInMs)
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
  const isGated = error.status === 429 && closeGate(call, error, waitInMs)
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
