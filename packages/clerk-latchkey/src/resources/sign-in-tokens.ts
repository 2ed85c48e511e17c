// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { CreateSignInTokenParams, SignInToken } from '../models/sign-in-tokens.ts'

const CreateSignInToken = {
  id: 'CreateSignInToken',
  method: 'POST',
  path: '/sign_in_tokens',
} as const satisfies Operation

const RevokeSignInToken = {
  id: 'RevokeSignInToken',
  method: 'POST',
  path: '/sign_in_tokens/{sign_in_token_id}/revoke',
} as const satisfies Operation

export const signInTokens = ({ call }: Api) => ({
  /**
   * Creates a token that signs a user in once, without a password.
   *
   * @throws {ClerkAPIResponseError} 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens/POST/sign_in_tokens
   */
  createSignInToken: (
    params: CreateSignInTokenParams,
    options?: CallOptions,
  ): ApiPromise<SignInToken> => call(CreateSignInToken, params, options),

  /**
   * Revokes a sign-in token.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens/POST/sign_in_tokens/%7Bsign_in_token_id%7D/revoke
   */
  revokeSignInToken: (signInTokenId: string, options?: CallOptions): ApiPromise<SignInToken> =>
    call(RevokeSignInToken, { signInTokenId }, options),
})

/** The methods of `signInTokens`. */
export type SignInTokensResource = ReturnType<typeof signInTokens>
