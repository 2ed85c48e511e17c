import type { Call } from '../call.ts'
import { ClerkAbortError } from '../errors.ts'
import type { Limiter } from '../options.ts'
import { endsOf, waitFor } from '../wait.ts'
import { within } from '../within.ts'
import type { Gate } from './gate.ts'

/**
 * A store that does not answer for this long has failed: some clients queue while they cannot connect. Not less, because
 * a process that stands still for a second must not take that for a failure, and leave the common limit.
 */
const timeoutInMs = 2500
/** How often a store that failed is asked again. */
const retryAfterInMs = 1000

/** How long a store may take to be there when a program starts: the first calls often come before it is connected. */
const startsWithinInMs = 2000
const startStepInMs = 50

interface State {
  isDown: boolean
  startsUntil: number
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
  const state = stateOf(limiter, now)
  if (now < state.askAgainAt) return undefined
  // One call asks; the others do not wait for what will most likely fail again.
  if (state.isDown) state.askAgainAt = now + retryAfterInMs
  const ends = endsOf(call, timeoutInMs)
  const onTimeout = () => new Error(`no answer within ${timeoutInMs} ms`)
  const take = async () => limiter.consume(`clerk-latchkey:${limits.name}`, 1)
  let waitInMs: number | undefined
  try {
    await within({ ...ends, onTimeout }, take)
  } catch (reason) {
    if (reason instanceof ClerkAbortError) throw reason
    waitInMs = Object(reason).msBeforeNext
    if (typeof waitInMs !== 'number') {
      if (client.clock.now() >= state.startsUntil) return fail(state, reason, call)
      await waitFor(startStepInMs, call)
      return consume(limiter, call)
    }
  }
  if (state.isDown) client.log('info', call.context, 'asks the shared rate limiter again: it works')
  Object.assign(state, { isDown: false, startsUntil: 0, askAgainAt: 0 })
  return waitInMs
}

function stateOf(limiter: Limiter, now: number): State {
  const known = states.get(limiter)
  if (known) return known
  const state = { isDown: false, startsUntil: now + startsWithinInMs, askAgainAt: 0 }
  states.set(limiter, state)
  return state
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
