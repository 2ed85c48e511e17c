// Written by `npm run generate`: change the generator, not this file.
import type { Api } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { IdPOAuthAccessToken } from '../models/idp-oauth-access-token.ts'
import { requireAudience } from './require-audience.ts'

const VerifyOAuthAccessToken = {
  id: 'verifyOAuthAccessToken',
  method: 'POST',
  path: '/oauth_applications/access_tokens/verify',
  unversioned: true,
  body: 'required',
  opaque: ['act'],
} as const satisfies Operation

export const idPOAuthAccessToken = ({ call }: Api) => ({
  /**
   * Verifies an access token that this instance gave as an OAuth provider.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-access-tokens/POST/oauth_applications/access_tokens/verify
   */
  verify: (
    accessToken: string,
    params: { audience?: string | readonly string[] | undefined } = {},
    options?: CallOptions,
  ): Promise<IdPOAuthAccessToken> =>
    call<IdPOAuthAccessToken>(VerifyOAuthAccessToken, { accessToken }, options).then((token) =>
      requireAudience(token, params.audience),
    ),
})

/** The methods of `idPOAuthAccessToken`. */
export type IdPOAuthAccessTokenResource = ReturnType<typeof idPOAuthAccessToken>
