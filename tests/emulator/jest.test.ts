import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const jest = createRequire(at('../frameworks/nestjs-11/package.json')).resolve('jest/bin/jest')

test(
  'the fixtures for tests work under Jest, in CommonJS, with the built packages',
  {
    timeout: 120_000,
  },
  async () => {
    await run(process.execPath, [at('../../scripts/build.mjs')])
    const { stderr } = await run(process.execPath, [
      jest,
      '--ci',
      '--config',
      at('jest/jest.config.cjs'),
    ])
    expect(stderr).toMatch(/Tests: +3 passed, 3 total/)
  },
)
