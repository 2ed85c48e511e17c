import type { Clock } from './clock.ts'

/** A clock that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  /** Lets time pass, and everything happen that is due within it, in order. */
  advance(ms: number): void
  /** Sets the time, as somebody may do with the clock of a machine. Timers go by what passes, not by the time. */
  set(time: number): void
}

interface Timer {
  at: number
  readonly callback: () => void
}

export function createVirtualClock(random = 0.5): VirtualClock {
  let now = Date.UTC(2026, 0, 1)
  // Latest first, so that the next one is taken off the end.
  const timers: Timer[] = []
  /** Where a timer belongs: those of the same time fire in the order they were set. */
  const placeOf = (at: number): number => {
    let [low, high] = [0, timers.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((timers[middle]?.at ?? 0) > at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    now: () => now,
    random: () => random,
    after(ms, callback) {
      const timer = { at: now + Math.max(0, ms), callback }
      timers.splice(placeOf(timer.at), 0, timer)
      return () => {
        const at = timers.indexOf(timer, placeOf(timer.at))
        if (at >= 0) timers.splice(at, 1)
      }
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const next = timers.at(-1)
        if (!next || next.at > end) break
        timers.pop()
        now = Math.max(now, next.at)
        next.callback()
      }
      now = end
    },
    set(time) {
      for (const timer of timers) timer.at += time - now
      now = time
    },
  }
}
