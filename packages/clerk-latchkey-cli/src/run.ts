import { CommanderError } from 'commander'

import { CommandError } from './command-error.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { createProgram } from './program.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs a command line to its end, and gives the code to exit with. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done
  const program = createProgram(surroundings, (code) => (exitCode = code))
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has printed it.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (!(error instanceof CommandError)) throw error
    const text = argv.includes('--json')
      ? JSON.stringify({ error: error.message })
      : `latchkey: ${error.message}`
    surroundings.printError(`${text}\n`)
    return error.exitCode
  }
}
