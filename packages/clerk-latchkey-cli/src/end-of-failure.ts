import { ClerkError, ConfigurationError } from 'clerk-latchkey/errors'

import { CommandError } from './command-error.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

/**
 * Says what ended a command, and gives the code to exit with.
 *
 * @throws what is not a failure but a mistake of ours: that needs its stack
 */
export function endOfFailure(error: unknown, output: Output): ExitCode {
  if (error instanceof CommandError) {
    output.error(error.message)
    return error.exitCode
  }
  const isExpected =
    error instanceof ClerkError || error instanceof ConfigurationError || isSystemError(error)
  if (!isExpected) throw error
  output.error(error.message)
  return exitCodes.failed
}

/** An error of the operating system, such as a disk that is full. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
