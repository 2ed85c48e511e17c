import { execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import type { AppSetup, RunningApp } from '../app.ts'
import type { World } from '../world.ts'
import type { Answer, Ask } from './protocol.ts'

const toPath = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

interface BunProcess {
  /** @throws {Error} With name, message and code of what the process could not do. */
  ask(ask: Ask): Promise<Answer>
  end(): void
}

/** One process has all apps of the column; it ends with the last of them. */
let running: Promise<BunProcess> | undefined
const open = new Set<string>()

/** Starts an app on Bun, and Bun before the first one. */
export async function startOnBun({ madeOf: { setup, world } }: AppSetup): Promise<RunningApp> {
  running ??= startBun()
  const { ask, end } = await running
  const { url = '' } = await ask({ env: readEnv(), start: { setup, world: toFacts(world) } })
  open.add(url)
  return {
    url,
    takeEnvironment: async () => void (await ask({ env: readEnv() })),
    async close() {
      open.delete(url)
      if (open.size > 0) return
      end()
      running = undefined
    },
  }
}

/** With the built packages: the paths of our own tsconfig.json are for sources, and Bun would follow them. */
async function startBun(): Promise<BunProcess> {
  await promisify(execFile)(process.execPath, [toPath('../../../scripts/build.mjs')])
  const child = spawn(
    toPath('../../../node_modules/.bin/bun'),
    [`--tsconfig-override=${toPath('tsconfig.json')}`, toPath('serve.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  let last: Promise<unknown> = Promise.resolve()

  const exchange = async (ask: Ask): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(ask)}\n`)
    const line = await lines.next()
    if (line.done) throw new Error('Bun has stopped.')
    const { error, ...answer } = JSON.parse(line.value) as Answer
    if (error) throw Object.assign(new Error(error.message), error)
    return answer
  }
  return {
    ask(ask) {
      const answer = last.then(() => exchange(ask))
      last = answer.catch(() => {})
      return answer
    },
    end: () => child.stdin.end(),
  }
}

function readEnv(): Ask['env'] {
  const entries = Object.entries(process.env).filter(([name]) => name.startsWith('CLERK_'))
  return Object.fromEntries(entries)
}

/** Keys and addresses: all that setups ask of a world. */
function toFacts({
  development,
  other,
  production,
  apis,
  servedApis,
  frontendApiUrl,
}: World): object {
  const toKeys = ({ secretKey, publishableKey, jwtKey, url }: World['development']): object => ({
    secretKey,
    publishableKey,
    jwtKey,
    url,
  })
  const { secretKey, publishableKey, jwtKey } = production
  return {
    development: toKeys(development),
    other: toKeys(other),
    production: { secretKey, publishableKey, jwtKey },
    apis,
    servedApis,
    frontendApiUrl,
  }
}
