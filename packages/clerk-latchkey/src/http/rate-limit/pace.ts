/** Longest gap between two calls of one burst, whose calls per second are the rate to come back with. */
const burstGapInMs = 1000
/** After this long without a queue and without a 429, calls go as they come again. */
const calmInMs = 10_000
/** How much faster calls are let out after each second without a 429. */
const recovery = 1.05
/** How far behind the clock a release may run and still catch up: timers are late by some milliseconds. */
const catchUpInMs = 50

/** The rate at which calls are let out after a 429, learned from what was accepted before it. */
export class Pace {
  /** Time of the next turn. */
  nextAt = 0
  // 0 while no limit is known: calls then go as they come.
  #intervalInMs = 0
  #accepted = 0
  #burstStart = 0
  #lastAcceptedAt = 0
  #fasterAt = 0

  /** Whether a call may go now; if so, its turn is taken. `random` is from 0 to 1. */
  take(now: number, isQueueEmpty: boolean, random: number): boolean {
    if (isQueueEmpty && now - this.nextAt > calmInMs) this.#intervalInMs = 0
    if (this.#intervalInMs === 0) return true
    if (now < this.nextAt) return false
    // Uneven on purpose: processes that were stopped together must not stay in step.
    const distance = this.#intervalInMs * (0.8 + 0.4 * random)
    this.nextAt = Math.max(this.nextAt, now - catchUpInMs) + distance
    return true
  }

  /** Counts a call that was not turned away. */
  accept(now: number): void {
    if (now - this.#lastAcceptedAt > burstGapInMs) this.#startBurst(now)
    this.#lastAcceptedAt = now
    this.#accepted++
    if (now < this.#fasterAt) return
    this.#intervalInMs /= recovery
    this.#fasterAt = now + 1000
  }

  /** Comes back after a 429: so many calls were accepted from the start of the burst until now, that is the rate. */
  restart(now: number, closedInMs: number): void {
    const careful = closedInMs / 10
    if (this.#accepted === 0) this.#intervalInMs = this.#intervalInMs * 2 || careful
    // Few accepted calls may only mean that few were made.
    else this.#intervalInMs = Math.min((now - this.#burstStart) / this.#accepted, careful)
    this.nextAt = now
    this.#fasterAt = now + 1000
    this.#startBurst(now)
  }

  #startBurst(now: number): void {
    this.#accepted = 0
    this.#burstStart = this.#lastAcceptedAt = now
  }
}
