import { createBackendApiClient } from 'clerk-latchkey/api'
import type { Command } from 'commander'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import type { Action, DefineCommand } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { readAuthorization } from '../types/read-authorization.ts'
import type { Authorization } from '../types/read-authorization.ts'
import { notice, writeDeclarations } from '../types/write-declarations.ts'

interface TypesOptions {
  readonly output?: string
  readonly check?: boolean
}

const afterHelp = `
Reads the instance's roles, permissions, plans and their features, and declares them in the global interface
ClerkAuthorization. has() and requireAuth() then complete them, and a wrong one does not compile. The official
packages check roles and permissions with the same interface.

Examples:
  latchkey types --output src/clerk.d.ts           write the file; commit it
  latchkey types --output src/clerk.d.ts --check   in CI: exit with 1 when it is out of date
  latchkey types --env-file .env                   print it

Exit codes:
  0 done, 1 failed or out of date, 2 wrong command line`

/** `latchkey types`: TypeScript declarations of what the instance knows. */
export const defineTypesCommand: DefineCommand = (program, perform) => {
  program
    .command('types')
    .summary('write the types of roles, permissions, features and plans')
    .description('Writes TypeScript declarations of the roles, permissions, features and plans.')
    .option('-o, --output <file>', 'the file to write, such as src/clerk.d.ts')
    .option('--check', 'write nothing; fail when the file is out of date')
    .addHelpText('after', afterHelp)
    .action((options: TypesOptions, command: Command) => perform(command, declare(options)))
}

function declare({ output: file, check = false }: TypesOptions): Action {
  return async (context) => {
    const { output, env } = context
    if (check && file === undefined) {
      throw new CommandError(exitCodes.usage, '--check needs --output, the file to check.')
    }
    const before = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined
    if (before !== undefined && !before.startsWith(notice)) {
      throw new CommandError(
        exitCodes.usage,
        `${file} was not written by latchkey types, so it was not changed. Name another file, or delete it first.`,
      )
    }
    const clerk = createBackendApiClient({
      secretKey: context.secretKey(),
      apiUrl: env['CLERK_API_URL'],
    })
    const authorization = await readAuthorization(clerk)
    const declarations = writeDeclarations(authorization)
    const isCurrent = before === declarations
    if (file !== undefined && !check && !isCurrent) writeFileSync(file, declarations)
    const result = { output: file ?? null, isCurrent, ...authorization }
    output.result(
      result,
      file === undefined ? declarations.trimEnd() : summarize(file, authorization),
    )
    if (authorization.plans === undefined) {
      output.note('The instance has no billing: plans and features can be any text.')
    }
    if (!check || isCurrent) return exitCodes.done
    output.error(`${file} is out of date: run latchkey types --output ${file}.`)
    return exitCodes.failed
  }
}

function summarize(file: string, { roles, permissions, features, plans }: Authorization): string {
  const counts = [
    `${roles.length} roles`,
    `${permissions.length} permissions`,
    ...(features ? [`${features.length} features`] : []),
    ...(plans ? [`${plans.length} plans`] : []),
  ]
  return `${file}: ${counts.join(', ')}`
}
