import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = `${root}packages/clerk-latchkey/src`

/** Node, Bun and Deno take the `node` half of the package, workerd the `web` half; the web half must run everywhere. */
const half = process.env['LATCHKEY_CRYPTO'] === 'node' ? 'node' : 'web'

/** The tests of request authentication, as `run.mjs` starts them on each runtime. */
export default defineConfig({
  root,
  resolve: {
    alias: {
      '#crypto': `${source}/auth/crypto.${half}.ts`,
      '#platform': `${source}/http/platform.${half}.ts`,
    },
  },
  test: {
    include: ['packages/clerk-latchkey/src/auth/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One process: a second one would only wait for the first one's processor.
    maxWorkers: 1,
  },
})
