import type { Clock } from '../clock.ts'
import { createQueue } from './queue.ts'
import type { Waiter } from './queue.ts'

/** Longest gap between two calls of one burst, whose calls per second are the rate to come back with. */
const burstGapInMs = 1000
/** After this long without a queue and without a 429, calls go as they come again. */
const calmInMs = 10_000
/** How much faster calls are let out after each second without a 429. */
const recovery = 1.05
/** How far behind the clock a release may run and still catch up: timers are late by some milliseconds. */
const catchUpInMs = 50

/**
 * The door in front of one rate limit. A 429 closes it: the calls of this process then wait for it together, and are
 * let out one after the other, at the rate that was accepted before.
 */
export interface Gate {
  /** Lets a call through now, or not. */
  admit(): boolean
  /** Lets a call wait for its turn. */
  enqueue(waiter: Waiter): void
  /** Takes a call out of the queue. */
  leave(waiter: Waiter): void
  /** A call was answered with something else than 429. */
  accept(): void
  /** A 429 came that asks for this wait. `true`: the gate was open until now. */
  close(waitInMs: number): boolean
  /** Nothing is queued and nothing is remembered that matters. */
  readonly isIdle: boolean
}

export function createGate(clock: Clock): Gate {
  const queue = createQueue()
  let closedAt = 0
  let closedUntil = 0
  let isLearning = false
  // What was accepted since when: the rate to reopen with.
  let accepted = 0
  let burstStart = 0
  let lastAcceptedAt = 0
  // The distance between calls that are let out; 0 while no limit is known.
  let intervalInMs = 0
  let nextAt = 0
  let fasterAt = 0
  let isTimerSet = false

  const reopen = (now: number) => {
    isLearning = false
    const closedInMs = closedUntil - closedAt
    if (accepted > 0) intervalInMs = (now - burstStart) / accepted
    else intervalInMs = intervalInMs ? intervalInMs * 2 : closedInMs / 10
    nextAt = now
    fasterAt = now + 1000
    accepted = 0
    burstStart = lastAcceptedAt = now
  }

  /** Whether the next call may go, and if so, marks that it went. */
  const admit = (now: number): boolean => {
    if (now < closedUntil) return false
    if (isLearning) reopen(now)
    if (intervalInMs === 0) return true
    if (queue.size === 0 && now - nextAt > calmInMs) intervalInMs = 0
    if (now < nextAt) return false
    // Uneven on purpose: processes that were stopped together must not stay in step.
    const distance = intervalInMs * (0.8 + 0.4 * clock.random())
    nextAt = Math.max(nextAt, now - catchUpInMs) + distance
    return true
  }

  const release = () => {
    isTimerSet = false
    while (queue.size > 0 && admit(clock.now())) queue.next()?.go()
    schedule()
  }

  const schedule = () => {
    if (isTimerSet || queue.size === 0) return
    isTimerSet = true
    clock.after(Math.max(closedUntil, nextAt) - clock.now(), release)
  }

  return {
    get isIdle() {
      return queue.size === 0 && clock.now() - Math.max(closedUntil, nextAt) > calmInMs
    },
    admit: () => queue.size === 0 && admit(clock.now()),
    enqueue(waiter) {
      if (waiter.deadline <= closedUntil) waiter.giveUp(closedUntil - clock.now())
      else queue.add(waiter)
      schedule()
    },
    leave: (waiter) => queue.remove(waiter),
    accept() {
      const now = clock.now()
      if (now - lastAcceptedAt > burstGapInMs) {
        accepted = 0
        burstStart = now
      }
      lastAcceptedAt = now
      accepted++
      if (intervalInMs > 0 && now >= fasterAt && !isLearning) {
        intervalInMs /= recovery
        fasterAt = now + 1000
      }
    },
    close(waitInMs) {
      const now = clock.now()
      const isClosed = now < closedUntil
      // One jitter for all, added when the gate closes; the other 429s of the same burst only confirm it.
      const jitter = isClosed ? 0 : 0.2 * clock.random()
      if (!isClosed) closedAt = now
      isLearning = true
      closedUntil = Math.max(closedUntil, now + waitInMs * (1 + jitter))
      for (const waiter of queue.takeOut(({ deadline }) => deadline <= closedUntil)) {
        waiter.giveUp(closedUntil - now)
      }
      return !isClosed
    },
  }
}
