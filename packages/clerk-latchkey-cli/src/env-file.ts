import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

import { CommandError } from './command-error.ts'
import { exitCodes } from './exit-codes.ts'

/**
 * The environment with the variables of a `.env` file added. What the environment has wins, as with `node --env-file`.
 *
 * @throws {CommandError} when the file cannot be read
 */
export function readEnvFile(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  if (file === undefined) return env
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...env }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError(exitCodes.usage, `--env-file ${file} cannot be read: ${reason}`, {
      cause,
    })
  }
}
