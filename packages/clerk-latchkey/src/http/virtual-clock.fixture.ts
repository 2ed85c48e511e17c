import type { Clock } from './clock.ts'

/** A clock that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  /** Lets time pass, and everything happen that is due within it, in order. */
  advance(ms: number): void
}

export function createVirtualClock(random = 0.5): VirtualClock {
  let now = Date.UTC(2026, 0, 1)
  let timers: Array<{ at: number; callback: () => void }> = []
  return {
    now: () => now,
    random: () => random,
    after(ms, callback) {
      const timer = { at: now + Math.max(0, ms), callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter((other) => other !== next)
        now = Math.max(now, next.at)
        next.callback()
      }
      now = end
    },
  }
}
