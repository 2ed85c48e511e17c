import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'

import { formatNames } from '../formats/formats.ts'
import { inputKinds } from '../rows/input-kinds.ts'
import type { InputKind } from '../rows/input-kinds.ts'

/** Options of every command that does the same with many rows. */
export interface JobOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly concurrency: number
  readonly rateLimit: boolean
  readonly checkpoint?: string
  readonly report?: string
  readonly retryFile?: string
  readonly redis?: string
  readonly lease: number
}

/** Options of commands whose rows come from a file. */
export interface InputOptions {
  readonly input?: InputKind
  readonly format?: string
  readonly set?: Readonly<Record<string, string>>
  readonly skipInvalid?: boolean
  readonly firebaseHashConfig?: string
  readonly cognitoUserPool?: string
  readonly cognitoClient?: string
}

export function addJobOptions(command: Command): Command {
  return command
    .option('--dry-run', 'check every row and send nothing')
    .option('-y, --yes', 'go on where a production instance would be changed')
    .option('-c, --concurrency <n>', 'calls in flight at a time', toCount, 20)
    .option('--no-rate-limit', 'send as fast as it goes, such as to an emulator without limits')
    .option('--checkpoint <file>', 'where to remember what is done (default: beside the input)')
    .option('--report <file>', 'where to write failed rows and their reasons (default: likewise)')
    .option('--retry-file <file>', 'where to write failed rows as they came (default: likewise)')
    .option('--redis <url>', 'share the job with every `latchkey worker` on this Redis')
    .option('--lease <seconds>', 'when others take over from a worker that is gone', toLease, 15)
}

export function addInputOptions(command: Command): Command {
  const input = new Option('--input <kind>', 'how the file is written (default: found out)')
  return command
    .addOption(input.choices(inputKinds))
    .option('--set <field=value>', 'a parameter for every row that has none of its own', toSet)
    .option('--skip-invalid', 'send the valid rows although others are invalid')
}

/** For users that come from another system. */
export function addFormatOptions(command: Command): Command {
  const format = new Option('-f, --format <name>', 'where the records come from')
  return command
    .addOption(format.choices(formatNames).default('clerk'))
    .option('--firebase-hash-config <file>', 'password hash parameters of the Firebase project')
    .option('--cognito-user-pool <id>', 'let Clerk check passwords with this pool of Cognito')
    .option('--cognito-client <id>', 'the app client of that pool')
}

export function toCount(value: string): number {
  const count = Number(value)
  if (Number.isInteger(count) && count >= 1 && count <= 200) return count
  throw new InvalidArgumentError('It must be a whole number from 1 to 200.')
}

function toSet(
  value: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = value.indexOf('=')
  if (at > 0) return { ...before, [value.slice(0, at)]: value.slice(at + 1) }
  throw new InvalidArgumentError('It must look like skip_legal_checks=true.')
}

export function toLease(value: string): number {
  const seconds = Number(value)
  if (seconds >= 1 && seconds <= 3600) return seconds
  throw new InvalidArgumentError('It must be a number of seconds from 1 to 3600.')
}
