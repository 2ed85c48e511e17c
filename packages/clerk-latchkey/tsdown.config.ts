import { defineConfig } from 'tsdown'

export default defineConfig({
  // One output file per source file: users read our code in their debugger, and bundlers drop the rest.
  entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.fixture.ts'],
  unbundle: true,
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'node20.9',
  fixedExtension: false,
  sourcemap: true,
  dts: true,
  checks: { pluginTimings: false },
  // Frameworks are the user's, and dependencies are installed beside us.
  deps: { skipNodeModulesBundle: true, neverBundle: [/^#/, /^node:/] },
})
