import { defineConfig } from 'tsdown'
import type { Rolldown, UserConfig } from 'tsdown'

import manifest from './package.json' with { type: 'json' }

const common: UserConfig = {
  platform: 'neutral',
  target: 'node20.9',
  fixedExtension: false,
  sourcemap: true,
  checks: { pluginTimings: false },
  // Frameworks are the user's, and dependencies are installed beside us.
  deps: { skipNodeModulesBundle: true, neverBundle: [/^#/, /^node:/] },
}

/** What package.json leads to: the public subpaths, and the halves for each runtime. */
const entry = [...JSON.stringify(manifest).matchAll(/\.\/dist\/([\w./*-]+)\.js"/g)].map(
  ([, name]) => `src/${name}.ts`,
)

/** Types stay as they are in the sources, a file for each: nobody waits for them when a program starts. */
const typesOnly: Rolldown.Plugin = {
  name: 'types-only',
  generateBundle(_options, bundle) {
    for (const file of Object.keys(bundle)) {
      if (!/\.d\.c?ts$/.test(file)) delete bundle[file]
    }
  },
}

export default defineConfig([
  {
    ...common,
    entry: [...new Set(entry), '!src/**/*.test.ts'],
    format: ['esm', 'cjs'],
    dts: false,
    outputOptions: (options, format) => ({
      ...options,
      chunkFileNames: `chunks/[name].${format === 'cjs' ? 'cjs' : 'js'}`,
      // To load a hundred small files takes 40 ms, to load them as one takes 10. Bundlers drop what is not used of it.
      codeSplitting: {
        groups: [
          { name: 'resources', test: /src\/(?:resources|models)\// },
          { name: 'auth', test: /src\/auth\/(?!crypto\.)/ },
          { name: 'http', test: /src\/http\/(?!platform\.)/ },
          { name: 'frameworks', test: /src\/frameworks\//, minShareCount: 2 },
        ],
      },
    }),
  },
  {
    ...common,
    entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.fixture.ts'],
    unbundle: true,
    format: ['esm', 'cjs'],
    sourcemap: false,
    clean: false,
    dts: true,
    plugins: [typesOnly],
  },
])
