// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  APIKey,
  APIKeyWithSecret,
  CreateApiKeyParams,
  GetApiKeysParams,
  RevokeApiKeyParams,
  UpdateApiKeyParams,
} from '../models/api-keys.ts'
import type { DeletedObject } from '../models/deleted-object.ts'

const GetApiKeys = {
  id: 'getApiKeys',
  method: 'GET',
  path: '/api_keys',
  unversioned: true,
  maxLimit: 100,
} as const satisfies Operation

const CreateApiKey = {
  id: 'createApiKey',
  method: 'POST',
  path: '/api_keys',
  unversioned: true,
} as const satisfies Operation

const GetApiKey = {
  id: 'getApiKey',
  method: 'GET',
  path: '/api_keys/{api_key_id}',
  unversioned: true,
} as const satisfies Operation

const UpdateApiKey = {
  id: 'updateApiKey',
  method: 'PATCH',
  path: '/api_keys/{api_key_id}',
  unversioned: true,
  body: 'required',
} as const satisfies Operation

const DeleteApiKey = {
  id: 'deleteApiKey',
  method: 'DELETE',
  path: '/api_keys/{api_key_id}',
  unversioned: true,
} as const satisfies Operation

const RevokeApiKey = {
  id: 'revokeApiKey',
  method: 'POST',
  path: '/api_keys/{api_key_id}/revoke',
  unversioned: true,
  body: 'required',
} as const satisfies Operation

const GetApiKeySecret = {
  id: 'getApiKeySecret',
  method: 'GET',
  path: '/api_keys/{api_key_id}/secret',
  unversioned: true,
} as const satisfies Operation

const VerifyApiKey = {
  id: 'verifyApiKey',
  method: 'POST',
  path: '/api_keys/verify',
  unversioned: true,
} as const satisfies Operation

export const apiKeys = ({ call, list }: Api) => ({
  /**
   * Lists the API keys of a user or an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/GET/api_keys
   */
  list: (params: GetApiKeysParams, options?: CallOptions): PagePromise<APIKey> =>
    list(GetApiKeys, params, options),

  /**
   * Creates an API key; its secret is in this answer, and in `getSecret`.
   *
   * @throws {ClerkAPIResponseError} 400, 409
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/POST/api_keys
   */
  create: (params: CreateApiKeyParams, options?: CallOptions): ApiPromise<APIKeyWithSecret> =>
    call(CreateApiKey, params, options),

  /**
   * Gets an API key.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/GET/api_keys/%7BapiKeyID%7D
   */
  get: (apiKeyId: string, options?: CallOptions): ApiPromise<APIKey> =>
    call(GetApiKey, { apiKeyId }, options),

  /**
   * Changes an API key.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/PATCH/api_keys/%7BapiKeyID%7D
   */
  update: (params: UpdateApiKeyParams, options?: CallOptions): ApiPromise<APIKey> =>
    call(UpdateApiKey, params, options),

  /**
   * Deletes an API key.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/DELETE/api_keys/%7BapiKeyID%7D
   */
  delete: (apiKeyId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteApiKey, { apiKeyId }, options),

  /**
   * Revokes an API key for good.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/POST/api_keys/%7BapiKeyID%7D/revoke
   */
  revoke: (params: RevokeApiKeyParams, options?: CallOptions): ApiPromise<APIKey> =>
    call(RevokeApiKey, { ...params, revocationReason: params.revocationReason ?? null }, options),

  /**
   * Gets the secret of an API key.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/GET/api_keys/%7BapiKeyID%7D/secret
   */
  getSecret: (
    apiKeyId: string,
    options?: CallOptions,
  ): ApiPromise<{
    readonly secret: string
  }> => call(GetApiKeySecret, { apiKeyId }, options),

  /**
   * Gets the API key of a secret, if it is still good.
   *
   * @throws {ClerkAPIResponseError} 400, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/api-keys/POST/api_keys/verify
   */
  verify: (secret: string, options?: CallOptions): ApiPromise<APIKey> =>
    call(VerifyApiKey, { secret }, options),
})

/** The methods of `apiKeys`. */
export type ApiKeysResource = ReturnType<typeof apiKeys>
