import type { Clock } from '../clock.ts'
import { Pace } from './pace.ts'
import { createQueue } from './queue.ts'
import type { Waiter } from './queue.ts'

/** A gate that saw no 429 for this long has nothing to remember. */
const idleAfterInMs = 10_000

/**
 * The door in front of one rate limit. A 429 closes it: the calls of this process then wait for it together, and are
 * let out one after the other, at the rate that was accepted before.
 */
export class Gate {
  readonly #clock: Clock
  readonly #queue = createQueue()
  readonly #pace = new Pace()
  #closedAt = 0
  #closedUntil = 0
  // A 429 came, and no call was let out since.
  #isLearning = false
  #isTimerSet = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Nobody waits, and nothing is remembered that matters. */
  get isIdle(): boolean {
    return this.#queue.size === 0 && this.#clock.now() - this.#opensAt > idleAfterInMs
  }

  /** Lets a call through now, or not. */
  admit(): boolean {
    return this.#queue.size === 0 && this.#take()
  }

  /** Lets a call wait for its turn. */
  enqueue(waiter: Waiter): void {
    if (waiter.deadline <= this.#closedUntil) waiter.giveUp(this.#closedUntil - this.#clock.now())
    else this.#queue.add(waiter)
    this.#schedule()
  }

  /** Takes a call out of the queue. */
  leave(waiter: Waiter): void {
    this.#queue.remove(waiter)
  }

  /** A call was answered with something else than 429. */
  accept(): void {
    this.#pace.accept(this.#clock.now())
  }

  /** A 429 came that asks for this wait. `true`: the gate was open until now. */
  close(waitInMs: number): boolean {
    const now = this.#clock.now()
    const wasOpen = now >= this.#closedUntil
    // One jitter for all, added when the gate closes; the other 429s of the same burst only confirm it.
    const jitter = wasOpen ? 0.2 * this.#clock.random() : 0
    if (wasOpen) this.#closedAt = now
    this.#isLearning = true
    this.#closedUntil = Math.max(this.#closedUntil, now + waitInMs * (1 + jitter))
    for (const waiter of this.#queue.takeOut(({ deadline }) => deadline <= this.#closedUntil)) {
      waiter.giveUp(this.#closedUntil - now)
    }
    return wasOpen
  }

  get #opensAt(): number {
    return Math.max(this.#closedUntil, this.#pace.nextAt)
  }

  #take(): boolean {
    const now = this.#clock.now()
    if (now < this.#closedUntil) return false
    if (this.#isLearning) this.#pace.restart(now, this.#closedUntil - this.#closedAt)
    this.#isLearning = false
    return this.#pace.take(now, this.#queue.size === 0, this.#clock.random())
  }

  #schedule(): void {
    if (this.#isTimerSet || this.#queue.size === 0) return
    this.#isTimerSet = true
    this.#clock.after(this.#opensAt - this.#clock.now(), () => {
      this.#isTimerSet = false
      while (this.#queue.size > 0 && this.#take()) this.#queue.next()?.go()
      this.#schedule()
    })
  }
}
