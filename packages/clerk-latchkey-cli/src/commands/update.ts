import type { DefineCommand } from '../command-context.ts'
import { changeUsers } from '../bulk/change-users.ts'
import type { ChangeOptions } from '../bulk/change-users.ts'
import { addInputOptions, addJobOptions } from '../bulk/job-options.ts'
import { addSelectorOptions } from '../bulk/selector-options.ts'
import { requireConsent } from '../secret-key.ts'

const help = `
A row names a user as user_id, and has what is to change; --set gives the same to every user. Metadata is merged:
a key with null is removed. Filters are Clerk's own: see the list of users in its reference.

Examples:
  $ latchkey update users changes.ndjson --dry-run
  $ latchkey update users --set create_organization_enabled=false --created-at-after 2026-01-01
  $ latchkey update users --organization-id org_123 --set 'public_metadata={"plan":"pro"}'`

/** `latchkey update users`: changes the users of a file, or those whom filters select. */
export const defineUpdateCommand: DefineCommand = (program, perform) => {
  const parent = program.command('update').description('change many users')
  const command = parent
    .command('users')
    .description('change the users of a file, or those whom filters select')
    .argument('[file]', 'rows with a user_id and what is to change')
  addSelectorOptions(addInputOptions(addJobOptions(command))).addHelpText('after', help)
  command.action((file: string | undefined, options: ChangeOptions) =>
    perform(command, async (context) => {
      if (!options.dryRun) requireConsent(context.secretKey(), options.yes, 'change users of')
      return await changeUsers(context, file, options, { action: 'updateUsers', verb: 'changed' })
    }),
  )
}
