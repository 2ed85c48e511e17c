import type { Clock } from '../http/clock.ts'

/** The end of a job that is stopped: calls in flight may end by themselves for a while. */
export interface Stopping {
  /** Runs a task with a signal of its own, aborted when the time of grace is over. */
  run<Result>(task: (signal: AbortSignal) => Promise<Result>): Promise<Result>
  /** Takes listeners and timers away. */
  end(): void
}

export function createStopping(
  signal: AbortSignal | undefined,
  graceInMs: number,
  clock: Clock,
): Stopping {
  // One for each task: runtimes take many listeners on one signal for a leak, and warn.
  const running = new Set<AbortController>()
  let isOver = false
  let stopTimer = (): void => {}
  const abortAll = (): void => {
    isOver = true
    for (const controller of running) controller.abort(signal?.reason)
  }
  const onAbort = (): void => {
    stopTimer = clock.after(graceInMs, abortAll)
  }
  if (signal?.aborted) onAbort()
  else signal?.addEventListener('abort', onAbort, { once: true })
  return {
    async run(task) {
      const controller = new AbortController()
      if (isOver) controller.abort(signal?.reason)
      running.add(controller)
      try {
        return await task(controller.signal)
      } finally {
        running.delete(controller)
      }
    },
    end() {
      signal?.removeEventListener('abort', onAbort)
      stopTimer()
    },
  }
}
