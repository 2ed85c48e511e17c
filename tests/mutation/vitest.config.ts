import { generateKeyPairSync } from 'node:crypto'

import { mergeConfig } from 'vitest/config'

import base from '../../vitest.config.ts'

const { resolve } = base

/** As many as one test file asks for, and one of each other size: to make a key takes longer than to use it in a hundred tests. */
const readyKeys = [2048, 2048, 1024, 3072].map((modulusLength) => ({
  modulusLength,
  privateJwk: generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ format: 'jwk' }),
}))

/** Only the tests next to the sources of request authentication: they are fast, and what they miss is what counts. */
export default mergeConfig(
  { resolve },
  {
    test: {
      include: ['packages/clerk-latchkey/src/auth/*.test.ts'],
      // Ten thousand requests for each mutant would take a day.
      exclude: ['**/jwks-under-load.test.ts'],
      setupFiles: ['tests/mutation/ready-keys.setup.ts'],
      provide: { readyKeys },
      testTimeout: 20_000,
      // One fresh thread for each mutant, in which all of its test files run: to start one for each file, and to load
      // the sources in it, takes longer than the tests.
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
    },
  },
)
