import { readFileSync } from 'node:fs'

import { Command } from 'commander'

import { createContext } from './command-context.ts'
import type { DefineCommand } from './command-context.ts'
import { defineDeleteCommand } from './commands/delete.ts'
import { defineDoctorCommand } from './commands/doctor.ts'
import { defineExportCommand } from './commands/export.ts'
import { defineImportCommand } from './commands/import.ts'
import { defineMigrateCommand } from './commands/migrate.ts'
import { defineTypesCommand } from './commands/types.ts'
import { defineUpdateCommand } from './commands/update.ts'
import { defineWorkerCommand } from './commands/worker.ts'
import { endOfFailure } from './end-of-failure.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Surroundings } from './surroundings.ts'

/** Every command, in the order of `latchkey --help`. */
const commands: readonly DefineCommand[] = [
  defineImportCommand,
  defineExportCommand,
  defineUpdateCommand,
  defineDeleteCommand,
  defineWorkerCommand,
  defineTypesCommand,
  defineDoctorCommand,
  defineMigrateCommand,
]

const afterHelp = `
Environment:
  CLERK_SECRET_KEY  the instance to work with (or in the file that --env-file names)
  CLERK_API_URL     another Backend API, such as that of clerk-emulator

Exit codes:
  0 done, 1 failed, 2 wrong command line, 3 some rows failed, 4 needs --yes, 130 stopped`

/**
 * Puts the command line together.
 *
 * @param end - Told what to exit with when a command has come to its end.
 */
export function createProgram(
  surroundings: Surroundings,
  end: (exitCode: ExitCode) => void,
): Command {
  const program = new Command('latchkey')
    .description('Bulk work, types and checks for a Clerk instance.')
    .version(readVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .option('--json', 'print the result as JSON, for programs')
    .option('--env-file <file>', 'read CLERK_SECRET_KEY and the like from this file')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: surroundings.print, writeErr: surroundings.printError })
    .showHelpAfterError(
      'latchkey --help lists the commands, latchkey <command> --help their options.',
    )
    .exitOverride()
    .addHelpText('after', afterHelp)
  for (const define of commands) {
    define(program, async (command, action) => {
      const context = createContext(command, surroundings)
      try {
        end(await action(context))
      } catch (error) {
        end(endOfFailure(error, context.output))
      }
    })
  }
  return program
}

function readVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
