import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Tests run on the sources: each public subpath of a package is mapped from the file it is built to, to the file it is built from. */
function sourceAliases(name: string): Array<{ find: RegExp; replacement: string }> {
  const folder = `${root}packages/${name}/`
  const { exports } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
    exports: Record<string, { import: { default: string } } | string>
  }
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return []
    const source = target.import.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')
    const specifier = name + subpath.slice(1).replace('*', '(.+)')
    return [{ find: new RegExp(`^${specifier}$`), replacement: folder + source.replace('*', '$1') }]
  })
}

export default defineConfig({
  resolve: {
    alias: [
      // As Node resolves it. Vite would take its ESM build, whose classes are not those that servers check against.
      { find: /^graphql$/, replacement: `${root}node_modules/graphql/index.js` },
      ...sourceAliases('clerk-latchkey'),
      ...sourceAliases('clerk-emulator'),
      {
        find: /^#crypto$/,
        replacement: `${root}packages/clerk-latchkey/src/auth/crypto.node.ts`,
      },
      {
        find: /^#platform$/,
        replacement: `${root}packages/clerk-latchkey/src/http/platform.node.ts`,
      },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'generator/**/*.test.ts', 'spec/**/*.test.ts'],
        },
      },
      {
        // Request authentication once more, with what other runtimes than Node have.
        extends: true,
        resolve: {
          alias: [
            {
              find: /^#crypto$/,
              replacement: `${root}packages/clerk-latchkey/src/auth/crypto.web.ts`,
            },
          ],
        },
        test: { name: 'web-crypto', include: ['packages/clerk-latchkey/src/auth/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'behaviour',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/scale/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // After all others: what is fired at a limit must not compete with them for the processor.
          name: 'scale',
          include: ['tests/scale/*.test.ts'],
          sequence: { groupOrder: 1 },
          // Real windows and real time: a machine that stands still for seconds gets answers too late, which is not what is
          // tested. What is wrong fails three times.
          retry: 2,
          testTimeout: 180_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'examples',
          include: ['examples/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
