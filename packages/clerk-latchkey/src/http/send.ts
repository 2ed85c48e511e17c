import { decode, toApiError } from './answer.ts'
import { factsOf, nameOf } from './call.ts'
import type { Call } from './call.ts'
import { ClerkAbortError, ClerkError, ClerkRateLimitError, ClerkTimeoutError } from './errors.ts'
import { exchange } from './exchange.ts'
import type { Gate } from './rate-limit/gate.ts'
import { waitBeforeRetry } from './retry.ts'
import { within } from './within.ts'

/** Makes attempts until one is answered, nothing more may be tried, or the time is over. */
export async function send(call: Call): Promise<unknown> {
  for (;;) {
    for (const gate of call.gates) if (!gate.admit()) await waitAt(gate, call)
    try {
      const result = await attempt(call)
      call.limits.budget.refill()
      return result
    } catch (error) {
      if (!(error instanceof ClerkError)) throw error
      await beforeRetry(call, error)
    }
  }
}

/** Sends the request once and decodes the answer. */
async function attempt(call: Call): Promise<unknown> {
  const { clock, options, timeoutInMs } = call
  if (options.signal?.aborted) throw aborted(call, options.signal.reason)
  const leftInMs = call.deadline - clock.now()
  call.attempts++
  const answer = await within(
    {
      clock,
      timeoutInMs: Math.min(timeoutInMs, leftInMs),
      signal: options.signal,
      onTimeout: () => timedOut(call, timeoutInMs < leftInMs ? 'timeout' : 'total_timeout'),
      onAbort: (reason) => aborted(call, reason),
    },
    (signal) => exchange(call, signal),
  )
  if (answer.response.status !== 429) for (const gate of call.gates) gate.accept()
  if (!answer.response.ok) throw toApiError(call, answer)
  return decode(call, answer)
}

/** Comes back when the next attempt is to be made; throws the error when there is none. */
async function beforeRetry(call: Call, error: ClerkError): Promise<void> {
  const { attempts, clock, context, limits, maxRetries, options } = call
  const retryUnsafe = options.retryUnsafe === true
  const leftInMs = call.deadline - clock.now()
  const facts = { error, method: context.method, attempts, maxRetries, retryUnsafe, leftInMs }
  const waitInMs = waitBeforeRetry(facts, clock)
  const isRateLimited = error.status === 429
  if (isRateLimited) closeGates(call, error, waitInMs)
  if (waitInMs === undefined) throw error
  if (isRateLimited && call.gates.length > 0) return
  if (!isRateLimited && !limits.budget.take()) {
    call.log('warn', context, 'is not retried: too many calls fail at the moment')
    throw error
  }
  call.log('info', context, `failed, next attempt in ${Math.round(waitInMs)} ms`, () => ({
    attempt: attempts,
    code: error.code,
    status: error.status,
    clerkTraceId: error.clerkTraceId,
  }))
  await within({ ...endsOf(call), timeoutInMs: leftInMs }, (signal) => {
    return new Promise<void>((resolve) => {
      signal.addEventListener('abort', clock.after(waitInMs, resolve))
    })
  })
}

function closeGates(call: Call, { retryAfter }: ClerkError, waitInMs = 1000): void {
  if (call.gates.length === 0) return
  const closedInMs = retryAfter === undefined ? waitInMs : retryAfter * 1000
  call.log('warn', call.context, `hit a rate limit: calls wait for ${closedInMs} ms`)
  for (const gate of call.limits.gatesToClose(call.operation, call.request.ids)) {
    gate.close(closedInMs)
  }
}

/** Stands in the queue of a gate. */
function waitAt(gate: Gate, call: Call): Promise<void> {
  const { clock, options, turn } = call
  const now = clock.now()
  const deadline = Math.min(call.deadline, now + call.maxWaitInMs)
  const ends = { ...endsOf(call), timeoutInMs: deadline - now }
  return within(ends, (signal) => {
    return new Promise<void>((go, fail) => {
      const giveUp = (waitInMs: number) => fail(notSent(call, waitInMs))
      const waiter = { priority: options.priority ?? 'normal', turn, deadline, go, giveUp }
      signal.addEventListener('abort', () => gate.leave(waiter))
      gate.enqueue(waiter)
    })
  })
}

function endsOf(call: Call) {
  return {
    clock: call.clock,
    signal: call.options.signal,
    onTimeout: () => timedOut(call, 'total_timeout'),
    onAbort: (reason: unknown) => aborted(call, reason),
  }
}

function aborted(call: Call, cause: unknown): ClerkAbortError {
  return new ClerkAbortError('aborted', `${nameOf(call)} was aborted.`, factsOf(call, { cause }))
}

function timedOut(call: Call, code: 'timeout' | 'total_timeout'): ClerkTimeoutError {
  const [name, limit] =
    code === 'timeout'
      ? ['timeoutInMs', call.timeoutInMs]
      : ['totalTimeoutInMs', call.totalTimeoutInMs]
  return new ClerkTimeoutError(
    code,
    `${nameOf(call)} was not done within ${limit} ms (${name}), attempts: ${call.attempts}.`,
    factsOf(call),
  )
}

function notSent(call: Call, waitInMs: number): ClerkRateLimitError {
  const retryAfter = Math.ceil(waitInMs) / 1000
  return new ClerkRateLimitError(
    `${nameOf(call)} was not sent: Clerk's rate limit allows it in ${retryAfter} s, which is longer than this call may take.`,
    { ...factsOf(call), status: 429, retryAfter },
  )
}
