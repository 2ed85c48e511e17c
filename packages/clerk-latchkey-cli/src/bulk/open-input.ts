import type { BulkActionName } from 'clerk-latchkey/bulk'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Format, FormatOptions } from '../formats/format.ts'
import { formats } from '../formats/formats.ts'
import { readHashConfig } from '../formats/read-hash-config.ts'
import { detectInput } from '../rows/input-kinds.ts'
import { openSource } from '../rows/open-source.ts'
import type { InputOptions } from './job-options.ts'
import { toDefaults } from './job-rows.ts'
import type { JobInput } from './job-rows.ts'

/**
 * Opens the file of a job, and finds out how it is to be read.
 *
 * @throws {CommandError} when it cannot be read, or when the options do not fit
 */
export async function openInput(
  file: string,
  action: BulkActionName,
  options: InputOptions,
): Promise<JobInput> {
  const format = findFormat(options.format)
  if (format && action !== 'createUsers') {
    const message = `--format ${options.format} is an export of users; other rows have the parameters of Clerk's calls.`
    throw new CommandError(exitCodes.usage, message)
  }
  const source = await openSource(file)
  const kind = options.input ?? detectInput(source, format?.member)
  const defaults = toDefaults(action, options.set ?? {})
  return { action, source, kind, format, options: toFormatOptions(options), defaults }
}

function findFormat(name = 'clerk'): Format | undefined {
  return (formats as Readonly<Record<string, Format>>)[name]
}

function toFormatOptions(options: InputOptions): FormatOptions {
  const { firebaseHashConfig, cognitoUserPool: userPoolId, cognitoClient: clientId } = options
  if ((userPoolId === undefined) !== (clientId === undefined)) {
    const message = '--cognito-user-pool and --cognito-client belong together: give both.'
    throw new CommandError(exitCodes.usage, message)
  }
  return {
    firebaseHash: firebaseHashConfig === undefined ? undefined : readHashConfig(firebaseHashConfig),
    cognito:
      userPoolId === undefined || clientId === undefined ? undefined : { userPoolId, clientId },
  }
}
