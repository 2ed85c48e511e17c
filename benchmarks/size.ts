/** What a bundler makes of the built package and of its peer, minified and gzipped: `npm run bench:size`. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

import { writeResults } from './results.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What a program imports of ours, and of the official packages where they have it. */
const imports = [
  {
    what: 'verifyToken alone',
    ours: `export { verifyToken } from 'clerk-latchkey'`,
    official: `export { verifyToken } from '@clerk/backend'`,
  },
  {
    what: 'the Backend API alone',
    ours: `export { createBackendApiClient } from 'clerk-latchkey/api'`,
  },
  { what: 'one resource: users', ours: `export { users } from 'clerk-latchkey/resources/users'` },
  {
    what: 'createClerkClient: the Backend API and authentication',
    ours: `export { createClerkClient } from 'clerk-latchkey'`,
    official: `export { createClerkClient } from '@clerk/backend'`,
  },
  {
    what: 'the middleware of Hono, with the client',
    ours: `export { clerkMiddleware, getAuth } from 'clerk-latchkey/hono'`,
    official: `export { clerkMiddleware, getAuth } from '@clerk/hono'`,
  },
]

async function sizeOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}examples/demo` },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['worker'],
    external: ['node:*', 'hono', 'hono/*'],
    // The paths of our own settings lead to the sources; a user has the package alone.
    tsconfigRaw: {},
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000
}

const rows = await Promise.all(
  imports.map(async ({ what, ours, official }) => ({
    what,
    'ours, kB gzip': await sizeOf(ours),
    ...(official && { 'official, kB gzip': await sizeOf(official) }),
  })),
)
console.table(rows)
writeResults('size', rows)
