import type { Rule } from './documented.ts'

/** How much more is tried after each tenth of a window without a 429. */
const recovery = 1.05

/**
 * How fast a rule's places may be used. Nobody knows how many other machines use the same key until a 429 comes; what is
 * on its way then gets one too. So a burst goes out as its answers come back, a few at a time, on top of the steady rate.
 */
export class Pace {
  /** Requests that a window may hold: what is documented, less while other machines take their part. */
  allowed: number
  readonly #rule: Rule
  readonly #isAlone: boolean
  #tokens = 0
  #tokensAt = 0
  #accepted = 0
  #since = 0
  #fasterAt = 0

  /** @param isAlone Nobody else uses this rule's requests: all may go at once. */
  constructor(rule: Rule, isAlone: boolean) {
    this.#rule = rule
    this.#isAlone = isAlone
    this.allowed = rule.limit
  }

  /** Whether one more may go, with so many on their way. */
  take(now: number, open: number): boolean {
    this.#refill(now)
    if (open < this.#mostOpen) return true
    if (this.#tokens < 1) return false
    this.#tokens--
    return true
  }

  /** When one more may go, if nothing is answered until then. */
  nextAt(now: number): number {
    this.#refill(now)
    return now + ((1 - this.#tokens) * this.#rule.windowInMs) / this.allowed
  }

  /** A request was answered with something else than 429. */
  accept(now: number): void {
    this.#accepted++
    this.#since ||= now
    const { limit, windowInMs } = this.#rule
    if (this.allowed === limit || now < this.#fasterAt) return
    const steps = 1 + Math.floor(((now - this.#fasterAt) * 10) / windowInMs)
    this.allowed = Math.min(limit, this.allowed * recovery ** steps)
    this.#fasterAt = now + windowInMs / 10
  }

  /**
   * A 429 came: others use the same limit. Our part is what was accepted in the time until it opens again, or in the
   * last window (`inWindow`), whichever is more; half of what it was where that says nothing.
   */
  refuse(now: number, opensAt: number, inWindow: number): void {
    const { windowInMs } = this.#rule
    const rate = this.#accepted / Math.max(1, opensAt - (this.#since || now))
    const accepted = Math.max(inWindow, rate * windowInMs)
    // It was used up, or nearly so, and still too much.
    const most = this.allowed * 0.97
    this.#limit(Math.min(most, Math.max(accepted, this.allowed / 2)), opensAt)
  }

  /** Others use the same limit, and nobody coordinates us any more: our part stays what it was. */
  keep(now: number, inWindow: number): void {
    this.#limit(Math.min(this.allowed, Math.max(inWindow, this.#rule.limit / 10)), now)
  }

  #limit(allowed: number, from: number): void {
    this.allowed = Math.max(1, allowed)
    this.#tokens = 0
    this.#tokensAt = this.#since = from
    this.#accepted = 0
    this.#fasterAt = from + this.#rule.windowInMs
  }

  get #mostOpen(): number {
    const { limit } = this.#rule
    // With others about, each that is on its way is one more 429 when the limit is reached.
    if (this.allowed < limit) return Math.max(1, Math.floor(limit / 500))
    return this.#isAlone ? Infinity : Math.max(4, Math.floor(limit / 80))
  }

  #refill(now: number): void {
    const gained = ((now - this.#tokensAt) * this.allowed) / this.#rule.windowInMs
    // The first call starts with none: another process may have used them up.
    if (this.#tokensAt > 0)
      this.#tokens = Math.min(Math.max(1, this.allowed / 5), this.#tokens + Math.max(0, gained))
    this.#tokensAt = Math.max(now, this.#tokensAt)
  }
}
