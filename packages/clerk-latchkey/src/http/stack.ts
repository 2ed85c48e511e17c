import { ClerkError } from './errors.ts'

/**
 * Gives the error of a call the stack of the code that waits for it, which V8 knows from its chain of awaits
 * (https://v8.dev/docs/stack-trace-api#async-stack-traces). To be called by the outermost async function of a call:
 * from further inside, our own frames would use up the ten that a stack has. Marking the caller beforehand instead
 * would cost every call what only a failed one needs.
 *
 * @param outermost the function whose own frame is to be left out
 */
export function keepCaller(error: unknown, outermost: (...args: never[]) => unknown): unknown {
  if (!(error instanceof ClerkError) || !Error.captureStackTrace) return error
  const inner = error.stack
  Error.captureStackTrace(error, outermost)
  // Nobody waits in an async function: then our own frames are better than none.
  if (!error.stack?.includes('\n    at ') && inner !== undefined) error.stack = inner
  return error
}
