import { createEmulator } from './create-emulator.ts'
import type { Emulator, EmulatorOptions } from './emulator.ts'

type Hook = (action: () => void | Promise<void>) => unknown

/** What test runners call before and after: Jest and vitest say `beforeAll` and `afterAll`, node:test `before` and `after`. */
export type TestHooks =
  | { readonly beforeAll: Hook; readonly beforeEach: Hook; readonly afterAll: Hook }
  | { readonly before: Hook; readonly beforeEach: Hook; readonly after: Hook }

/** How the emulator of a test file is made. */
export interface TestEmulatorOptions extends EmulatorOptions {
  /** `false`: no port is listened on, for tests that hand `emulator.fetch` on. Default: `true`. */
  readonly listens?: boolean | undefined
}

/** The emulator of a test file. */
export interface TestEmulator {
  /** @throws {Error} Before the first test begins. */
  readonly emulator: Emulator
}

/**
 * Gives a test file an emulator: made before its tests, put back to the seed before each, closed after them.
 *
 * @param hooks The hooks of the test runner.
 * @example
 * import { setUpEmulator } from 'clerk-emulator/testing'
 * import { after, before, beforeEach, test } from 'node:test'
 *
 * const clerk = setUpEmulator({ before, beforeEach, after })
 *
 * test('an admin may', async () => {
 *   const { headers } = await clerk.emulator.signIn({ email: 'ada@example.com' })
 *   console.log(headers.authorization.slice(0, 10))
 * })
 */
export function setUpEmulator(
  hooks: TestHooks,
  { listens = true, ...options }: TestEmulatorOptions = {},
): TestEmulator {
  let emulator: Emulator | undefined
  const begin = 'before' in hooks ? hooks.before : hooks.beforeAll
  const end = 'after' in hooks ? hooks.after : hooks.afterAll
  begin(async () => {
    emulator = await createEmulator(options)
    if (listens) await emulator.listen()
  })
  hooks.beforeEach(() => emulator?.reset())
  end(() => emulator?.close())
  return {
    get emulator() {
      if (emulator) return emulator
      throw new Error('The emulator is there once the first test begins: use it inside of tests.')
    },
  }
}
