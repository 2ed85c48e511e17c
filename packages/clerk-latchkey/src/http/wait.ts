import type { Call } from './call.ts'
import { aborted, notSent, timedOut } from './ends.ts'
import type { ClerkError } from './errors.ts'
import type { RateLimitOptions } from './options.ts'
import type { Gate } from './rate-limit/gate.ts'
import { within } from './within.ts'
import type { Ends } from './within.ts'

/** The gates to pass before an attempt. */
export function gatesOf({ client, limits, operation, request }: Call): readonly Gate[] {
  return client.options.rateLimit === false ? [] : limits.gatesFor(operation, request.ids)
}

/** Passes all gates: at once, where it gives nothing, else when the promise is kept. */
export function passAll(gates: readonly Gate[], call: Call): Promise<void> | undefined {
  for (let at = 0; at < gates.length; at++) {
    if (!gates[at]?.admit(priorityOf(call))) return passSlowly(gates, at, call)
  }
  return undefined
}

async function passSlowly(gates: readonly Gate[], from: number, call: Call): Promise<void> {
  let passed = from
  try {
    for (const gate of gates.slice(from)) {
      if (passed === from || !gate.admit(priorityOf(call))) await waitAt(gate, call)
      passed++
    }
  } catch (error) {
    for (const gate of gates.slice(0, passed)) gate.release()
    throw error
  }
}

/** Closes the gate of the limit that a 429 tells of. `false`: there is none, the call has to wait by itself. */
export function closeGate(call: Call, { retryAfter }: ClerkError, waitInMs = 1000): boolean {
  const { client, context } = call
  // Clerk does not say which limit it was: most likely the one of which the most is used.
  const [gate] = gatesOf(call).toSorted((one, other) => other.fullness - one.fullness)
  if (!gate) return false
  const closedInMs = retryAfter === undefined ? waitInMs : retryAfter * 1000
  if (gate.close(closedInMs)) {
    client.log('warn', context, `hit a rate limit: calls wait for ${Math.ceil(closedInMs)} ms`)
  }
  return true
}

/** Stands in the queue of a gate, until it has let the call through. */
export function waitAt(gate: Gate, call: Call): Promise<void> {
  const { client, turn } = call
  const now = client.clock.now()
  const { maxWaitInMs = Infinity } = rateLimitOf(call)
  const deadline = Math.min(call.deadline, now + maxWaitInMs)
  const isShort = deadline < call.deadline
  let isThrough = false
  const ends = endsOf(call, deadline - now)
  const onTimeout = () => (isShort ? notSent(call, gate.waitInMs) : timedOut(call, 'total_timeout'))
  return within(
    { ...ends, onTimeout },
    (signal) =>
      new Promise((resolve, fail) => {
        const go = () => {
          isThrough = true
          resolve()
        }
        const giveUp = (waitInMs: number) => fail(notSent(call, waitInMs))
        const waiter = { priority: priorityOf(call), turn, deadline, go, giveUp }
        signal.addEventListener('abort', () => (isThrough ? gate.release() : gate.leave(waiter)))
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

export function rateLimitOf({ client }: Call): RateLimitOptions {
  return client.options.rateLimit || {}
}

function priorityOf(call: Call) {
  return call.options.priority ?? rateLimitOf(call).priority ?? 'normal'
}

/** A wait ends with the call's time, or when its caller has enough. */
export function endsOf(call: Call, timeoutInMs: number): Ends {
  return {
    controller: new AbortController(),
    clock: call.client.clock,
    timeoutInMs,
    signal: call.options.signal,
    onTimeout: () => timedOut(call, 'total_timeout'),
    onAbort: (reason) => aborted(call, reason),
  }
}
