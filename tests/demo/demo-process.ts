import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The demo in a process of its own, as `npm start` runs it. */
export interface DemoProcess {
  readonly url: string
  /** Everything that it printed so far. */
  output(): string
  /** Sends Ctrl-C and waits for the end. */
  stop(): Promise<number | null>
}

/** Starts the demo on ports that are free, unless `env` says others, and waits until it has said what to do. */
export async function startDemo(env: Record<string, string> = {}): Promise<DemoProcess> {
  const { child, output } = run(env)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output().includes('Ctrl-C') && resolve())
    child.once('exit', () => reject(new Error(`The demo ended: ${output()}`)))
  })
  const [, url = ''] = /The demo is on\s+(\S+)/.exec(output()) ?? []
  return {
    url,
    output,
    async stop() {
      child.kill('SIGINT')
      const [code] = await once(child, 'exit')
      return code
    },
  }
}

/** Runs a demo that is not going to start. */
export async function runDemo(env: Record<string, string>): Promise<[number, string]> {
  const { child, output } = run(env)
  const [code] = await once(child, 'close')
  return [code, output()]
}

function run(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  // The demo runs on the built packages, without a compiler. `npm test` has built them.
  const child = spawn(process.execPath, ['examples/demo/start.mjs'], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', CLERK_EMULATOR_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  }
  return { child, output: () => text }
}
