import { mergeConfig } from 'vitest/config'

import base from '../../vitest.config.ts'

const { resolve } = base

/** Only the tests next to the sources of request authentication: they are fast, and what they miss is what counts. */
export default mergeConfig(
  { resolve },
  {
    test: {
      include: ['packages/clerk-latchkey/src/auth/*.test.ts'],
      // Ten thousand requests for each mutant would take a day.
      exclude: ['**/jwks-under-load.test.ts'],
      testTimeout: 20_000,
    },
  },
)
