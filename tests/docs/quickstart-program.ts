import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'

import { root } from './markdown.ts'

/** How a program is started: by Node.js, or by Bun where it exports what a runtime is to serve. */
export type Runtime = 'node' | 'bun'

/** A quickstart that runs. */
export interface Running {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Puts the code of a page into a project of its own, which finds the packages of this workspace as a user's finds the
 * installed ones, starts it as the page says, and waits until it listens.
 */
export async function startProgram(
  code: string,
  runtime: Runtime,
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const cache = join(root, '.cache')
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'quickstart-'))
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  await writeFile(join(folder, '.env'), `${lines.join('\n')}\n`)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  const child = runtime === 'bun' ? await startBun(folder, code) : await startNode(folder, code)
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill()
      await once(child, 'exit')
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { url: `http://127.0.0.1:${await findPort(child)}`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startNode(folder: string, code: string): Promise<ChildProcess> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
    },
  })
  await writeFile(join(folder, 'server.js'), outputText)
  const elsewhere = join(root, 'tests/docs/listen-anywhere.mjs')
  return run(process.execPath, ['--env-file=.env', '--import', elsewhere, 'server.js'], folder)
}

async function startBun(folder: string, code: string): Promise<ChildProcess> {
  await writeFile(join(folder, 'app.ts'), code)
  const elsewhere = join(root, 'tests/docs/serve-anywhere.ts')
  return run(join(root, 'node_modules/.bin/bun'), ['--preload', elsewhere, 'app.ts'], folder)
}

/** With nothing of this process's environment that a program could mistake for its own. */
function run(command: string, args: string[], cwd: string): ChildProcess {
  const env = { PATH: process.env['PATH'], HOME: cwd, PORT: '0', DO_NOT_TRACK: '1' }
  return spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The port that the program, or Bun, says it listens on. */
async function findPort(child: ChildProcess): Promise<number> {
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (text: string): void => {
      output += text
      const [, port] = /(?:listening on |http:\/\/localhost:)(\d+)/.exec(output) ?? []
      if (port) resolve(Number(port))
    }
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', read)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`The program ended before it listened:\n${output}`)))
  })
}
