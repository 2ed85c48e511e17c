// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  BlocklistIdentifier,
  CreateBlocklistIdentifierParams,
  ListBlocklistIdentifiersParams,
} from '../models/blocklist-identifiers.ts'
import type { DeletedObject } from '../models/deleted-object.ts'

const ListBlocklistIdentifiers = {
  id: 'ListBlocklistIdentifiers',
  method: 'GET',
  path: '/blocklist_identifiers',
  maxLimit: 500,
} as const satisfies Operation

const CreateBlocklistIdentifier = {
  id: 'CreateBlocklistIdentifier',
  method: 'POST',
  path: '/blocklist_identifiers',
} as const satisfies Operation

const DeleteBlocklistIdentifier = {
  id: 'DeleteBlocklistIdentifier',
  method: 'DELETE',
  path: '/blocklist_identifiers/{blocklist_identifier_id}',
} as const satisfies Operation

export const blocklistIdentifiers = ({ call, list }: Api) => ({
  /**
   * Lists the identifiers that may not sign up.
   *
   * @throws {ClerkAPIResponseError} 401, 402
   * @see https://clerk.com/docs/reference/backend-api/tag/allow-list-block-list/GET/blocklist_identifiers
   */
  getBlocklistIdentifierList: (
    params: ListBlocklistIdentifiersParams = {},
    options?: CallOptions,
  ): PagePromise<BlocklistIdentifier> => list(ListBlocklistIdentifiers, params, options),

  /**
   * Keeps an identifier from signing up.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/allow-list-block-list/POST/blocklist_identifiers
   */
  createBlocklistIdentifier: (
    params: CreateBlocklistIdentifierParams,
    options?: CallOptions,
  ): ApiPromise<BlocklistIdentifier> => call(CreateBlocklistIdentifier, params, options),

  /**
   * Removes an identifier from those that may not sign up.
   *
   * @throws {ClerkAPIResponseError} 402, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/allow-list-block-list/DELETE/blocklist_identifiers/%7Bidentifier_id%7D
   */
  deleteBlocklistIdentifier: (
    blocklistIdentifierId: string,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> =>
    call(DeleteBlocklistIdentifier, { blocklistIdentifierId }, options),
})

/** The methods of `blocklistIdentifiers`. */
export type BlocklistIdentifiersResource = ReturnType<typeof blocklistIdentifiers>
