import { Times } from './times.ts'

/** A request that has no answer after this long was counted by the server long ago, and is only slow. */
const countedWithinInMs = 5000
/** Clocks that drift apart by as much as NTP corrects (500 ppm), twice. */
const drift = 1.001

/**
 * How many requests a server may have within its window, by what can be known here. The server counted a request at
 * some time between its leaving and its answer. So a place is taken from before the request leaves until a whole window
 * after its answer: then no window of the server holds more than were let out here, wherever its windows start, and
 * whether they slide or not.
 */
export class Window {
  readonly #length: number
  readonly #sent = new Times()
  readonly #answered = new Times()
  #taken = 0
  #answers = 0
  #now = 0

  constructor(lengthInMs: number) {
    this.#length = lengthInMs * drift
  }

  /** Places that were taken, and have no answer yet. */
  get open(): number {
    return this.#taken - this.#answers
  }

  take(): void {
    this.#taken++
  }

  /** Nothing was sent after all. */
  giveBack(): void {
    this.#taken--
  }

  send(now: number): void {
    this.#sent.add(now)
  }

  answer(now: number): void {
    this.#answers++
    this.#answered.add(now)
  }

  /** The server did not count it: its place is free again. */
  refuse(): void {
    this.#answers++
    this.#answered.addOver()
  }

  /** Places that cannot be taken now. */
  countTaken(now: number): number {
    if (now < this.#now) {
      this.#sent.setBack(now)
      this.#answered.setBack(now)
    }
    this.#now = now
    const over = this.#answered.countUntil(now - this.#length)
    const longSent = this.#sent.countUntil(now - this.#length - countedWithinInMs)
    // Both count the same places: each is a lower bound of those that are free again.
    return this.#taken - Math.max(over, longSent)
  }

  /** The earliest time at which somebody with so many before him finds a place, if `limit` may be taken. */
  freeAt(now: number, limit: number, before = 0): number {
    const rounds = Math.floor(before / limit)
    const needed = this.#taken + 1 + (before % limit) - limit
    const answered = this.#answered.timeOf(needed) ?? now
    const sent = (this.#sent.timeOf(needed) ?? now) + countedWithinInMs
    return Math.max(now, Math.min(answered, sent) + this.#length) + rounds * this.#length
  }
}
