import type { Command } from 'commander'

import { readEnvFile } from './env-file.ts'
import type { ExitCode } from './exit-codes.ts'
import { createOutput } from './output.ts'
import type { Output } from './output.ts'
import { requireSecretKey } from './secret-key.ts'
import type { Surroundings } from './surroundings.ts'

/** Options that every command takes. */
interface GlobalOptions {
  readonly json?: boolean
  readonly envFile?: string
}

/** What a command works with. */
export interface CommandContext {
  readonly output: Output
  /** The environment, with the variables of `--env-file`. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
  /** Aborted when the command is to stop. */
  readonly signal: AbortSignal
  /** The Secret Key, which no output shows. */
  secretKey(): string
}

/** Does what a command says and gives the code to exit with. */
export type Action = (context: CommandContext) => Promise<ExitCode> | ExitCode

/** Runs what a command does, with the options that every command takes. */
export type Perform = (command: Command, action: Action) => Promise<void>

/** Adds a command to the program; each file in `commands/` exports one. */
export type DefineCommand = (program: Command, perform: Perform) => void

export function createContext(command: Command, surroundings: Surroundings): CommandContext {
  const { json = false, envFile } = command.optsWithGlobals<GlobalOptions>()
  const output = createOutput(surroundings, json)
  const env = readEnvFile(envFile, surroundings.env)
  return {
    output,
    env,
    isTerminal: surroundings.isTerminal,
    signal: surroundings.signal,
    secretKey() {
      const key = requireSecretKey(env)
      output.conceal(key)
      return key
    },
  }
}
