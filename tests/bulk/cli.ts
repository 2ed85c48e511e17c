import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import type { Emulator } from 'clerk-emulator'

// The built command, as a user runs it. `npm test` has built it.
const command = fileURLToPath(
  new URL('../../packages/clerk-latchkey-cli/dist/cli.js', import.meta.url),
)

export interface CliEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A running command. */
export interface CliRun {
  readonly child: ChildProcess
  readonly end: Promise<CliEnd>
  hasEnded(): boolean
}

export type CliEnv = Readonly<Record<string, string>>

/** The environment in which a command works with an emulator. */
export function envOf(emulator: Emulator): CliEnv {
  return { CLERK_SECRET_KEY: emulator.secretKey, CLERK_API_URL: emulator.url }
}

export function startCli(
  args: readonly string[],
  env: CliEnv = {},
  nodeOptions: readonly string[] = [],
): CliRun {
  const child = spawn(process.execPath, [...nodeOptions, command, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (texts.stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (texts.stderr += chunk))
  let ended = false
  const end = once(child, 'close').then(([code, signal]): CliEnd => {
    ended = true
    return { code, signal, ...texts }
  })
  return { child, end, hasEnded: () => ended }
}

export function runCli(args: readonly string[], env?: CliEnv): Promise<CliEnd> {
  return startCli(args, env).end
}
