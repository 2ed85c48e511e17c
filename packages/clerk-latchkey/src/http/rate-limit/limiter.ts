import type { Call } from '../call.ts'
import { ClerkAbortError } from '../errors.ts'
import type { Limiter } from '../options.ts'
import { endsOf } from '../wait.ts'
import { within } from '../within.ts'
import type { Gate } from './gate.ts'

/** A store that does not answer for this long has failed: some clients queue while they cannot connect. */
const timeoutInMs = 1000
/** How often a store that failed is asked again. */
const retryAfterInMs = 1000

interface State {
  isDown: boolean
  askAgainAt: number
}

// By the limiter: clients that share one are told once that it failed.
const states = new WeakMap<Limiter, State>()

/**
 * Asks the limiter that all machines share whether an attempt may be made, after the gates of this process have let it
 * through. `false`: not yet, and the gates are released. A store that fails decides nothing.
 */
export async function isGranted(
  limiter: Limiter,
  gates: readonly Gate[],
  call: Call,
): Promise<boolean> {
  try {
    const waitInMs = await consume(limiter, call)
    if (waitInMs === undefined) return true
    call.limits.instance.pause(waitInMs)
  } catch (error) {
    for (const gate of gates) gate.release()
    throw error
  }
  for (const gate of gates) gate.release()
  return false
}

/** Takes one request from the limiter; gives the time to wait where there is none. */
async function consume(limiter: Limiter, call: Call): Promise<number | undefined> {
  const { client, limits } = call
  const now = client.clock.now()
  const state = states.get(limiter) ?? { isDown: false, askAgainAt: 0 }
  states.set(limiter, state)
  if (now < state.askAgainAt) return undefined
  // One call asks; the others do not wait for what will most likely fail again.
  if (state.isDown) state.askAgainAt = now + retryAfterInMs
  const ends = endsOf(call, timeoutInMs)
  const onTimeout = () => new Error(`no answer within ${timeoutInMs} ms`)
  let waitInMs: number | undefined
  try {
    // Wrapped, because a limiter may throw where it should reject.
    await within({ ...ends, onTimeout }, async () =>
      limiter.consume(`clerk-latchkey:${limits.name}`, 1),
    )
  } catch (reason) {
    if (reason instanceof ClerkAbortError) throw reason
    waitInMs = Object(reason).msBeforeNext
    if (typeof waitInMs !== 'number') return fail(state, reason, call)
  }
  if (state.isDown) client.log('info', call.context, 'asks the shared rate limiter again: it works')
  Object.assign(state, { isDown: false, askAgainAt: 0 })
  return waitInMs
}

function fail(state: State, reason: unknown, { client, context, limits }: Call): undefined {
  state.askAgainAt = client.clock.now() + retryAfterInMs
  if (state.isDown) return
  state.isDown = true
  limits.instance.keepPart()
  const why = reason instanceof Error ? reason.message : String(reason)
  client.log(
    'warn',
    context,
    `cannot ask the shared rate limiter (${why}): calls go at the pace of this process`,
  )
}
