import { ClerkError } from './errors.ts'

/** Where a call was made, to be read only if it fails. */
export interface CallerMark {
  readonly stack?: string
}

/**
 * Remembers who called. After an `await` the stack is gone, and async stack traces end at the first promise that is
 * kept in a variable. Cheap where V8 collects frames without writing them down, left out on other engines.
 *
 * @param below the function whose caller is meant
 */
export function markCaller(below: (...args: never[]) => unknown): CallerMark {
  const mark: CallerMark = {}
  Error.captureStackTrace?.(mark, below)
  return mark
}

/** Gives the error of a call the stack of the code that made it; the frames in between are ours and tell nothing. */
export async function keepCaller<Result>(mark: CallerMark, call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    const frames = mark.stack?.indexOf('\n    at ') ?? -1
    if (error instanceof ClerkError && mark.stack && frames >= 0) {
      error.stack = `${error.name}: ${error.message}${mark.stack.slice(frames)}`
    }
    throw error
  }
}
