import type { Priority } from '../options.ts'

/** One call that waits for its turn. */
export interface Waiter {
  readonly priority: Priority
  /** Order of arrival of the call; a call that comes back after a 429 keeps its old place. */
  readonly turn: number
  /** Time after which waiting makes no sense any more, in milliseconds since the epoch. */
  readonly deadline: number
  readonly go: () => void
  /** Called instead of `go` when the wait would be longer than the deadline allows. */
  readonly giveUp: (waitInMs: number) => void
}

/** Who goes first: the lowest. */
export const ranks: Record<Priority, number> = { high: 0, normal: 1, low: 2 }

/** First in, first out within each priority. */
export interface Queue {
  readonly size: number
  /** Who is next. */
  readonly first: Waiter | undefined
  /** Puts a call in its place, and says how many are before it. */
  add(waiter: Waiter): number
  remove(waiter: Waiter): void
  next(): Waiter | undefined
  /** Takes out all that match. */
  takeOut(matches: (waiter: Waiter) => boolean): Waiter[]
}

export function createQueue(): Queue {
  let waiting: Waiter[] = []
  const compare = (a: Waiter, b: Waiter) => ranks[a.priority] - ranks[b.priority] || a.turn - b.turn
  return {
    get size() {
      return waiting.length
    },
    get first() {
      return waiting[0]
    },
    add(waiter) {
      // From the end: almost everyone belongs there.
      const before = waiting.findLastIndex((other) => compare(other, waiter) <= 0) + 1
      waiting.splice(before, 0, waiter)
      return before
    },
    remove(waiter) {
      const at = waiting.indexOf(waiter)
      if (at >= 0) waiting.splice(at, 1)
    },
    next: () => waiting.shift(),
    takeOut(matches) {
      const out = waiting.filter(matches)
      if (out.length > 0) waiting = waiting.filter((waiter) => !matches(waiter))
      return out
    },
  }
}
