// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { TestingToken } from '../models/testing-tokens.ts'

const CreateTestingToken = {
  id: 'CreateTestingToken',
  method: 'POST',
  path: '/testing_tokens',
} as const satisfies Operation

export const testingTokens = ({ call }: Api) => ({
  /**
   * Creates a token that lets tests past bot protection.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/testing-tokens/POST/testing_tokens
   */
  createTestingToken: (options?: CallOptions): ApiPromise<TestingToken> =>
    call(CreateTestingToken, undefined, options),
})

/** The methods of `testingTokens`. */
export type TestingTokensResource = ReturnType<typeof testingTokens>
