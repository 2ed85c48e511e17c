import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { InputOptions, JobOptions } from './job-options.ts'
import { openInput } from './open-input.ts'
import { runJob } from './run-job.ts'
import { selectUsers } from './select-users.ts'
import { toFilter } from './selector-options.ts'

/** Options of a command that changes users, with those of its filters. */
export type ChangeOptions = JobOptions & InputOptions & Readonly<Record<string, unknown>>

/** What is done to users. */
export interface Change {
  readonly action: 'updateUsers' | 'deleteUsers'
  readonly verb: string
}

/** Does the same to the users of a file, or to those whom filters select. */
export async function changeUsers(
  context: CommandContext,
  file: string | undefined,
  options: ChangeOptions,
  { action, verb }: Change,
): Promise<ExitCode> {
  const filter = toFilter(options)
  const hasFilter = Object.keys(filter).length > 0
  if (hasFilter === (file !== undefined)) {
    const message =
      'Say which users: a file with their user_id, or filters such as --created-at-before 2024-01-01; not both, and never none.'
    throw new CommandError(exitCodes.usage, message)
  }
  if (file !== undefined) {
    const input = await openInput(file, action, options)
    return await runJob(context, input, { ...options, name: file, isRemembered: true, verb })
  }
  const selection = await selectUsers(context, filter)
  try {
    context.output.note(`${selection.count} users are selected.`)
    const input = await openInput(selection.file, action, options)
    // After a crash the same filters select who is left; a change that is made twice is the same change.
    const name = `latchkey-${action === 'updateUsers' ? 'update' : 'delete'}`
    return await runJob(context, input, { ...options, name, isRemembered: false, verb })
  } finally {
    selection.end()
  }
}
