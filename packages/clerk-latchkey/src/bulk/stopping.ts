import type { Clock } from '../http/clock.ts'

/** The end of a job that is stopped: calls in flight may end by themselves for a while. */
export interface Stopping {
  /** Aborted when the time of grace is over. */
  readonly signal: AbortSignal
  /** Takes its listeners and timers away. */
  end(): void
}

export function createStopping(
  signal: AbortSignal | undefined,
  graceInMs: number,
  clock: Clock,
): Stopping {
  const calls = new AbortController()
  let stopTimer = (): void => {}
  const onAbort = (): void => {
    stopTimer = clock.after(graceInMs, () => calls.abort(signal?.reason))
  }
  if (signal?.aborted) onAbort()
  else signal?.addEventListener('abort', onAbort, { once: true })
  return {
    signal: calls.signal,
    end() {
      signal?.removeEventListener('abort', onAbort)
      stopTimer()
    },
  }
}
