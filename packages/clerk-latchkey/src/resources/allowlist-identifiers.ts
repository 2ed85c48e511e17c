// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  AllowlistIdentifier,
  CreateAllowlistIdentifierParams,
  ListAllowlistIdentifiersParams,
} from '../models/allowlist-identifiers.ts'
import type { DeletedObject } from '../models/deleted-object.ts'

const ListAllowlistIdentifiers = {
  id: 'ListAllowlistIdentifiers',
  method: 'GET',
  path: '/allowlist_identifiers',
  always: { paginated: 'true' },
  maxLimit: 500,
} as const satisfies Operation

const CreateAllowlistIdentifier = {
  id: 'CreateAllowlistIdentifier',
  method: 'POST',
  path: '/allowlist_identifiers',
} as const satisfies Operation

const DeleteAllowlistIdentifier = {
  id: 'DeleteAllowlistIdentifier',
  method: 'DELETE',
  path: '/allowlist_identifiers/{allowlist_identifier_id}',
} as const satisfies Operation

export const allowlistIdentifiers = ({ call, list }: Api) => ({
  /**
   * Lists the identifiers that may sign up.
   *
   * @throws {ClerkAPIResponseError} 401, 402
   * @see https://clerk.com/docs/reference/backend-api/tag/allow-list-block-list/GET/allowlist_identifiers
   */
  getAllowlistIdentifierList: (
    params: ListAllowlistIdentifiersParams = {},
    options?: CallOptions,
  ): PagePromise<AllowlistIdentifier> => list(ListAllowlistIdentifiers, params, options),

  /**
   * Lets an identifier sign up.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/allow-list-block-list/POST/allowlist_identifiers
   */
  createAllowlistIdentifier: (
    params: CreateAllowlistIdentifierParams,
    options?: CallOptions,
  ): ApiPromise<AllowlistIdentifier> => call(CreateAllowlistIdentifier, params, options),

  /**
   * Removes an identifier from those that may sign up.
   *
   * @throws {ClerkAPIResponseError} 402, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/allow-list-block-list/DELETE/allowlist_identifiers/%7Bidentifier_id%7D
   */
  deleteAllowlistIdentifier: (
    allowlistIdentifierId: string,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> =>
    call(DeleteAllowlistIdentifier, { allowlistIdentifierId }, options),
})

/** The methods of `allowlistIdentifiers`. */
export type AllowlistIdentifiersResource = ReturnType<typeof allowlistIdentifiers>
