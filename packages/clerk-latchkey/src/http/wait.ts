import type { Call } from './call.ts'
import { aborted, notSent, timedOut } from './ends.ts'
import type { ClerkError } from './errors.ts'
import type { Gate } from './rate-limit/gate.ts'
import { within } from './within.ts'
import type { Ends } from './within.ts'

/** The gates to pass before an attempt. */
export function gatesOf({ client, limits, operation, request }: Call): readonly Gate[] {
  return client.options.rateLimit === false ? [] : limits.gatesFor(operation, request.ids)
}

/** Closes the gates of the limit that a 429 tells of. `false`: there are none, the call has to wait by itself. */
export function closeGates(call: Call, { retryAfter }: ClerkError, waitInMs = 1000): boolean {
  const { client, context, limits, operation, request } = call
  if (client.options.rateLimit === false) return false
  const gates = limits.gatesToClose(operation, request.ids)
  const closedInMs = retryAfter === undefined ? waitInMs : retryAfter * 1000
  for (const gate of gates) {
    if (gate.close(closedInMs)) {
      client.log('warn', context, `hit a rate limit: calls wait for ${Math.ceil(closedInMs)} ms`)
    }
  }
  return gates.length > 0
}

/** Stands in the queue of a gate. */
export function waitAt(gate: Gate, call: Call): Promise<void> {
  const { client, options, turn } = call
  const now = client.clock.now()
  const { maxWaitInMs = Infinity } = client.options.rateLimit || {}
  const deadline = Math.min(call.deadline, now + maxWaitInMs)
  return within(
    endsOf(call, deadline - now),
    (signal) =>
      new Promise((go, fail) => {
        const giveUp = (waitInMs: number) => fail(notSent(call, waitInMs))
        const waiter = { priority: options.priority ?? 'normal', turn, deadline, go, giveUp }
        signal.addEventListener('abort', () => gate.leave(waiter))
        gate.enqueue(waiter)
      }),
  )
}

/** Waits before a retry. */
export function waitFor(waitInMs: number, call: Call): Promise<void> {
  const { clock } = call.client
  return within(
    endsOf(call, Infinity),
    (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', clock.after(waitInMs, resolve))
      }),
  )
}

function endsOf(call: Call, timeoutInMs: number): Ends {
  return {
    controller: new AbortController(),
    clock: call.client.clock,
    timeoutInMs,
    signal: call.options.signal,
    onTimeout: () => timedOut(call, 'total_timeout'),
    onAbort: (reason) => aborted(call, reason),
  }
}
