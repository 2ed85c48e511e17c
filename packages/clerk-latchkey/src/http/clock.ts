/** Time and chance, in one place: tests put their own here, so that no test has to wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** From 0 up to, not including, 1. */
  random(): number
  /** Runs `callback` later. The result stops it. */
  after(ms: number, callback: () => void): () => void
}

// Longer delays overflow to 1 ms in every runtime's `setTimeout`.
const longestTimerInMs = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, callback) {
    if (ms > longestTimerInMs) return () => {}
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
