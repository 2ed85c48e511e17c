import { expect, vi } from 'vitest'

import type { MatrixApp, RunningApp } from './app.ts'
import type { Case, Setup } from './case.ts'
import { check } from './check.ts'
import { routes } from './routes.ts'
import { send } from './send.ts'
import type { World } from './world.ts'

/** Variables of whoever runs the suite, which the apps must not see. */
const foreign = Object.keys(process.env).filter((name) => name.startsWith('CLERK_'))

/** The apps of one framework, each started when a case first needs it. */
export class Starter {
  readonly #app: MatrixApp
  readonly #world: World
  readonly #running = new Map<string, Promise<RunningApp>>()

  constructor(app: MatrixApp, world: World) {
    this.#app = app
    this.#world = world
  }

  /** The app, as this setup makes it. */
  start(setup: Setup): Promise<RunningApp> {
    const running = this.#running.get(setup.name) ?? this.#start(setup)
    this.#running.set(setup.name, running)
    return running
  }

  async #start({ options }: Setup): Promise<RunningApp> {
    return this.#app.start({ options: options(this.#world), routes })
  }

  async close(): Promise<void> {
    const settled = await Promise.allSettled(this.#running.values())
    const started = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    await Promise.all(started.map((app) => app.close()))
  }
}

/** @throws {AssertionError} Where the app does not do what the case expects. */
export async function runCase(tested: Case, starter: Starter, world: World): Promise<void> {
  const { setup, request, expected } = tested
  for (const name of foreign) vi.stubEnv(name, undefined)
  // Nothing may reach Clerk: the official packages would, where a case has no address in its options.
  vi.stubEnv('CLERK_API_URL', 'http://127.0.0.1:9')
  vi.stubEnv('CLERK_TELEMETRY_DISABLED', 'true')
  vi.stubGlobal('fetch', world.fetch)
  try {
    if (expected.status === 'does not start') {
      await expect(starter.start(setup)).rejects.toMatchObject(expected.body ?? {})
      return
    }
    const { url } = await starter.start(setup)
    for (const [name, value] of Object.entries(setup.env?.(world) ?? {})) vi.stubEnv(name, value)
    const reply = await send(url, request, world)
    check(reply, expected, {
      app: url,
      frontend: world.development.url,
      api: world.apis.first,
      machine: world.tokens.machineId,
    })
  } finally {
    vi.unstubAllEnvs()
    vi.unstubAllGlobals()
  }
}
