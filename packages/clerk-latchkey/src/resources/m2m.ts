// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  CreateM2MTokenParams,
  GetM2MTokensParams,
  M2MToken,
  M2MTokenWithSecret,
  RevokeM2MTokenParams,
  VerifyM2MTokenParams,
} from '../models/m2m.ts'

const GetM2MTokens = {
  id: 'getM2MTokens',
  method: 'GET',
  path: '/m2m_tokens',
  unversioned: true,
  key: 'machine',
  maxLimit: 100,
} as const satisfies Operation

const CreateM2MToken = {
  id: 'createM2MToken',
  method: 'POST',
  path: '/m2m_tokens',
  unversioned: true,
  key: 'machine',
  body: 'required',
} as const satisfies Operation

const RevokeM2MToken = {
  id: 'revokeM2MToken',
  method: 'POST',
  path: '/m2m_tokens/{m2m_token_id}/revoke',
  unversioned: true,
  key: 'machine',
  body: 'required',
} as const satisfies Operation

const VerifyM2MToken = {
  id: 'verifyM2MToken',
  method: 'POST',
  path: '/m2m_tokens/verify',
  unversioned: true,
  key: 'machine',
} as const satisfies Operation

export const m2m = ({ call, list }: Api) => ({
  /**
   * Lists the tokens of a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/GET/m2m_tokens
   */
  list: (
    { machineSecretKey, ...params }: GetM2MTokensParams,
    options?: CallOptions,
  ): PagePromise<M2MToken> =>
    list(GetM2MTokens, params, { secretKey: machineSecretKey, ...options }),

  /**
   * Creates a token for a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 409
   * @see https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/POST/m2m_tokens
   */
  createToken: (
    { machineSecretKey, ...params }: CreateM2MTokenParams = {},
    options?: CallOptions,
  ): ApiPromise<M2MTokenWithSecret> =>
    call(
      CreateM2MToken,
      {
        ...params,
        claims: params.claims ?? null,
        secondsUntilExpiration: params.secondsUntilExpiration ?? null,
        tokenFormat: params.tokenFormat ?? 'opaque',
      },
      { secretKey: machineSecretKey, ...options },
    ),

  /**
   * Revokes a token of a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/POST/m2m_tokens/%7Bm2m_token_id%7D/revoke
   */
  revokeToken: (
    { machineSecretKey, ...params }: RevokeM2MTokenParams,
    options?: CallOptions,
  ): ApiPromise<M2MToken> =>
    call(
      RevokeM2MToken,
      { ...params, revocationReason: params.revocationReason ?? null },
      { secretKey: machineSecretKey, ...options },
    ),

  /**
   * Verifies a token of a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/POST/m2m_tokens/verify
   */
  verify: (
    { machineSecretKey, ...params }: VerifyM2MTokenParams,
    options?: CallOptions,
  ): ApiPromise<M2MToken> =>
    call(VerifyM2MToken, params, { secretKey: machineSecretKey, ...options }),
})

/** The methods of `m2m`. */
export type M2mResource = ReturnType<typeof m2m>
