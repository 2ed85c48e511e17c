import { defineConfig } from 'tsdown'

export default defineConfig({
  // One output file per source file: users read our code in their debugger.
  entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.fixture.ts'],
  unbundle: true,
  // A command is run, never imported: one format, no types.
  format: ['esm'],
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  sourcemap: true,
  dts: false,
  checks: { pluginTimings: false },
  deps: { skipNodeModulesBundle: true, neverBundle: [/^node:/] },
})
