// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type { AddDomainParams, Domain, UpdateDomainParams } from '../models/domains.ts'

const ListDomains = {
  id: 'ListDomains',
  method: 'GET',
  path: '/domains',
} as const satisfies Operation

const AddDomain = {
  id: 'AddDomain',
  method: 'POST',
  path: '/domains',
} as const satisfies Operation

const UpdateDomain = {
  id: 'UpdateDomain',
  method: 'PATCH',
  path: '/domains/{domain_id}',
  body: 'required',
} as const satisfies Operation

const DeleteDomain = {
  id: 'DeleteDomain',
  method: 'DELETE',
  path: '/domains/{domain_id}',
} as const satisfies Operation

export const domains = ({ call, list }: Api) => ({
  /**
   * Lists the domains of the instance: the primary one and satellites.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/domains/GET/domains
   */
  list: (options?: CallOptions): PagePromise<Domain> => list(ListDomains, undefined, options),

  /**
   * Adds a satellite domain.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/domains/POST/domains
   */
  add: (params: AddDomainParams, options?: CallOptions): ApiPromise<Domain> =>
    call(AddDomain, params, options),

  /**
   * Changes a domain.
   *
   * @throws {ClerkAPIResponseError} 400, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/domains/PATCH/domains/%7Bdomain_id%7D
   */
  update: (params: UpdateDomainParams, options?: CallOptions): ApiPromise<Domain> =>
    call(UpdateDomain, params, options),

  /**
   * Deletes a satellite domain.
   *
   * @throws {ClerkAPIResponseError} 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/domains/DELETE/domains/%7Bdomain_id%7D
   */
  delete: (domainId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteDomain, { domainId }, options),

  /**
   * The same as `delete`.
   *
   * @throws {ClerkAPIResponseError} 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/domains/DELETE/domains/%7Bdomain_id%7D
   */
  deleteDomain: (domainId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteDomain, { domainId }, options),
})

/** The methods of `domains`. */
export type DomainsResource = ReturnType<typeof domains>
