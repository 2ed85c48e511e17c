// `npm run test:mutation`: what would the tests of request authentication not notice? `-- --mutate <file>` for one file.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'packages/clerk-latchkey/src/auth/*.ts',
    '!packages/clerk-latchkey/src/auth/*.test.ts',
    '!packages/clerk-latchkey/src/auth/*-types.ts',
    // Web Crypto's half is run by the same tests in a project of its own, which Stryker does not start.
    '!packages/clerk-latchkey/src/auth/crypto.web.ts',
  ],
  ignorePatterns: ['.cache', 'docs', 'examples', 'benchmarks', '**/dist', 'reports'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: true,
  incrementalFile: '.cache/stryker.json',
  tempDirName: '.cache/stryker',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 5_000,
  // The tests are in TypeScript that Vite strips; types are the business of `npm run typecheck`.
  checkers: [],
  disableTypeChecks: false,
}
