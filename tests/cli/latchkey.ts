import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { run } from '../../packages/clerk-latchkey-cli/src/run.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const command = fileURLToPath(
  new URL('../../packages/clerk-latchkey-cli/src/cli.ts', import.meta.url),
)

/** Runs TypeScript on the sources of this repository, from any folder. */
export const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** What a run of the command line came to. */
export interface LatchkeyRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where the command line is run; nothing of this process's environment that names an instance gets there. */
export interface LatchkeyOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts `latchkey` in a process of its own. */
export function startLatchkey(args: readonly string[], { cwd = root, env = {} }: LatchkeyOptions) {
  return spawn(process.execPath, ['--import', tsx, command, ...args], {
    cwd,
    env: { ...withoutClerk(), ...env, TSX_TSCONFIG_PATH: `${root}tsconfig.json` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs `latchkey` in a process of its own, to its end. */
export async function runLatchkey(
  args: readonly string[],
  options: LatchkeyOptions = {},
): Promise<LatchkeyRun> {
  const child = startLatchkey(args, options)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

/** Runs `latchkey` in this process: the same program, without a second to start it in. */
export async function callLatchkey(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<LatchkeyRun> {
  let stdout = ''
  let stderr = ''
  const code = await run(args, {
    env,
    print: (text) => (stdout += text),
    printError: (text) => (stderr += text),
    isTerminal: false,
    signal: new AbortController().signal,
  })
  return { code, stdout, stderr }
}

function withoutClerk(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.includes('CLERK_')),
  )
}
