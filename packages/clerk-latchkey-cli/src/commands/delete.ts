import type { DefineCommand } from '../command-context.ts'
import { changeUsers } from '../bulk/change-users.ts'
import type { ChangeOptions } from '../bulk/change-users.ts'
import { addInputOptions, addJobOptions } from '../bulk/job-options.ts'
import { addSelectorOptions } from '../bulk/selector-options.ts'
import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'

const help = `
There is no way back: it needs --yes on every instance. Look at what --dry-run says first.
Filters are Clerk's own: see the list of users in its reference.

Examples:
  $ latchkey delete users --created-at-before 2020-01-01 --dry-run
  $ latchkey delete users --created-at-before 2020-01-01 --yes
  $ latchkey delete users ids.csv --yes`

/** `latchkey delete users`: deletes the users of a file, or those whom filters select. */
export const defineDeleteCommand: DefineCommand = (program, perform) => {
  const parent = program.command('delete').description('delete many users')
  const command = parent
    .command('users')
    .description('delete the users of a file, or those whom filters select')
    .argument('[file]', 'rows with a user_id')
  addSelectorOptions(addInputOptions(addJobOptions(command))).addHelpText('after', help)
  command.action((file: string | undefined, options: ChangeOptions) =>
    perform(command, async (context) => {
      if (!options.dryRun && !options.yes) {
        const message =
          'Users that are deleted are gone for good. Try --dry-run, or add --yes when it is meant. Nothing was deleted.'
        throw new CommandError(exitCodes.refused, message)
      }
      return await changeUsers(context, file, options, { action: 'deleteUsers', verb: 'deleted' })
    }),
  )
}
