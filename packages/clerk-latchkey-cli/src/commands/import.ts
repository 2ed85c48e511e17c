import { Argument, InvalidArgumentError } from 'commander'

import type { DefineCommand } from '../command-context.ts'
import { addFormatOptions, addInputOptions, addJobOptions } from '../bulk/job-options.ts'
import type { InputOptions, JobOptions } from '../bulk/job-options.ts'
import { openInput } from '../bulk/open-input.ts'
import { runJob } from '../bulk/run-job.ts'
import { requireConsent } from '../secret-key.ts'

const actions = {
  users: 'createUsers',
  organizations: 'createOrganizations',
  memberships: 'createMemberships',
  invitations: 'createInvitations',
} as const

type What = keyof typeof actions

const help = `
A row has the parameters of one call: email_address, first_name, public_metadata, password_digest, ...
Every row is checked before the first call. After a crash or Ctrl-C the same command goes on, and makes nothing twice.

Examples:
  $ latchkey import users.ndjson --dry-run
  $ latchkey import users.ndjson
  $ latchkey import auth0-export.ndjson.gz --format auth0 --set skip_legal_checks=true
  $ latchkey import firebase.json --format firebase --firebase-hash-config hash-parameters.txt
  $ latchkey import members.csv --what memberships
  $ latchkey import users.ndjson --redis rediss://queue.example.com --yes`

/** `latchkey import`: creates users, organizations, memberships or invitations of the rows of a file. */
export const defineImportCommand: DefineCommand = (program, perform) => {
  const command = program
    .command('import')
    .description('create users, organizations, memberships or invitations of the rows of a file')
    .addArgument(new Argument('<file>', 'NDJSON, JSON or CSV, also compressed with gzip'))
    .option(
      '-w, --what <kind>',
      `what each row is: ${Object.keys(actions).join(', ')}`,
      toWhat,
      'users',
    )
  addFormatOptions(addInputOptions(addJobOptions(command))).addHelpText('after', help)
  command.action((file: string, options: JobOptions & InputOptions & { what: What }) =>
    perform(command, async (context) => {
      const { what } = options
      if (!options.dryRun) requireConsent(context.secretKey(), options.yes, `import ${what} into`)
      const input = await openInput(file, actions[what], options)
      return await runJob(context, input, {
        ...options,
        name: file,
        isRemembered: true,
        verb: 'imported',
      })
    }),
  )
}

function toWhat(value: string): What {
  if (Object.hasOwn(actions, value)) return value as What
  throw new InvalidArgumentError(`It must be one of ${Object.keys(actions).join(', ')}.`)
}
