import { performance } from 'node:perf_hooks'

import type { Clock } from '../../packages/clerk-latchkey/src/http/clock.ts'

/** Lets time pass faster for the client, while sockets stay real: a wait of a second takes `1 / speed` seconds. */
export function createFastClock(speed: number): Clock {
  const start = performance.now()
  const epoch = Date.now()
  return {
    now: () => epoch + (performance.now() - start) * speed,
    random: () => Math.random(),
    after(ms, callback) {
      if (ms === Infinity) return () => {}
      const timer = setTimeout(callback, ms / speed)
      return () => clearTimeout(timer)
    },
  }
}
