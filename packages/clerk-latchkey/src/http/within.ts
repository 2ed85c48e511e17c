import type { Clock } from './clock.ts'

/** What may end a piece of work before it is done. */
export interface Ends {
  /** Its signal is given to the work. */
  readonly controller: AbortController
  readonly clock: Clock
  readonly timeoutInMs: number
  readonly signal: AbortSignal | undefined
  readonly onTimeout: () => Error
  readonly onAbort: (reason: unknown) => Error
}

/**
 * Gives `run` a signal that ends with the time or with the caller's signal, whichever is first, and settles then even
 * where `run` does not listen. `AbortSignal.any` and `.timeout` would do, but are not on every runtime that we support.
 */
export function within<Result>(
  { controller, clock, timeoutInMs, signal, onTimeout, onAbort }: Ends,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(onAbort(signal.reason))
    const end = (error: Error) => {
      reject(error)
      controller.abort(error)
    }
    const abort = () => end(onAbort(signal?.reason))
    signal?.addEventListener('abort', abort)
    const stopTimer = clock.after(timeoutInMs, () => end(onTimeout()))
    const settle = () => {
      stopTimer()
      signal?.removeEventListener('abort', abort)
    }
    run(controller.signal).then(
      (result) => {
        settle()
        resolve(result)
      },
      (error: unknown) => {
        settle()
        reject(error)
      },
    )
  })
}
