// Copied by `run.mjs` into a folder of its own, where this pool and its own vitest are installed.
import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = fileURLToPath(new URL('packages/clerk-latchkey/src', import.meta.url))

export default defineConfig({
  plugins: [cloudflareTest({ miniflare: { compatibilityDate: '2026-05-12' } })],
  resolve: {
    alias: {
      '#crypto': `${source}/auth/crypto.web.ts`,
      '#platform': `${source}/http/platform.web.ts`,
    },
  },
  test: {
    include: ['packages/clerk-latchkey/src/auth/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
